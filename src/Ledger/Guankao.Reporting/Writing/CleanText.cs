using System.Text;

namespace Guankao.Reporting;

/// <summary>
/// Text as a form posts it, brought into one shape: lines end with a line feed, control characters are gone. Browsers post
/// CRLF, and one database refuses NUL.
/// </summary>
internal static class CleanText
{
    public const int Most = 20_000;

    public static string Of(string? text)
    {
        var clean = new StringBuilder(text?.Length ?? 0);
        foreach (var rune in (text ?? "").ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' || !Rune.IsControl(rune))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString().TrimEnd();
    }
}
