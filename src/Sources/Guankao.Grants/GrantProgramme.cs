using Guankao.Calendar;
using Guankao.Kernel;
using Guankao.Rules;

namespace Guankao.Grants;

/// <summary>A programme of the centre in one of its generations.</summary>
/// <param name="Code">Stable word.</param>
/// <param name="Name">Name.</param>
/// <param name="English">Name in English.</param>
/// <param name="Aliases">Other names.</param>
/// <param name="Generation">Which generation, from 1.</param>
/// <param name="From">First ROC year.</param>
/// <param name="To">Last ROC year.</param>
/// <param name="Share">Rule that says who bears what; null where none is known.</param>
/// <param name="Follows">The generation before; null for the first.</param>
/// <param name="Carries">What goes on from the generation before, old name and new.</param>
public sealed record GrantProgramme(
    string Code, string Name, string English, IReadOnlyList<string> Aliases, int Generation, int From, int To, string? Share,
    string? Follows, IReadOnlyList<CarriedItem> Carries)
{
    private static readonly Lazy<(IReadOnlyList<GrantProgramme> All, long Tolerance)> Loaded = new(ProgrammeFile.Read);

    /// <summary>All that are known, from data/grants/programmes.json.</summary>
    public static IReadOnlyList<GrantProgramme> All => Loaded.Value.All;

    /// <summary>By how many 元 the own share may differ because sub-items are rounded one by one.</summary>
    public static long RoundingTolerance => Loaded.Value.Tolerance;

    /// <summary>How well the years are known.</summary>
    public Standing Standing { get; init; }

    /// <summary>Where they were read.</summary>
    public required RuleSource Source { get; init; }

    /// <summary>What this generation wants in the whole country.</summary>
    public IReadOnlyList<ProgrammeTarget> Targets { get; init; } = [];

    /// <summary>The programme named in a text; the longest name that stands there wins.</summary>
    public static GrantProgramme? In(string text) => All
        .SelectMany(programme => programme.Aliases.Append(programme.Name).Select(name => (programme, name)))
        .Where(pair => text.Contains(pair.name, StringComparison.Ordinal))
        .OrderByDescending(pair => pair.name.Length).Select(pair => pair.programme).FirstOrDefault();

    /// <summary>The codes of all generations that follow one another with this one; empty where the programme is not known.</summary>
    public static IReadOnlyList<string> Family(string? code)
    {
        var found = new List<string>();
        for (var open = new Queue<string?>([code]); open.TryDequeue(out var next);)
        {
            if (All.FirstOrDefault(programme => programme.Code == next) is { } programme && !found.Contains(programme.Code))
            {
                found.Add(programme.Code);
                open.Enqueue(programme.Follows);
                foreach (var later in All.Where(each => each.Follows == programme.Code))
                {
                    open.Enqueue(later.Code);
                }
            }
        }

        return found;
    }

    /// <summary>What a thing of the generation before is called in this one; null where nothing says that it goes on.</summary>
    public string? NameHere(string before) => CarriedItem.NameHere(Carries, before);
}

/// <summary>Something that goes on, often under another name, from one generation to the next.</summary>
/// <param name="From">Its name before; null where it is new.</param>
/// <param name="To">Its name in this generation; null where it ends.</param>
/// <param name="Standing">How well that is known.</param>
/// <param name="Source">Where it was read; null where a person entered it.</param>
/// <param name="Note">What else is told of it.</param>
public sealed record CarriedItem(string? From, string? To, Standing Standing, RuleSource? Source, Bilingual? Note)
{
    /// <summary>What a thing of before is called now; null where nothing says that it goes on.</summary>
    public static string? NameHere(IEnumerable<CarriedItem> items, string before) =>
        items.FirstOrDefault(item => item is { From: not null } && before.Contains(item.From, StringComparison.Ordinal))?.To;
}

/// <summary>What a generation wants in the whole country, as a number.</summary>
public sealed record ProgrammeTarget(Bilingual Name, decimal Value, string Unit, Standing Standing, RuleSource Source);
