using Guankao.Calendar;
using Guankao.Kernel;

namespace Guankao.Rules;

/// <summary>What a rule says.</summary>
public enum RuleKind
{
    /// <summary>A deadline or a rhythm.</summary>
    Clock,

    /// <summary>A number with a unit, e.g. a threshold in 元.</summary>
    Amount,

    /// <summary>One word of what is done, e.g. refuse.</summary>
    Choice,

    /// <summary>A closed list, e.g. the reasons for which a plan may be withdrawn.</summary>
    Options,

    /// <summary>Ranges of a number with a name each, e.g. lights.</summary>
    Bands,

    /// <summary>A city's fiscal tier.</summary>
    Tier,

    /// <summary>Shares of the centre by tier and year.</summary>
    Shares,
}

/// <summary>Where a rule was read.</summary>
/// <param name="Id">How rows name it.</param>
/// <param name="Title">What it is.</param>
/// <param name="Address">Where it stands; null where it is a document or common knowledge.</param>
/// <param name="Gone">Since when it can no longer be read there; null while it can.</param>
public sealed record RuleSource(string Id, string Title, string? Address, DateOnly? Gone);

/// <summary>A number with its unit.</summary>
public readonly record struct RuleAmount(decimal Value, string Unit);

/// <summary>One entry of a closed list.</summary>
/// <param name="Code">Stable word.</param>
/// <param name="Text">As officials say it.</param>
public sealed record RuleOption(string Code, Bilingual Text);

/// <summary>A range with a name, from where the range below it ends.</summary>
/// <param name="Code">Stable word.</param>
/// <param name="Text">As officials say it.</param>
/// <param name="From">Where it begins; null where it is the lowest.</param>
/// <param name="To">Where it ends; null where it is the highest.</param>
/// <param name="ToIncluded">True where its end belongs to it (落後達 5%).</param>
public sealed record RuleBand(string Code, Bilingual Text, decimal? From, decimal? To, bool ToIncluded)
{
    /// <summary>True where the number does not lie above the range.</summary>
    public bool Reaches(decimal number) => To is null || number < To || (ToIncluded && number == To);
}

/// <summary>The centre's share in percent.</summary>
/// <param name="Tier">For cities of this fiscal tier.</param>
/// <param name="Year">In this ROC year; null where every year is the same.</param>
/// <param name="Central">The centre's percent; the city bears the rest.</param>
public sealed record RuleShare(int Tier, int? Year, int Central)
{
    /// <summary>What the city must bear of a total, in whole 元, rounded up so that the centre never pays more than its share.</summary>
    public long OwnOf(long total) => (long)Math.Ceiling(total * (100m - Central) / 100m);
}

/// <summary>One row of a rule set: what holds where, from when to when, and who says so.</summary>
public sealed record RuleRow
{
    /// <summary>The set it belongs to, e.g. <c>trips</c>.</summary>
    public required string Set { get; init; }

    /// <summary>Which rule, e.g. <c>trip.report</c>; the same for every city.</summary>
    public required string Id { get; init; }

    /// <summary>Which city; null where it is general.</summary>
    public string? City { get; init; }

    /// <summary>The first day it holds; null for always.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day it holds; null for until further notice.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The rule in one sentence.</summary>
    public required Bilingual Text { get; init; }

    /// <summary>Where it was read.</summary>
    public required RuleSource Source { get; init; }

    /// <summary>The article, as cited.</summary>
    public required string Article { get; init; }

    /// <summary>How well it is known.</summary>
    public Standing Standing { get; init; }

    /// <summary>Which file it stands in.</summary>
    public required string File { get; init; }

    /// <summary>Which line.</summary>
    public int Line { get; init; }

    /// <summary>What it says.</summary>
    public RuleKind Kind { get; init; }

    /// <summary>The clock of a <see cref="RuleKind.Clock"/>.</summary>
    public Clock? Clock { get; init; }

    /// <summary>The number of a <see cref="RuleKind.Amount"/>.</summary>
    public RuleAmount? Amount { get; init; }

    /// <summary>The word of a <see cref="RuleKind.Choice"/>.</summary>
    public string? Choice { get; init; }

    /// <summary>The list of a <see cref="RuleKind.Options"/>.</summary>
    public IReadOnlyList<RuleOption> Options { get; init; } = [];

    /// <summary>The ranges of a <see cref="RuleKind.Bands"/>, lowest first.</summary>
    public IReadOnlyList<RuleBand> Bands { get; init; } = [];

    /// <summary>The tier of a <see cref="RuleKind.Tier"/>.</summary>
    public int? Tier { get; init; }

    /// <summary>The shares of a <see cref="RuleKind.Shares"/>.</summary>
    public IReadOnlyList<RuleShare> Shares { get; init; } = [];

    /// <summary>True where it holds on the day.</summary>
    public bool HoldsOn(DateOnly day) => (From is null || day >= From) && (To is null || day <= To);

    /// <summary>The range a number lies in; null where none holds it.</summary>
    public RuleBand? BandOf(decimal number) =>
        Bands.Count == 0 || number < Bands[0].From ? null : Bands.FirstOrDefault(b => b.Reaches(number));

    /// <summary>The share of a tier in a ROC year; null where the rule does not say.</summary>
    public RuleShare? ShareOf(int tier, int year) =>
        Shares.FirstOrDefault(s => s.Tier == tier && s.Year == year) ?? Shares.FirstOrDefault(s => s.Tier == tier && s.Year is null);
}
