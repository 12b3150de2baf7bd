namespace Guankao.Importing;

/// <summary>What one cell looks like, measured once: the ground on which it is given to a column.</summary>
/// <param name="Text">The text.</param>
/// <param name="Length">Characters without blanks at the ends.</param>
/// <param name="Head">Number it begins with.</param>
/// <param name="List">Style that most of its points are numbered in.</param>
/// <param name="IsDash">A sign for none.</param>
/// <param name="Agencies">How many names of agencies it consists of; 0 where it is anything else.</param>
/// <param name="IsGrade">It is a grade word.</param>
/// <param name="Reports">How often it speaks of what was done.</param>
/// <param name="Promises">How often it speaks of what is to come.</param>
/// <param name="IsInteger">It is only a number.</param>
internal sealed record CellShape(
    string Text, int Length, Numeral Head, NumeralStyle List, bool IsDash, int Agencies, bool IsGrade, int Reports, int Promises,
    bool IsInteger)
{
    /// <summary>Measures a cell.</summary>
    internal static CellShape Of(string cell, AgencyCells agencies)
    {
        var words = TableWords.Current;
        var trimmed = cell.Trim();
        return new CellShape(
            trimmed, trimmed.Length, Numeral.At(trimmed), ListStyle(trimmed), IsNone(trimmed),
            agencies.CountIn(trimmed), words.GradeOf(trimmed) is not null,
            Count(trimmed, words.ReportWords), Count(trimmed, words.PromiseWords), int.TryParse(trimmed, out _));
    }

    internal static bool IsNone(ReadOnlySpan<char> text) => text is "-" or "－" or "—" or "–" or "無" or "/" or "--" or "─";

    private static int Count(string text, string[] words)
    {
        var count = 0;
        foreach (var word in words)
        {
            count += text.AsSpan().Count(word);
        }

        return count;
    }

    // A report that lost its first number may begin with another's; the majority of its points decides.
    private static NumeralStyle ListStyle(string text)
    {
        int arabic = 0, chinese = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (i > 0 && !(char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '。' or '；' or '：'))
            {
                continue;
            }

            var style = Numeral.At(text.AsSpan(i, Math.Min(6, text.Length - i))).Style;
            arabic += style == NumeralStyle.Arabic ? 1 : 0;
            chinese += style == NumeralStyle.Chinese ? 1 : 0;
        }

        return (arabic, chinese) switch
        {
            (0, 0) => NumeralStyle.None,
            _ => arabic >= chinese ? NumeralStyle.Arabic : NumeralStyle.Chinese,
        };
    }
}
