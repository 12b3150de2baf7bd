using System.Text.Json;
using Guankao.Kernel;

namespace Guankao.Incidents;

/// <summary>A word of the vocabulary of incidents.</summary>
/// <param name="Code">By which it is kept.</param>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English.</param>
/// <param name="Source">Where it stands; empty where the whole file has one.</param>
/// <param name="Standing"><c>verified</c> or <c>default</c>.</param>
public record IncidentWord(string Code, string Zh, string En, string Source = "", string Standing = "default")
{
    /// <summary>In both languages.</summary>
    public Bilingual Name => new(Zh, En);
}

/// <summary>A level on which a centre is opened, with the posts that command it in their order.</summary>
public sealed record CommandLevel(string Code, string Zh, string En, string? City, IReadOnlyList<string> Line, string Source, string Standing)
    : IncidentWord(Code, Zh, En, Source, Standing);

/// <summary>A functional group of a centre, with the bureau that leads it.</summary>
public sealed record FunctionalGroup(string Code, string Zh, string En, string Lead, string Source, string Standing) : IncidentWord(Code, Zh, En, Source, Standing);

/// <summary>How grave a report is: its weight in the ranking and its minutes.</summary>
/// <param name="Code">By which it is kept.</param>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English.</param>
/// <param name="Weight">In the ranking of places.</param>
/// <param name="Accept">Minutes in which somebody must take it.</param>
/// <param name="Escalate">Minutes after which the superior, then the commander, is told.</param>
/// <param name="Source">Where it stands.</param>
/// <param name="Standing"><c>verified</c> or <c>default</c>.</param>
public sealed record Severity(string Code, string Zh, string En, int Weight, int Accept, IReadOnlyList<int> Escalate, string Source, string Standing)
    : IncidentWord(Code, Zh, En, Source, Standing);

/// <summary>Something that places need and stocks hold.</summary>
public sealed record Resource(string Code, string Zh, string En, string Sort, string UnitZh, string UnitEn) : IncidentWord(Code, Zh, En)
{
    /// <summary>What it is counted in.</summary>
    public Bilingual Unit => new(UnitZh, UnitEn);
}

/// <summary>Limits of what is taken.</summary>
public sealed record IncidentLimits(
    int Photos, int PhotoBytes, int DuplicateMetres, int DuplicateMinutes, int FutureMinutes, int PastHours, int Words, int Counted,
    int AlertBytes, int AlertAreas, int AlertDepth, int AlertCharacters, int NationalRows);

/// <summary>What people and needs weigh in the ranking of places, each up to a ceiling.</summary>
internal sealed record RankingWeights(int Person, int MostPeople, int Lack, int MostLack);

/// <summary>The words and numbers of incidents, from data/incidents.</summary>
public sealed class IncidentBook
{
    private IncidentBook()
    {
        var command = Read<CommandFile>("command");
        var damage = Read<DamageFile>("damage");
        var division = Read<DivisionFile>("division");
        (Kinds, Levels, Groups, Agenda) = (command.Kinds, command.Levels, command.Groups, command.Agenda);
        (Damage, Severities, Resources, Limits, Ranking) = (damage.Damage, damage.Severities, damage.Resources, damage.Limits, damage.Ranking);
        (Division, DivisionSource) = (division.Rules, division.Source);
        Places = Read<PlacesFile>("places").Cities;
    }

    /// <summary>As shipped.</summary>
    public static IncidentBook Shipped { get; } = new();

    /// <summary>Kinds of incidents.</summary>
    public IReadOnlyList<IncidentWord> Kinds { get; }

    /// <summary>Levels of command of every city.</summary>
    public IReadOnlyList<CommandLevel> Levels { get; }

    /// <summary>Functional groups.</summary>
    public IReadOnlyList<FunctionalGroup> Groups { get; }

    /// <summary>Items of a meeting of the centre where nobody writes others.</summary>
    public IReadOnlyList<IncidentWord> Agenda { get; }

    /// <summary>Kinds of damage.</summary>
    public IReadOnlyList<IncidentWord> Damage { get; }

    /// <summary>How grave reports are, the gravest first.</summary>
    public IReadOnlyList<Severity> Severities { get; }

    /// <summary>What places need.</summary>
    public IReadOnlyList<Resource> Resources { get; }

    /// <summary>Limits.</summary>
    public IncidentLimits Limits { get; }

    internal RankingWeights Ranking { get; }

    internal IReadOnlyList<DivisionRule> Division { get; }

    internal string DivisionSource { get; }

    internal IReadOnlyList<CityPlace> Places { get; }

    /// <summary>The levels of a city; the general ones where it has none of its own.</summary>
    public IReadOnlyList<CommandLevel> LevelsOf(string? city)
    {
        var own = Levels.Where(level => level.City == city && city is not null).ToList();
        return own.Count > 0 ? own : [.. Levels.Where(level => level.City is null)];
    }

    /// <summary>The level of a city with a code; null where there is none.</summary>
    public CommandLevel? Level(string? city, string code) => LevelsOf(city).FirstOrDefault(level => level.Code == code);

    /// <summary>The severity with a code; null where there is none.</summary>
    public Severity? SeverityOf(string code) => Severities.FirstOrDefault(severity => severity.Code == code);

    /// <summary>The name of a word; a code that is not known names itself.</summary>
    public static Bilingual Name(IEnumerable<IncidentWord> words, string code) =>
        words.FirstOrDefault(word => word.Code == code)?.Name ?? new Bilingual(code, code);

    /// <summary>The names of several kinds of damage.</summary>
    public Bilingual DamageNames(IReadOnlyList<string> codes) => codes.Count == 0 ? new("未分類", "not classed") : new(
        string.Join('、', codes.Select(code => Name(Damage, code).ZhHant)), string.Join(", ", codes.Select(code => Name(Damage, code).En)));

    internal static T Read<T>(string name)
    {
        using var stream = typeof(IncidentBook).Assembly.GetManifestResourceStream($"incidents/{name}.json")
            ?? throw new InvalidOperationException($"incidents/{name}.json is not embedded.");
        return JsonSerializer.Deserialize<T>(stream, JsonSerializerOptions.Web)!;
    }

    private sealed record CommandFile(List<IncidentWord> Kinds, List<CommandLevel> Levels, List<FunctionalGroup> Groups, List<IncidentWord> Agenda);

    private sealed record DamageFile(List<IncidentWord> Damage, List<Severity> Severities, List<Resource> Resources, IncidentLimits Limits, RankingWeights Ranking);

    private sealed record DivisionFile(string Source, List<DivisionRule> Rules);

    private sealed record PlacesFile(List<CityPlace> Cities);
}
