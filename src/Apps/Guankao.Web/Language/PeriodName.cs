using System.Globalization;
using Guankao.Calendar;

namespace Guankao.Web.Language;

/// <summary>The name of a period (112年下半年) in the language of the page; a name of another form stays as it is kept.</summary>
public static class PeriodName
{
    /// <summary>The name.</summary>
    public static string Of(string kept)
    {
        var year = kept.IndexOf('年', StringComparison.Ordinal);
        if (!PageLanguage.Current.IsEnglish || year < 1 ||
            !int.TryParse(kept.AsSpan(0, year), NumberStyles.None, CultureInfo.InvariantCulture, out var roc))
        {
            return kept;
        }

        var gregorian = (roc + RocDate.Offset).ToString(CultureInfo.InvariantCulture);
        return kept[(year + 1)..] switch
        {
            "上半年" => $"first half of {gregorian}",
            "下半年" => $"second half of {gregorian}",
            "" or "度" => gregorian,
            _ => kept,
        };
    }
}
