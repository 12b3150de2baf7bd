using Guankao.Importing.Trips;

namespace Guankao.Importing.Meetings;

/// <summary>The heading of a matter: 提案一：…, 案由：…, 第2案 ….</summary>
/// <param name="Number">案號 as printed; null where none stands there.</param>
/// <param name="Subject">What it is about; empty where that stands in the next line.</param>
internal sealed record CaseHeading(string? Number, string Subject)
{
    private const string Numerals = "一二三四五六七八九十百0123456789０１２３４５６７８９";
    private const int LongestNumber = 4;

    public static CaseHeading? Of(ReportLine line)
    {
        var words = line.Words.TrimStart('#', '*', '【', '「').Trim();
        return Ordinal(words) ?? Named(words);
    }

    /// <summary>True for 一、, (一), 1. and the like.</summary>
    public static bool IsFirst(string mark) => mark.Trim('（', '）', '(', ')', '、', '.', ' ', '．') is "一" or "1" or "壹" or "①" or "１";

    // 第一案 and 第1案, with or without words behind.
    private static CaseHeading? Ordinal(string words)
    {
        if (words.Length < 3 || words[0] != '第')
        {
            return null;
        }

        var end = Digits(words, 1);
        if (end == 1 || end >= words.Length || words[end] != '案')
        {
            return null;
        }

        var rest = words[(end + 1)..].TrimStart('：', ':', '、', ' ', '\u3000', '】', '」');
        return new CaseHeading(words[..(end + 1)], Named(rest) is { } named ? named.Subject : rest.TrimEnd('*'));
    }

    private static CaseHeading? Named(string words)
    {
        foreach (var word in MinutesWords.Own["cases"].Where(word => words.StartsWith(word, StringComparison.Ordinal)))
        {
            var end = Digits(words, word.Length);
            if (end == words.Length && end > word.Length)
            {
                return new CaseHeading(words, "");
            }

            if (end < words.Length && (words[end] is '：' or ':' || (end > word.Length && words[end] is '、' or ' ' or '\u3000' or '】' or '」')))
            {
                var subject = words[(end + 1)..].Trim(' ', '\u3000', '：', ':', '*');
                return new CaseHeading(end > word.Length ? words[..end] : null, subject);
            }
        }

        return null;
    }

    private static int Digits(string words, int from)
    {
        var end = from;
        while (end < words.Length && end - from < LongestNumber && Numerals.Contains(words[end], StringComparison.Ordinal))
        {
            end++;
        }

        return end;
    }
}
