using System.Globalization;
using System.Text;

namespace Guankao.Notices;

/// <summary>An e-mail ready to be handed over.</summary>
/// <param name="Id">Of the letter; stands in the Message-ID, so that a mail server can tell a repetition.</param>
/// <param name="To">To whom.</param>
/// <param name="Subject">One line.</param>
/// <param name="Body">Plain text.</param>
public sealed record Posting(Guid Id, Recipient To, string Subject, string Body)
{
    private const int LongestSubject = 120;

    /// <summary>Writes the letter: its subject tells of the only notice or of how many there are.</summary>
    internal static Posting Write(Letter letter, Recipient to, string site)
    {
        var english = to.Language.StartsWith("en", StringComparison.OrdinalIgnoreCase);
        var notices = letter.Lines.Select(line => line.Notice!).OrderByDescending(notice => notice.Pressing).ThenBy(notice => notice.RaisedAt).ToList();
        var first = OneLine(english ? notices[0].En : notices[0].ZhHant);
        var subject = notices.Count == 1 ? first : string.Create(CultureInfo.InvariantCulture,
            $"{(english ? "Guankao: " : "管考通知：")}{notices.Count}{(english ? " notices, first: " : "件，第一件：")}{first}");
        var body = new StringBuilder().Append(OneLine(to.Name)).Append(english ? ",\n\n" : "您好：\n\n");
        foreach (var notice in notices)
        {
            body.Append("• ").Append(OneLine(english ? notice.En : notice.ZhHant)).Append("\n  ").Append(site.TrimEnd('/')).Append(notice.Path).Append("\n\n");
        }

        body.Append(english
            ? "Sent by Guankao. Replies are not read; the page behind each link shows what can be done.\n"
            : "本信由管考系統寄出，請勿直接回覆；可以做什麼，請看連結的頁面。\n");
        return new Posting(letter.Id, to, subject.Length <= LongestSubject ? subject : subject[..(LongestSubject - 1)] + "…", body.ToString());
    }

    /// <summary>A line break in a name or a title must not become a header of its own.</summary>
    internal static string OneLine(string text) =>
        string.Concat(text.Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter)).Trim();
}
