using Guankao.Kernel;

namespace Guankao.Referrals;

/// <summary>How a step may come out.</summary>
/// <param name="Code">Stable.</param>
/// <param name="Name">For people.</param>
public sealed record StepOutcome(string Code, Bilingual Name);

/// <summary>A step of a procedure, as data say it.</summary>
public sealed record ProcedureStep
{
    /// <summary>Stable.</summary>
    public required string Code { get; init; }

    /// <summary>What happens.</summary>
    public required Bilingual Name { get; init; }

    /// <summary>Steps of which one must have been done; empty where it may come first.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    /// <summary>Steps after which it is not done any more.</summary>
    public IReadOnlyList<string> Unless { get; init; } = [];

    /// <summary>True where it may be done more than once in a round.</summary>
    public bool Repeats { get; init; }

    /// <summary>True where its hour counts.</summary>
    public bool Time { get; init; }

    /// <summary>True where its day may lie ahead.</summary>
    public bool Future { get; init; }

    /// <summary>True where it is done after the referral was closed.</summary>
    public bool WhenClosed { get; init; }

    /// <summary>True where doing it tells the referrer.</summary>
    public bool Reports { get; init; }

    /// <summary>Clocks that it starts.</summary>
    public IReadOnlyList<string> Starts { get; init; } = [];

    /// <summary>Clocks that it stops.</summary>
    public IReadOnlyList<string> Stops { get; init; } = [];

    /// <summary>Clocks that it makes longer.</summary>
    public IReadOnlyList<string> Extends { get; init; } = [];

    /// <summary>The step by which a court was asked for what it makes longer; null where nobody need be asked.</summary>
    public string? Asked { get; init; }

    /// <summary>Rounds that it completes, so that the next begins.</summary>
    public IReadOnlyList<string> Renews { get; init; } = [];

    /// <summary>Clocks that begin anew with it, whether they ran or not.</summary>
    public IReadOnlyList<string> Restarts { get; init; } = [];

    /// <summary>Clocks that run backwards from the deadline of another.</summary>
    public IReadOnlyDictionary<string, string> Before { get; init; } = new Dictionary<string, string>();

    /// <summary>The clock whose shortest time must have passed.</summary>
    public string? Floor { get; init; }

    /// <summary>Who may take part, by code; empty where it is no meeting.</summary>
    public IReadOnlyList<string> Participants { get; init; } = [];

    /// <summary>How many must take part at least.</summary>
    public int Fewest { get; init; }

    /// <summary>How it may come out; empty where nothing is to choose.</summary>
    public IReadOnlyList<StepOutcome> Outcomes { get; init; } = [];

    /// <summary>Steps that count as done in the next round, which it begins; empty where it begins none.</summary>
    public IReadOnlyList<string> Again { get; init; } = [];
}

/// <summary>A way that referrals go.</summary>
/// <param name="Code">Stable.</param>
/// <param name="Name">For people.</param>
/// <param name="Ages">Age bands that it is for; empty for all.</param>
/// <param name="Steps">In order.</param>
/// <param name="Closes">Sets of steps of which one must be done before it may be closed.</param>
/// <param name="OnClosing">Clocks that closing starts.</param>
/// <param name="Source">On what it rests.</param>
/// <param name="Standing"><c>verified</c> or <c>default</c>.</param>
public sealed record Procedure(
    string Code, Bilingual Name, IReadOnlyList<string> Ages, IReadOnlyList<ProcedureStep> Steps, IReadOnlyList<IReadOnlyList<string>> Closes,
    IReadOnlyList<string> OnClosing, string Source, string Standing)
{
    /// <summary>The step of a code; null where there is none.</summary>
    public ProcedureStep? Step(string code) => Steps.FirstOrDefault(step => step.Code == code);

    /// <summary>What may be done next, after what was done in this round.</summary>
    public IEnumerable<ProcedureStep> Next(IReadOnlySet<string> done, bool closed) => Steps.Where(step =>
        step.WhenClosed == closed
        && (step.Repeats || !done.Contains(step.Code))
        && (step.After.Count == 0 || step.After.Any(done.Contains))
        && !step.Unless.Any(done.Contains));

    /// <summary>True where enough was done to close it.</summary>
    public bool MayClose(IReadOnlySet<string> done) => Closes.Any(set => set.All(done.Contains));
}
