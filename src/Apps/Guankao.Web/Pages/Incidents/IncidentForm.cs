using Guankao.Incidents;
using Microsoft.AspNetCore.Http;

namespace Guankao.Web.Pages.Incidents;

/// <summary>What a person writes about an incident; each act uses the fields of its own form.</summary>
public sealed class IncidentForm
{
    /// <summary>Which situation, assignment, need, shelter or stock.</summary>
    public Guid Point { get; set; }

    /// <summary>Title of an incident.</summary>
    public string? Title { get; set; }

    /// <summary>Kind of disaster.</summary>
    public string? Kind { get; set; }

    /// <summary>Level of command.</summary>
    public string? Level { get; set; }

    /// <summary>True for a drill.</summary>
    public bool Drill { get; set; }

    /// <summary>Script of a drill.</summary>
    public string? Script { get; set; }

    /// <summary>Names along the line of command.</summary>
    public IReadOnlyList<string>? Names { get; set; }

    /// <summary>Place in the line of command.</summary>
    public int Standing { get; set; }

    /// <summary>A name: of a commander, a shelter.</summary>
    public string? Name { get; set; }

    /// <summary>An agency.</summary>
    public string? Agency { get; set; }

    /// <summary>True to lead.</summary>
    public bool Lead { get; set; }

    /// <summary>The situation that another is merged into.</summary>
    public Guid? Into { get; set; }

    /// <summary>What a bureau answers.</summary>
    public AssignmentAnswer Answer { get; set; }

    /// <summary>A stock that something comes from.</summary>
    public Guid? Stock { get; set; }

    /// <summary>District.</summary>
    public string? District { get; set; }

    /// <summary>Place.</summary>
    public string? Place { get; set; }

    /// <summary>People, machines or material.</summary>
    public string? Resource { get; set; }

    /// <summary>How many.</summary>
    public int Count { get; set; }

    /// <summary>Places beyond the capacity.</summary>
    public int? Overflow { get; set; }

    /// <summary>Order, lesson or recovery.</summary>
    public OrderKind Order { get; set; }

    /// <summary>Number of the meeting.</summary>
    public int Meeting { get; set; }

    /// <summary>A day.</summary>
    public DateOnly? Day { get; set; }

    /// <summary>When, by a clock in Taiwan.</summary>
    public DateTime? Time { get; set; }

    /// <summary>Functional groups that came to a meeting, by code.</summary>
    public IReadOnlyList<string>? Came { get; set; }

    /// <summary>Who sat there, by code of the group.</summary>
    public Dictionary<string, string?> Seated { get; set; } = [];

    /// <summary>What was reported, by code of the group.</summary>
    public Dictionary<string, string?> Said { get; set; } = [];

    /// <summary>What is to be done, or what was done.</summary>
    public string? Text { get; set; }

    /// <summary>What is done to the timer.</summary>
    public DrillStep Step { get; set; }

    /// <summary>A file.</summary>
    public IFormFile? File { get; set; }

    /// <summary>Who acts; asked only where there are no accounts.</summary>
    public string? Who { get; set; }

    /// <summary>On what ground.</summary>
    public string? Why { get; set; }

    internal string Reason => Why?.Trim() ?? "";
}
