using Guankao.Store;

namespace Guankao.Incidents;

/// <summary>How an incident stands.</summary>
public enum IncidentState
{
    /// <summary>開設中.</summary>
    Open,

    /// <summary>已撤除.</summary>
    Closed,
}

/// <summary>災害事件. What is searched has columns; the line of command and the groups are kept whole as JSON.</summary>
internal sealed class Incident
{
    public Guid Id { get; init; }

    public required string Title { get; init; }

    public required string Kind { get; init; }

    public required string Level { get; set; }

    public string? City { get; init; }

    /// <summary>演練: stays so from its first moment to its last.</summary>
    public bool Drill { get; init; }

    public IncidentState State { get; set; }

    /// <summary>Name of whoever commands now.</summary>
    public required string Commander { get; set; }

    /// <summary>Place of the commander in the line: 0 commands by post, the others stand in.</summary>
    public int Standing { get; set; }

    /// <summary>JSON of <see cref="IncidentTerms"/>.</summary>
    public required string Terms { get; set; }

    public DateTime OpenedAt { get; init; }

    public DateTime? ClosedAt { get; set; }

    /// <summary>The latest instant that was written; a clock that is set back does not go before it.</summary>
    public DateTime LastAt { get; set; }

    /// <summary>Counts every change, so that a board can ask for what is new since.</summary>
    public long Version { get; set; }

    /// <summary>Number of the last situation report.</summary>
    public int Reports { get; set; }

    public string? Script { get; init; }

    /// <summary>Seconds of the script that have run; more runs since <see cref="RunningSince"/>.</summary>
    public int ScriptSeconds { get; set; }

    public DateTime? RunningSince { get; set; }

    /// <summary>Injects that were released.</summary>
    public int Injects { get; set; }

    public IncidentTerms Read() => Json.To<IncidentTerms>(Terms);

    /// <summary>Counts a change and gives the instant that it happened at, never before the one before.</summary>
    public DateTime Touch(DateTime now)
    {
        Version++;
        LastAt = now > LastAt ? now : LastAt;
        return LastAt;
    }
}

/// <summary>Who commands and by whom it is done.</summary>
/// <param name="Line">The line of command in order: who commands by post, then the deputies.</param>
/// <param name="Groups">Functional groups, by code.</param>
/// <param name="Bureaus">Bureaus that take part, full names.</param>
/// <param name="Ground">On what the opening rests.</param>
public sealed record IncidentTerms(IReadOnlyList<CommandPost> Line, IReadOnlyList<string> Groups, IReadOnlyList<string> Bureaus, string Ground);

/// <summary>A place in the line of command.</summary>
/// <param name="Post">The post.</param>
/// <param name="Name">Who holds it; empty where nobody was named.</param>
public sealed record CommandPost(string Post, string Name)
{
    /// <summary>The name, else the post.</summary>
    public string Who => Name.Length > 0 ? Name : Post;
}
