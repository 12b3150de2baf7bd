using Guankao.Meetings;
using Guankao.Reading;

namespace Guankao.Importing.Meetings;

/// <summary>The title of the minutes, and what it tells: series, term and number.</summary>
/// <param name="Printed">As printed, put together where it stands in two lines.</param>
/// <param name="Series">Without city, year, term and number.</param>
/// <param name="Term">屆.</param>
/// <param name="Number">次.</param>
internal sealed record MinutesTitle(string Printed, string Series, int? Term, int? Number)
{
    private const int Looked = 8;
    private const int Longest = 60;

    public static MinutesTitle? Of(HeadFields head)
    {
        var lines = head.Above.Take(Looked).Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        var at = lines.FindIndex(line => line.Length <= Longest && Ending(line) is not null);
        at = at >= 0 ? at : lines.FindIndex(line => line.Length <= Longest && !line.Contains('。', StringComparison.Ordinal) && MinutesWords.Own.Has("bodies", line));
        if (at < 0)
        {
            return null;
        }

        // The city hall, or the whole name, may stand in a line of its own above.
        var title = lines[at];
        for (var above = at - 1; above >= 0 && (SeriesNames.Core(title).Length < 4 || IsOwner(lines[above])) && lines[above].Length <= Longest && !lines[above].Contains('：', StringComparison.Ordinal); above--)
        {
            title = lines[above] + title;
        }

        var compact = HeadLabels.Tight(title);
        return new MinutesTitle(compact, SeriesNames.Core(WithoutEnding(compact)), Ordinal(compact, '屆'), Ordinal(compact, '次'));
    }

    private static bool IsOwner(string line) => line.Length <= 20 && line.EndsWith("政府", StringComparison.Ordinal);

    private static string? Ending(string line) => MinutesWords.Own.Ending("titles", WithoutBracket(HeadLabels.Tight(line)));

    private static string WithoutBracket(string line) =>
        line.Length > 0 && line[^1] is '）' or ')' && line.LastIndexOfAny(['（', '(']) is var open and > 0 ? line[..open] : line;

    // Keeps the 會議 that 會議紀錄 shares with the name: …工作會議紀錄 is of the 工作會議.
    private static string WithoutEnding(string title)
    {
        var line = WithoutBracket(title);
        return Ending(line) is not { } ending ? line : ending.StartsWith("會議", StringComparison.Ordinal) ? line[..^(ending.Length - 2)] : line[..^ending.Length];
    }

    private static int? Ordinal(string title, char sign)
    {
        for (var at = title.IndexOf('第', StringComparison.Ordinal); at >= 0; at = title.IndexOf('第', at + 1))
        {
            var end = title.IndexOf(sign, at);
            if (end > at + 1 && end - at <= 6 && new ProseReader().Read(string.Concat("第", title.AsSpan(at + 1, end - at - 1), "次會議")).Meetings is [{ Number: var number }])
            {
                return number;
            }
        }

        return null;
    }
}
