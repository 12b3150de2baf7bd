using Guankao.Documents;
using Guankao.Reading;

namespace Guankao.Importing;

/// <summary>Reads how often something is held: 每季召開1次, 每月5區各召開1次, 至少6個月1次, 定期.</summary>
internal static class CadenceReader
{
    private static readonly ProseReader Prose = new();

    internal static List<(CadenceDraft Cadence, int Start)> In(string text, Locator at)
    {
        Mentions mentions;
        lock (Prose)
        {
            mentions = Prose.Read(text);
        }

        var found = mentions.Recurrences.Where(read => read.Unit is not CalendarUnit.Hour && !IsAmount(text, read.Span.End))
            .Select(read => (Make(text, read, at), read.Span.Start)).ToList();
        if (found.Count == 0 && EveryMonths(text, at) is { } every)
        {
            found.Add(every);
        }

        return found;
    }

    /// <summary>Only 定期, without a number.</summary>
    internal static CadenceDraft Regular(Locator at) => new(0, CalendarUnit.Year, 0, false, PlanWords.Current["regular"][0], at);

    // 每年3,000元 and 每月派員 are no meetings.
    private static bool IsAmount(string text, int end) => end < text.Length && char.IsAsciiDigit(text[end]) && text.IndexOf('元', end) is var yuan && yuan > 0 && yuan - end < 8;

    private static CadenceDraft Make(string text, RecurrenceReading read, Locator at)
    {
        var end = Math.Min(text.Length, read.Span.End + 12);
        var each = Each(text[read.Span.Start..end]);
        return new CadenceDraft(read.Every, read.Unit, (read.Times ?? 1) * each, read.AtLeast, text[read.Span.Start..Math.Max(read.Span.End, Math.Min(end, read.Span.End))], at);
    }

    // 5區各召開1次 are five.
    private static int Each(string words)
    {
        var at = words.IndexOf('各');
        if (at < 2 || words[at - 1] is not ('區' or '處' or '所' or '鄉' or '組'))
        {
            return 1;
        }

        var digits = new string([.. words[..(at - 1)].TrimEnd().Reverse().TakeWhile(char.IsAsciiDigit).Reverse()]);
        return int.TryParse(digits, out var each) && each is > 0 and < 400 ? each : 1;
    }

    // 至少6個月1次, which has no 每.
    private static (CadenceDraft, int)? EveryMonths(string text, Locator at)
    {
        var months = text.IndexOf("個月", StringComparison.Ordinal);
        if (months <= 0 || months + 3 >= text.Length || !char.IsAsciiDigit(text[months + 2]) || text[months + 3] != '次')
        {
            return null;
        }

        var start = months;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
        {
            start--;
        }

        var least = start >= 2 && text[(start - 2)..start] == "至少";
        return int.TryParse(text[start..months], out var every) && every > 0
            ? (new CadenceDraft(every, CalendarUnit.Month, text[months + 2] - '0', least, text[(least ? start - 2 : start)..(months + 4)], at), least ? start - 2 : start) : null;
    }
}
