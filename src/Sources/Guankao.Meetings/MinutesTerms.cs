using Guankao.Documents;
using Guankao.Reading;

namespace Guankao.Meetings;

/// <summary>Minutes of a meeting (會議紀錄), as a person confirmed them.</summary>
/// <param name="Title">Their title.</param>
/// <param name="City">Whose meeting it was.</param>
/// <param name="Series">Name of the series, without number and term.</param>
/// <param name="Term">屆; null where none is said.</param>
/// <param name="Number">次; null where none is said.</param>
/// <param name="Day">When it met.</param>
/// <param name="Start">From when; null where it is not said.</param>
/// <param name="End">Until when; null where it is not said.</param>
/// <param name="Place">Where.</param>
/// <param name="Chair">Who chaired it.</param>
/// <param name="Recorder">Who wrote the minutes.</param>
/// <param name="People">Who came, sat in or sent word.</param>
/// <param name="Matters">Matters reported and discussed.</param>
/// <param name="Papers">Papers handed out.</param>
/// <param name="Document">The file's name.</param>
/// <param name="Sha256">Its hash.</param>
public sealed record MinutesTerms(
    string Title, string City, string Series, int? Term, int? Number, DateOnly Day, TimeOnly? Start, TimeOnly? End, string Place, string Chair,
    string Recorder, IReadOnlyList<Attendee> People, IReadOnlyList<string> Matters, IReadOnlyList<string> Papers, string Document, string Sha256);

/// <summary>How somebody stands in the list of a meeting.</summary>
public enum Attendance
{
    /// <summary>出席.</summary>
    Present,

    /// <summary>列席.</summary>
    Observer,

    /// <summary>請假、缺席.</summary>
    Absent,
}

/// <summary>Somebody in the list of a meeting.</summary>
/// <param name="Attendance">Came, sat in or sent word.</param>
/// <param name="Name">Name; empty where only a post or an agency is printed.</param>
/// <param name="Post">Post; null where none is printed.</param>
/// <param name="Agency">Agency, full name where it is known; null where none is printed.</param>
/// <param name="Printed">As printed.</param>
public sealed record Attendee(Attendance Attendance, string Name, string? Post, string? Agency, string Printed);

/// <summary>What somebody ruled or the meeting resolved.</summary>
public enum ResolutionKind
{
    /// <summary>主席裁示.</summary>
    Ruling,

    /// <summary>決議.</summary>
    Resolution,

    /// <summary>臨時動議的決議.</summary>
    Motion,
}

/// <summary>A ruling or resolution as it stands in the minutes.</summary>
/// <param name="Number">Its place in the minutes, from 1.</param>
/// <param name="Kind">裁示, 決議 or 臨時動議.</param>
/// <param name="CaseNumber">案號 as printed; null where none is.</param>
/// <param name="Subject">案由; empty where none is said.</param>
/// <param name="Text">The words, as printed.</param>
/// <param name="Lead">主辦; null where nobody is named.</param>
/// <param name="Supporting">協辦.</param>
/// <param name="Due">Days by which it is to be done; spans point into <paramref name="Text"/>.</param>
/// <param name="Handling">辦理情形, where the minutes report it already; empty otherwise.</param>
/// <param name="Tracking">解除列管 or 繼續列管 as printed; empty where nothing is.</param>
/// <param name="Locator">Where it begins.</param>
/// <param name="Start">First unit there.</param>
/// <param name="End">One past the last unit where it ends.</param>
public sealed record ResolutionTerms(
    int Number, ResolutionKind Kind, string? CaseNumber, string Subject, string Text, string? Lead, IReadOnlyList<string> Supporting,
    IReadOnlyList<DateReading> Due, string Handling, string Tracking, Locator Locator, int Start, int End)
{
    /// <summary>The day that counts; null where none is named.</summary>
    public DateOnly? DueOn => Due.Where(date => date.Doubt == DateDoubt.None && date.Role != DateRole.From).Select(date => date.Due).LastOrDefault(day => day is not null);
}
