using Guankao.Documents;
using Guankao.Kernel;
using Guankao.Meetings;

namespace Guankao.Importing.Meetings;

/// <summary>Minutes of a meeting (會議紀錄) as read, before anybody has confirmed them.</summary>
/// <param name="Document">Which file it was.</param>
/// <param name="Title">Title as printed.</param>
/// <param name="Series">Name of the series: the title without city, year, term and number.</param>
/// <param name="City">Whose meeting it was; null where nothing tells.</param>
/// <param name="Term">屆; null where none is said.</param>
/// <param name="Number">次; null where none is said.</param>
/// <param name="Day">When it met; null where it cannot be told.</param>
/// <param name="Start">From when; null where it is not said.</param>
/// <param name="End">Until when; null where it is not said.</param>
/// <param name="Place">Where; empty where it is not said.</param>
/// <param name="Chair">Who chaired it; empty where nobody is named.</param>
/// <param name="Recorder">Who wrote the minutes.</param>
/// <param name="People">出席, 列席 and 請假.</param>
/// <param name="Matters">Matters reported and discussed, in order.</param>
/// <param name="Followed">Earlier resolutions with what became of them.</param>
/// <param name="Resolutions">Rulings and resolutions, in order.</param>
/// <param name="Papers">Papers that are named.</param>
/// <param name="Questions">What a person should look at.</param>
public sealed record MinutesDraft(
    DraftDocument Document, string Title, string Series, string? City, int? Term, int? Number, DateOnly? Day, TimeOnly? Start, TimeOnly? End,
    string Place, string Chair, string Recorder, IReadOnlyList<Attendee> People, IReadOnlyList<DraftMatter> Matters,
    IReadOnlyList<FollowedMatter> Followed, IReadOnlyList<DraftResolution> Resolutions, IReadOnlyList<string> Papers,
    IReadOnlyList<MinutesQuestion> Questions);

/// <summary>A matter on the agenda.</summary>
/// <param name="Part">report, discussion or motion.</param>
/// <param name="CaseNumber">案號 as printed; null where none is.</param>
/// <param name="Subject">案由.</param>
/// <param name="Locator">Where it stands.</param>
public sealed record DraftMatter(string Part, string? CaseNumber, string Subject, Locator Locator);

/// <summary>An earlier resolution that the meeting looked at again.</summary>
/// <param name="CaseNumber">Its number; null where none is printed.</param>
/// <param name="Text">Its words.</param>
/// <param name="Lead">主辦; null where nobody is named.</param>
/// <param name="Handling">辦理情形.</param>
/// <param name="Tracking">release, continue, or empty where nothing is said.</param>
/// <param name="Locator">Where it stands.</param>
public sealed record FollowedMatter(string? CaseNumber, string Text, string? Lead, string Handling, string Tracking, Locator Locator);

/// <summary>A ruling or resolution.</summary>
/// <param name="Terms">What it says, whose it is and by when.</param>
/// <param name="Formal">True where it asks for nothing: 洽悉, 照案通過.</param>
/// <param name="Agencies">Every agency it names, as printed or by full name where it is known.</param>
/// <param name="When">The words for its day, also where they name no day: 下次會議前.</param>
public sealed record DraftResolution(ResolutionTerms Terms, bool Formal, IReadOnlyList<string> Agencies, string When);

/// <summary>Something a person should look at.</summary>
/// <param name="Code">Stable code.</param>
/// <param name="Message">The question with what was seen.</param>
/// <param name="Locator">Where; null for the document as a whole.</param>
public sealed record MinutesQuestion(string Code, Bilingual Message, Locator? Locator = null);
