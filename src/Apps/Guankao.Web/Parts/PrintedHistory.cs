using System.Globalization;
using System.Resources;
using Guankao.Publishing.Forms;
using Guankao.Web.Language;
using Guankao.Web.Resources;

namespace Guankao.Web.Parts;

/// <summary>The words for acts that the pages use, for files that are made without a page.</summary>
public static class PrintedHistory
{
    /// <summary>The words of a language: <c>en</c>, else Traditional Chinese.</summary>
    public static HistoryWords Words(string language)
    {
        var texts = new ResourceManager(typeof(Texts).FullName!, typeof(Texts).Assembly);
        var spoken = language == "en" ? PageLanguage.English : PageLanguage.Chinese;
        var speech = new ActSpeech(key => texts.GetString(key, spoken.IsEnglish ? spoken.Culture : CultureInfo.InvariantCulture));
        return new HistoryWords(speech.Act, speech.Field, (what, value) => In(spoken, () => speech.Value(what, value)));
    }

    // States, findings and days are said in the language of the page being made.
    private static string In(PageLanguage spoken, Func<string> say)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = spoken.Culture;
        try
        {
            return say();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
