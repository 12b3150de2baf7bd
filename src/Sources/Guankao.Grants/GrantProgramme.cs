using System.Text.Json;

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
    private static readonly Lazy<(IReadOnlyList<GrantProgramme> All, long Tolerance)> Loaded = new(Load);

    /// <summary>All that are known, from data/grants/programmes.json.</summary>
    public static IReadOnlyList<GrantProgramme> All => Loaded.Value.All;

    /// <summary>By how many 元 the own share may differ because sub-items are rounded one by one.</summary>
    public static long RoundingTolerance => Loaded.Value.Tolerance;

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
    public string? NameHere(string before) => Carries.FirstOrDefault(item => before.Contains(item.From, StringComparison.Ordinal))?.To;

    private static (IReadOnlyList<GrantProgramme>, long) Load()
    {
        using var stream = typeof(GrantProgramme).Assembly.GetManifestResourceStream("programmes.json")
            ?? throw new InvalidOperationException("programmes.json is not in the assembly.");
        using var json = JsonDocument.Parse(stream);
        var root = json.RootElement;
        return ([.. root.GetProperty("programmes").EnumerateArray().Select(One)], root.GetProperty("tolerance").GetProperty("value").GetInt64());
    }

    private static GrantProgramme One(JsonElement row) => new(
        Text(row, "code")!, Text(row, "name")!, Text(row, "en")!,
        [.. row.GetProperty("aliases").EnumerateArray().Select(name => name.GetString()!)],
        row.GetProperty("generation").GetInt32(), row.GetProperty("from").GetInt32(), row.GetProperty("to").GetInt32(),
        Text(row, "share"), Text(row, "follows"),
        row.TryGetProperty("carries", out var carries)
            ? [.. carries.EnumerateArray().Select(pair => new CarriedItem(Text(pair, "from")!, Text(pair, "to")!))]
            : []);

    private static string? Text(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.GetString() : null;
}

/// <summary>Something that goes on under another name in the next generation.</summary>
public sealed record CarriedItem(string From, string To);
