using Guankao.Kernel;

namespace Guankao.Incidents;

/// <summary>A script of injects for a drill, from data/incidents.</summary>
/// <param name="Code">By which it is chosen.</param>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English.</param>
/// <param name="Kind">Kind of disaster, by code.</param>
/// <param name="City">Written for which city.</param>
/// <param name="Injects">Its injects, by minute.</param>
public sealed record DrillScript(string Code, string Zh, string En, string Kind, string City, IReadOnlyList<Inject> Injects)
{
    private static readonly DrillScript[] Known = [IncidentBook.Read<DrillScript>("drill-earthquake")];

    /// <summary>In both languages.</summary>
    public Bilingual Name => new(Zh, En);

    /// <summary>Every script at hand.</summary>
    public static IReadOnlyList<DrillScript> All => Known;

    /// <summary>The script with a code; null where there is none.</summary>
    public static DrillScript? Find(string? code) => Known.FirstOrDefault(script => script.Code == code);
}

/// <summary>What happens in a drill at a minute.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Minute">Of the script.</param>
/// <param name="Sort"><c>report</c> or <c>message</c>.</param>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English.</param>
public sealed record Inject(int Number, int Minute, string Sort, string Zh, string En)
{
    /// <summary>The bureau it is for; empty for all.</summary>
    public string To { get; init; } = "";

    /// <summary>District of a report.</summary>
    public string District { get; init; } = "";

    /// <summary>Place of a report.</summary>
    public string Place { get; init; } = "";

    /// <summary>Point of a report.</summary>
    public double? Latitude { get; init; }

    /// <summary>Point of a report.</summary>
    public double? Longitude { get; init; }

    /// <summary>Kinds of damage.</summary>
    public IReadOnlyList<string> Damage { get; init; } = [];

    /// <summary>How grave.</summary>
    public string Severity { get; init; } = "plain";

    /// <summary>People concerned.</summary>
    public int People { get; init; }

    /// <summary>What is needed.</summary>
    public IReadOnlyList<NeedEntry> Needs { get; init; } = [];

    /// <summary>In both languages.</summary>
    public Bilingual Text => new(Zh, En);
}

/// <summary>The timer of a drill.</summary>
internal static class DrillClock
{
    public static int Seconds(Incident incident, DateTime now) =>
        incident.ScriptSeconds + (incident.RunningSince is { } since && now > since ? (int)(now - since).TotalSeconds : 0);

    public static void Start(Incident incident, DateTime now) => incident.RunningSince ??= now;

    public static void Stop(Incident incident, DateTime now) => (incident.ScriptSeconds, incident.RunningSince) = (Seconds(incident, now), null);
}
