using Guankao.Identity;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;

namespace Guankao.Web.Parts;

/// <summary>How an account stands: a shape and a word.</summary>
internal static class StandingMark
{
    public static IHtmlContent Of(PersonStanding standing, IStringLocalizer texts)
    {
        var tone = standing switch
        {
            PersonStanding.Active => "good",
            PersonStanding.Locked or PersonStanding.Idle => "look",
            PersonStanding.Disabled => "bad",
            _ => "none",
        };
        return new HtmlString($"<span class=\"lamp {tone}\">{Symbols.Use(tone)}{Symbols.Encode(texts[$"people.standing.{standing}"])}</span>");
    }
}
