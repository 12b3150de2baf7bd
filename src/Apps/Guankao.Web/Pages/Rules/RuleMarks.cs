using Guankao.Calendar;
using Guankao.Web.Parts;
using Guankao.Web.Resources;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;

namespace Guankao.Web.Pages.Rules;

/// <summary>How well a rule is known, as a word with a shape.</summary>
internal static class RuleMarks
{
    public static IHtmlContent Of(Standing standing, IStringLocalizer<Texts> texts)
    {
        var shape = standing switch { Standing.Verified => "good", Standing.Derived => "note", _ => "look" };
        return new HtmlString($"<span class=\"lamp {shape}\">{Symbols.Use(shape)}{Symbols.Encode(texts[$"standing.{standing}"])}</span>");
    }
}
