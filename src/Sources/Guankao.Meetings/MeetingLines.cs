using Guankao.Clocks;
using Guankao.Store.Acts;

namespace Guankao.Meetings;

/// <summary>A meeting in a list.</summary>
public sealed record MeetingLine(
    Guid Id, Guid Series, string SeriesName, string Title, DateOnly Day, int? Start, int? End, string Chair, string Place, MeetingState State, int Resolutions, int Tracked);

/// <summary>A resolution in a list, with its state in the published vocabulary.</summary>
public sealed record ResolutionLine(
    Guid Id, Guid Meeting, Guid Series, string SeriesName, DateOnly Day, ResolutionKind Kind, string Title, string? Lead, DateOnly? DueOn,
    ResolutionStanding Standing, string State, string? Note, Guid? Commitment, Guid? PassedTo, string? PassedWhy, IReadOnlyList<ReplyLine> Replies, ResolutionTerms Terms);

/// <summary>An answer and its review.</summary>
public sealed record ReplyLine(string Text, Wish Wish, string By, DateTime At, Wish? Review, string? ReviewNote, string? ReviewedBy);

/// <summary>A matter on an agenda; with the series it was passed up from and why, where it was.</summary>
public sealed record AgendaLine(string Title, Guid? Resolution, string? FromSeries, DateOnly? FromDay, string? Reason, IReadOnlyList<string> Papers);

/// <summary>A meeting whole.</summary>
/// <param name="Line">Its head.</param>
/// <param name="City">Whose.</param>
/// <param name="Secretariat">Who prepares it.</param>
/// <param name="Level">On which level.</param>
/// <param name="Minutes">The minutes; null while there are none.</param>
/// <param name="Agenda">Its agenda.</param>
/// <param name="Resolutions">Its resolutions.</param>
/// <param name="Note">Why it was cancelled.</param>
/// <param name="History">What happened to it.</param>
public sealed record MeetingPage(
    MeetingLine Line, string City, string Secretariat, MeetingLevel Level, MinutesTerms? Minutes, IReadOnlyList<AgendaLine> Agenda,
    IReadOnlyList<ResolutionLine> Resolutions, string? Note, IReadOnlyList<PastAct> History);

/// <summary>A series in the monitor.</summary>
/// <param name="Id">The series.</param>
/// <param name="Terms">What documents say of it.</param>
/// <param name="Watched">The cadence that is watched; null where no document states one.</param>
/// <param name="Settled">True where a person settled it.</param>
/// <param name="Conflict">True where documents do not say the same and nobody has settled it.</param>
/// <param name="Rounds">The rounds of the year.</param>
/// <param name="LastHeld">When it last met; null where it never did.</param>
/// <param name="Open">Resolutions that are tracked.</param>
public sealed record SeriesLine(
    Guid Id, SeriesTerms Terms, CadenceTerms? Watched, bool Settled, bool Conflict, IReadOnlyList<CadenceRound> Rounds, DateOnly? LastHeld, int Open)
{
    /// <summary>Rounds of the year that are over and in which it did not meet as often as it must.</summary>
    public int Missed => Rounds.Count(round => round.State == RoundState.Missed);
}

/// <summary>A series whole.</summary>
/// <param name="Line">Its line in the monitor.</param>
/// <param name="SettledWhy">Why that cadence is watched.</param>
/// <param name="Meetings">Its latest meetings.</param>
/// <param name="Open">Matters that are open: its own and those passed up to it.</param>
/// <param name="Clocks">Its stored clocks.</param>
/// <param name="History">What happened to it.</param>
public sealed record SeriesPage(
    SeriesLine Line, string? SettledWhy, IReadOnlyList<MeetingLine> Meetings, IReadOnlyList<ResolutionLine> Open, IReadOnlyList<OpenClock> Clocks,
    IReadOnlyList<PastAct> History);

/// <summary>Which meetings or resolutions are wanted; null where it does not matter.</summary>
/// <param name="Series">Of which series.</param>
/// <param name="Year">In which year of the Gregorian calendar.</param>
/// <param name="Text">Words in title, chair or place; of resolutions in title or lead.</param>
/// <param name="Standing">How resolutions stand.</param>
/// <param name="Lead">Who leads them.</param>
/// <param name="Page">From 1.</param>
/// <param name="Size">Rows on a page.</param>
public sealed record MeetingSearch(
    Guid? Series = null, int? Year = null, string? Text = null, ResolutionStanding? Standing = null, string? Lead = null, int Page = 1, int Size = 50);
