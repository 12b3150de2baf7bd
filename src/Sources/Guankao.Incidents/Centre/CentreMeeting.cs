using Guankao.Store;

namespace Guankao.Incidents;

/// <summary>工作會報 of the centre. When and who has columns; agenda, seats and what was read are kept whole as JSON.</summary>
internal sealed class CentreMeeting
{
    public Guid Id { get; init; }

    public Guid IncidentId { get; init; }

    public long Version { get; set; }

    public int Number { get; init; }

    public DateTime HeldAt { get; init; }

    public required string Chair { get; init; }

    public required string CalledBy { get; init; }

    /// <summary>JSON of <see cref="CentreMeetingTerms"/>.</summary>
    public required string Terms { get; set; }

    public DateTime? MinutesAt { get; set; }

    public string? MinutesBy { get; set; }

    public CentreMeetingTerms Read() => Json.To<CentreMeetingTerms>(Terms);
}

/// <summary>What a meeting of the centre is about and what was said.</summary>
/// <param name="Place">Where it is held.</param>
/// <param name="Agenda">Its items in order.</param>
/// <param name="Seats">The functional groups, one seat each.</param>
/// <param name="Aloud">What was read out when it opened: the situation as it stood then.</param>
/// <param name="Remarks">Other business.</param>
public sealed record CentreMeetingTerms(string Place, IReadOnlyList<string> Agenda, IReadOnlyList<GroupSeat> Seats, IReadOnlyList<ReadAloud> Aloud, string Remarks);

/// <summary>The seat of a functional group.</summary>
/// <param name="Group">By code.</param>
/// <param name="Bureau">Full name of the bureau that leads it.</param>
/// <param name="Came">True where somebody sat there.</param>
/// <param name="Names">Who.</param>
/// <param name="Report">What the group reported.</param>
public sealed record GroupSeat(string Group, string Bureau, bool Came = false, string Names = "", string Report = "");

/// <summary>Something that was read out.</summary>
public sealed record ReadAloud(string Zh, string En);
