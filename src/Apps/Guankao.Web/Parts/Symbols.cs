using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Guankao.Web.Parts;

/// <summary>The shapes of the pages; each stands once in the page's head of symbols and is used by name.</summary>
public static class Symbols
{
    /// <summary>Escapes what could be read as markup and leaves Chinese as it is.</summary>
    public static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>A shape beside a word; the word says what it means, so the shape is silent.</summary>
    public static string Use(string name) =>
        $"<svg class=\"sym\" aria-hidden=\"true\" width=\"16\" height=\"16\"><use href=\"#s-{name}\"/></svg>";

    internal static string Encode(string text) => Encoder.Encode(text);
}
