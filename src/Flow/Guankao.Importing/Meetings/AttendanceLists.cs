using Guankao.Importing.Trips;
using Guankao.Meetings;

namespace Guankao.Importing.Meetings;

/// <summary>Reads who came, sat in and sent word, from lists (社會局：林局長小明、陳科長怡君) and from tables.</summary>
internal static class AttendanceLists
{
    private static readonly (string Field, Attendance Attendance)[] Lists = [("present", Attendance.Present), ("observer", Attendance.Observer), ("absent", Attendance.Absent)];

    public static IReadOnlyList<Attendee> Of(HeadFields head, AgencyNames names)
    {
        var people = new List<Attendee>();
        foreach (var (field, attendance) in Lists)
        {
            foreach (var line in head.All(field).Select(WithoutSheet).Where(line => line.Length > 0 && !MinutesWords.Own["none"].Contains(line)))
            {
                people.AddRange(Line(line, attendance, names));
            }

            people.AddRange(head.Rows.Where(row => row.Field == field).Select(row =>
                new Attendee(attendance, row.Name, row.Post, names.FullOrPrinted(row.Agency), $"{row.Agency} {row.Post} {row.Name}".Trim())));
        }

        return people;
    }

    // 詳簽到表 stands for the whole list, or in brackets behind it.
    private static string WithoutSheet(string line)
    {
        var bracket = line.LastIndexOfAny(['（', '(']);
        var kept = bracket >= 0 && MinutesWords.Own.Has("seeSheet", line[bracket..]) ? line[..bracket] : line;
        return MinutesWords.Own.Has("seeSheet", kept) ? "" : kept.Trim();
    }

    private static IEnumerable<Attendee> Line(string line, Attendance attendance, AgencyNames names)
    {
        string? agency = null;
        foreach (var printed in line.Split(['、', '，', ',', '；', ';', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var rest = printed.TrimEnd('。');
            var colon = rest.IndexOfAny(['：', ':']);
            if (colon > 0)
            {
                (agency, rest) = (names.FullOrPrinted(rest[..colon]), rest[(colon + 1)..].Trim());
            }
            else if (names.In(rest).FirstOrDefault() is { Name: { } known, Span.Start: 0 } found)
            {
                (agency, rest) = (known, rest[found.Span.End..].Trim());
            }
            else if (rest.Split([' ', '\u3000'], 2, StringSplitOptions.TrimEntries) is [var first, { Length: > 1 } after] && Person(first).Post is null && first.Length > 2 && Person(after).Post is not null)
            {
                (agency, rest) = (first, after);
            }

            var (name, post) = Person(rest);
            yield return new Attendee(attendance, name, post, agency, printed);
        }
    }

    /// <summary>林局長小明, 局長林小明, 林小明局長 and 林小明 all name one person; a post alone names nobody.</summary>
    private static (string Name, string? Post) Person(string text)
    {
        var words = HeadLabels.Tight(text).TrimEnd('代');
        words = words.IndexOfAny(['（', '(']) is var bracket and > 0 ? words[..bracket] : words;
        foreach (var post in MinutesWords.Own["posts"])
        {
            var at = words.IndexOf(post, StringComparison.Ordinal);
            if (at >= 0)
            {
                var name = words[..at] + words[(at + post.Length)..];
                return (name.Length <= 4 ? name : words[(at + post.Length)..], post);
            }
        }

        return (words, null);
    }
}
