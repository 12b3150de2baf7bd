using Guankao.Importing.Trips;

namespace Guankao.Importing.Meetings;

/// <summary>A heading of the minutes: which part it begins and where words go on behind it.</summary>
/// <param name="Part">report, discussion, motion, ruling, resolution, followed, talk or end.</param>
/// <param name="Rest">Where words behind the colon begin in the line; the line's end where there are none.</param>
internal sealed record PartHeading(string Part, int Rest);

/// <summary>Tells headings of the body: 討論事項, 決議：…, 主席裁示.</summary>
internal static class MinutesParts
{
    private static readonly string[] Tails = ["如下", "：", ":"];

    public static PartHeading? Of(ReportLine line) => Of(line.Text, line.Body);

    public static PartHeading? Of(string text, int from)
    {
        var words = HeadLabels.Tight(text[from..]).TrimStart('#', '*', '【', '「', '[');
        foreach (var (word, part) in MinutesWords.Own.Sections)
        {
            if (words.StartsWith(word, StringComparison.Ordinal) && Closes(words[word.Length..]))
            {
                var colon = text.IndexOfAny(['：', ':'], from);
                return new PartHeading(part, colon < 0 ? (part == "end" ? from : text.Length) : colon + 1);
            }
        }

        return null;
    }

    // Nothing behind it, a colon, or a bracket that runs to the end: 討論事項（無）, 散會（下午4時）.
    private static bool Closes(string rest)
    {
        foreach (var tail in Tails.Where(tail => rest.StartsWith(tail, StringComparison.Ordinal)))
        {
            return tail != "如下" || rest.Length == 2 || rest[2] is '：' or ':';
        }

        return rest.TrimEnd('*', '】', '」', ']', '。', '、').Length == 0 || (rest[0] is '（' or '(' && rest[^1] is '）' or ')');
    }
}
