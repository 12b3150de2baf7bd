using System.Globalization;
using Guankao.Kernel;
using Guankao.Meetings;
using Guankao.Web.OpenData;

namespace Guankao.Web.Parts;

/// <summary>Words of meetings as pages show them.</summary>
internal static class MeetingText
{
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

    private static string Time(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");
}
