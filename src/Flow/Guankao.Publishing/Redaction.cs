using System.Collections.Frozen;
using System.Text;
using Guankao.Reading.Personal;

namespace Guankao.Publishing;

/// <summary>
/// Takes personal data out of what leaves the house: e-mail addresses, telephone numbers of persons, identity numbers and
/// names that stand behind words which announce a person. What is taken is replaced by a mark of the same length, so that
/// every span that points into the text still points at the same words.
/// </summary>
public static class Redaction
{
    /// <summary>What stands in place of a character that was taken.</summary>
    public const char Mark = '○';

    /// <summary>The text without personal data; the very same string where there is none.</summary>
    public static string Clean(string text) => Clean(text, FrozenSet<string>.Empty);

    /// <summary>The same but for words of which a person said that they are not personal.</summary>
    internal static string Clean(string text, IReadOnlySet<string> shown)
    {
        StringBuilder? clean = null;
        foreach (var found in PersonalScanner.Find(text))
        {
            if (shown.Count > 0 && shown.Contains(text[found.Span.Start..found.Span.End]))
            {
                continue;
            }

            clean ??= new StringBuilder(text);
            for (var at = found.Span.Start; at < found.Span.End; at++)
            {
                clean[at] = Mark;
            }
        }

        return clean?.ToString() ?? text;
    }
}
