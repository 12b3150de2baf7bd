using Guankao.Reading;

namespace Guankao.Importing;

/// <summary>What a plan says of itself: title, year, share and exceptions.</summary>
internal sealed record PlanHead(string Title, int? Year, int? StatedTier, decimal? StatedOwn, IReadOnlyDictionary<int, string> Exceptions)
{
    private const int CoverLines = 25;
    private const int LongestTitleLine = 40;
    private const string Digits = "一二三四五六七八九";

    internal static PlanHead Of(IReadOnlyList<PlanLine> lines, IReadOnlyList<PlanParagraph> paragraphs, string name)
    {
        var title = TitleOf(lines) ?? name;
        var (tier, own) = Share(paragraphs);
        return new PlanHead(title, YearIn(title) ?? lines.Take(CoverLines).Select(line => YearIn(line.Text)).FirstOrDefault(year => year is not null), tier, own, Declared(paragraphs));
    }

    // The cover: from the line that names the government to the one that says it is a plan.
    private static string? TitleOf(IReadOnlyList<PlanLine> lines)
    {
        var cover = lines.Take(CoverLines).TakeWhile(line => !line.Text.StartsWith('壹') && line.Text != "目錄").ToList();
        var end = cover.FindIndex(line => line.Text.Length <= LongestTitleLine && PlanWords.Current["plan"].Any(word => line.Text.TrimEnd('。').EndsWith(word, StringComparison.Ordinal)));
        end = end >= 0 ? end : cover.FindIndex(line => line.Text.Length <= LongestTitleLine && line.Text.Contains("計畫", StringComparison.Ordinal));
        if (end < 0)
        {
            return null;
        }

        var start = end;
        while (start > 0 && end - start < 3 && !PlanWords.Current.Has("city", cover[start].Text) && cover[start - 1].Text.Length <= LongestTitleLine)
        {
            start--;
        }

        return string.Concat(cover.Skip(start).Take(end - start + 1).Select(line => line.Text)).Trim('#', ' ', '*');
    }

    private static int? YearIn(string text)
    {
        for (var at = text.IndexOf('年'); at > 0; at = text.IndexOf('年', at + 1))
        {
            var digits = new string([.. text[..at].TrimEnd().Reverse().TakeWhile(char.IsAsciiDigit).Reverse()]);
            if (digits.Length is 2 or 3 && int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) is > 80 and < 200 and var year)
            {
                return year;
            }
        }

        return null;
    }

    private static (int? Tier, decimal? Own) Share(IReadOnlyList<PlanParagraph> paragraphs)
    {
        foreach (var text in paragraphs.Select(paragraph => paragraph.Text).Where(text => PlanWords.Current.Has("own", text) && (text.Contains('%') || text.Contains('％'))))
        {
            var tier = text.IndexOf('級') is var at and > 0 && text[..at].LastIndexOf('第') is var mark and >= 0 && at - mark is > 1 and < 5
                ? Small(text[(mark + 1)..at].Trim()) : null;
            var own = Percent(text, "own") ?? (Percent(text, "subsidy") is { } central ? 100 - central : null);
            if (own is not null)
            {
                return (tier, own);
            }
        }

        return (null, null);
    }

    private static int? Small(string word) => word.Length == 1 && Digits.IndexOf(word[0], StringComparison.Ordinal) is var at and >= 0 ? at + 1
        : int.TryParse(word, out var tier) ? tier : null;

    // The percentage right behind a word of the list.
    private static decimal? Percent(string text, string list)
    {
        foreach (var word in PlanWords.Current[list])
        {
            for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                var from = at + word.Length;
                var sign = text.IndexOfAny(['%', '％'], from);
                var number = sign < 0 || sign - from > 12 ? "" : new string([.. text[from..sign].Reverse().TakeWhile(c => char.IsAsciiDigit(c) || c == '.').Reverse()]);
                if (number.Length > 0 && decimal.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out var percent) && percent <= 100
                    && text.AsSpan(from, sign - from).IndexOfAny('，', '。', '；') < 0)
                {
                    return percent;
                }
            }
        }

        return null;
    }

    private static Dictionary<int, string> Declared(IReadOnlyList<PlanParagraph> paragraphs)
    {
        var found = new Dictionary<int, string>();
        foreach (var sentence in paragraphs.SelectMany(paragraph => paragraph.Sentences().Select(part => part.Sentence)))
        {
            foreach (var clause in sentence.Split('；', '（', '）', '(', ')'))
            {
                var kind = PlanWords.Current.Has("passThrough", clause) ? "pass-through" : PlanWords.Current.Has("fixed", clause) ? "fixed"
                    : PlanWords.Current.Has("extra", clause) ? "extra" : null;
                if (kind is not null && clause.IndexOf('項') is var at and >= 0)
                {
                    Numbers(clause[at..]).ToList().ForEach(number => found.TryAdd(number, kind));
                }
            }
        }

        return found;
    }

    // 項目5、14、15-1至15-8 → 5, 14, 15; 項次3至5 → 3, 4, 5.
    private static IEnumerable<int> Numbers(string text)
    {
        int? last = null;
        var through = false;
        for (var i = 0; i < text.Length && i < 80; i++)
        {
            if (text[i] == '至')
            {
                through = true;
                continue;
            }

            if (!char.IsAsciiDigit(text[i]) || (i > 0 && text[i - 1] == '-'))
            {
                if (!"項目次第、,， 及與和-0123456789".Contains(text[i]))
                {
                    yield break;
                }

                continue;
            }

            var digits = new string([.. text[i..].TakeWhile(char.IsAsciiDigit)]);
            i += digits.Length - 1;
            var number = int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture);
            for (var between = through && last is { } from ? from + 1 : number; between <= number; between++)
            {
                yield return between;
            }

            (last, through) = (number, false);
        }
    }
}
