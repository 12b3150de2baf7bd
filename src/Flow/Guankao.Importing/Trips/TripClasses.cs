using System.Buffers;

namespace Guankao.Importing.Trips;

/// <summary>What kind of trip: the word after 類別, or the box that is ticked among 甲類 and 乙類.</summary>
internal static class TripClasses
{
    private static readonly SearchValues<char> Ticks = SearchValues.Create("☑■☒✓✔Ｖ");
    private static readonly SearchValues<char> Ends = SearchValues.Create("、，(（☐□☑■ ");

    public static TripClass Of(IReadOnlyList<ReportLine> lines, IReadOnlyList<CoverField> cover)
    {
        var printed = cover.First("class")?.Value ?? lines.Take(80).FirstOrDefault(line => line.Text.Contains("甲類", StringComparison.Ordinal) && line.Text.Contains("乙類", StringComparison.Ordinal))?.Text ?? "";
        if (printed.AsSpan().IndexOfAny(Ticks) >= 0)
        {
            return Ticked(printed);
        }

        var words = printed.AsSpan().IndexOfAny("☐□") >= 0
            ? []
            : printed.Split(['、', '，', ' ', '：', ':', '/', '／', '(', ')', '（', '）'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(word => word is not ("甲類" or "乙類") && word.Length <= 12).ToList();
        return new TripClass(printed, printed.Contains("甲類", StringComparison.Ordinal) ? "甲" : printed.Contains("乙類", StringComparison.Ordinal) ? "乙" : null, words);
    }

    private static TripClass Ticked(string printed)
    {
        var words = new List<string>();
        string? letter = null;
        for (var at = printed.AsSpan().IndexOfAny(Ticks); at >= 0;)
        {
            var rest = printed[(at + 1)..].TrimStart();
            var end = rest.AsSpan().IndexOfAny(Ends);
            words.Add(rest[..(end < 0 ? rest.Length : end)].Trim());
            letter ??= Letter(printed[..at]);
            var next = printed.AsSpan(at + 1).IndexOfAny(Ticks);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return new TripClass(printed, letter, words);
    }

    private static string? Letter(string before)
    {
        var (first, second) = (before.LastIndexOf('甲'), before.LastIndexOf('乙'));
        return first < 0 && second < 0 ? null : first > second ? "甲" : "乙";
    }
}
