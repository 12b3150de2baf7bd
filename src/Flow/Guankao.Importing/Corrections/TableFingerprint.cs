using System.Security.Cryptography;
using System.Text;

namespace Guankao.Importing;

/// <summary>
/// By what a kind of document is known again: the wording of its headings in their order, without the year that every
/// edition changes.
/// </summary>
public static class TableFingerprint
{
    private const int MostColumn = 40;
    private const string YearWords = "年度上下半月日民國止底截至";

    /// <summary>The fingerprint of a header: 64 hexadecimal digits.</summary>
    public static string Of(IEnumerable<string> headings) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\t', headings.Select(Heading)))));

    /// <summary>The fingerprint of a table's headings; columns without words at the right end are none.</summary>
    public static string OfTable(IEnumerable<string> headings)
    {
        var printed = headings.ToList();
        return Of(printed.Take(printed.FindLastIndex(heading => heading.Length > 0) + 1));
    }

    /// <summary>By what a column is known again in tables of the same kind.</summary>
    public static string Column(string heading) => Heading(heading) is { Length: > MostColumn } longer ? longer[..MostColumn] : Heading(heading);

    /// <summary>A heading without its year: 「113年上半年辦理情形」 and 「114年下半年辦理情形」 are the same.</summary>
    public static string Heading(string printed)
    {
        var plain = TableWords.Plain(printed);
        var kept = new StringBuilder(plain.Length);
        for (var i = 0; i < plain.Length; i++)
        {
            if (!char.IsDigit(plain[i]))
            {
                kept.Append(plain[i]);
                continue;
            }

            while (i + 1 < plain.Length && (char.IsDigit(plain[i + 1]) || YearWords.Contains(plain[i + 1], StringComparison.Ordinal) || plain[i + 1] is '.' or '/'))
            {
                i++;
            }
        }

        return kept.ToString();
    }
}
