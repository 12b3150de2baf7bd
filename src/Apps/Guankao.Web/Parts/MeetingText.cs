using System.Globalization;
using Guankao.Kernel;
using Guankao.Meetings;
using Guankao.Web.Language;
using Guankao.Web.OpenData;

namespace Guankao.Web.Parts;

/// <summary>Words of meetings as pages show them.</summary>
internal static class MeetingText
{
    private const int FirstRocYear = 1911;

    /// <summary>Minutes since midnight as 14:05; both ends where both are known.</summary>
    public static string Times(int? start, int? end) => start is { } from ? Time(from) + (end is { } to ? "–" + Time(to) : "") : "";

    /// <summary>The state of a resolution in the published vocabulary.</summary>
    public static Bilingual State(ResolutionLine line) => ResolutionVocabulary.States.First(state => state.Code == line.State).Name;

    /// <summary>The symbol beside it; words say the same.</summary>
    public static string Symbol(ResolutionLine line) => line.State switch
    {
        "done-on-time" => "good", "done-late" or "not-done" or "silent" => "bad", _ => "ask",
    };

    /// <summary>The symbol of a round.</summary>
    public static string Symbol(RoundState state) => state switch { RoundState.Held => "good", RoundState.Missed => "bad", _ => "ask" };

    /// <summary>A year by the reader's calendar, as a number.</summary>
    public static int Year(int year) => CalendarChoice.IsRoc ? year - FirstRocYear : year;

    /// <summary>A month as its readers call it.</summary>
    public static string Month(int month) => PageLanguage.Current.IsEnglish
        ? CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month) : string.Create(CultureInfo.InvariantCulture, $"{month} 月");

    /// <summary>Months from one to another.</summary>
    public static string Months(int from, int to) => from == to ? Month(from)
        : PageLanguage.Current.IsEnglish ? $"{Month(from)}–{Month(to)}" : string.Create(CultureInfo.InvariantCulture, $"{from}–{to} 月");

    private static string Time(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");
}
