using System.Globalization;
using System.Resources;
using Guankao.Publishing.Forms;
using Guankao.Web.Resources;

namespace Guankao.Web.Parts;

/// <summary>The words for acts that the pages use, for files that are made without them.</summary>
public static class PrintedHistory
{
    /// <summary>The words of a language: <c>en</c>, else Traditional Chinese.</summary>
    public static HistoryWords Words(string language)
    {
        var texts = new ResourceManager(typeof(Texts).FullName!, typeof(Texts).Assembly);
        var culture = language == "en" ? CultureInfo.GetCultureInfo("en") : CultureInfo.InvariantCulture;
        return new HistoryWords(kind => texts.GetString("act." + kind, culture) ?? kind, what => Field(what, texts, culture));
    }

    private static string Field(string what, ResourceManager texts, CultureInfo culture)
    {
        var parts = what.Split('-', 3);
        return parts is ["milestone", var number, ..] && texts.GetString(string.Join('-', ["field.milestone", .. parts.Skip(2)]), culture) is { } words
            ? string.Format(culture, words, number)
            : texts.GetString("field." + what, culture) ?? what;
    }
}
