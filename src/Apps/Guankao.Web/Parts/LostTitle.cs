using Guankao.Web.Resources;
using Microsoft.Extensions.Localization;

namespace Guankao.Web.Parts;

/// <summary>A row may have lost its title on the page that was read; a heading or link still needs words.</summary>
public static class LostTitle
{
    /// <summary>The title, or words that say it was lost.</summary>
    public static string Title(this IStringLocalizer<Texts> texts, string title) =>
        string.IsNullOrWhiteSpace(title) ? texts["title.lost"].Value : title;
}
