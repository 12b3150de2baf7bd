using System.Collections.Concurrent;
using Guankao.Audit;
using Guankao.Web.Language;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;

namespace Guankao.Web.Parts;

/// <summary>
/// The lights and verdicts as a shape and a word, never as a colour alone. Made once for each language, since a list
/// shows hundreds of them.
/// </summary>
public sealed class Lamps(IStringLocalizer<Resources.Texts> texts)
{
    private readonly ConcurrentDictionary<(PageLanguage, string), IHtmlContent> _made = [];

    /// <summary>A light in words that fit all three.</summary>
    public IHtmlContent Of(Light light) => Made(Tone(light), $"light.{light}");

    /// <summary>What the agency says.</summary>
    public IHtmlContent Official(Light light) => Made(Tone(light), $"light.official.{light}");

    /// <summary>What the text supports.</summary>
    public IHtmlContent Evidence(Light light) => Made(Tone(light), $"light.evidence.{light}");

    /// <summary>How it stands against the dates.</summary>
    public IHtmlContent Schedule(Light light) => Made(Tone(light), $"light.schedule.{light}");

    /// <summary>A milestone's verdict.</summary>
    public IHtmlContent Of(MilestoneVerdictKind verdict) => Made(Tone(verdict), $"milestone.{verdict}");

    /// <summary>A goal's verdict.</summary>
    public IHtmlContent Of(GoalVerdictKind verdict) => Made(Tone(verdict), $"goal.{verdict}");

    /// <summary>The weight of a finding.</summary>
    public IHtmlContent Of(Severity severity) => Made(Tone(severity), $"severity.{severity}");

    /// <summary>The colour and shape of a light.</summary>
    public static string Tone(Light light) => light switch
    {
        Light.Green => "good",
        Light.Yellow => "look",
        Light.Red => "bad",
        _ => "none",
    };

    /// <summary>The colour and shape of a milestone's verdict.</summary>
    public static string Tone(MilestoneVerdictKind verdict) => verdict switch
    {
        MilestoneVerdictKind.MetOnTime => "good",
        MilestoneVerdictKind.MetLate or MilestoneVerdictKind.Partly => "look",
        MilestoneVerdictKind.NotMet => "bad",
        _ => "none",
    };

    /// <summary>The colour and shape of a goal's verdict.</summary>
    public static string Tone(GoalVerdictKind verdict) => verdict switch
    {
        GoalVerdictKind.Met => "good",
        GoalVerdictKind.Partly => "look",
        GoalVerdictKind.NotMet => "bad",
        _ => "none",
    };

    private static string Tone(Severity severity) => severity switch
    {
        Severity.Error => "bad",
        Severity.Warning => "look",
        _ => "note",
    };

    private IHtmlContent Made(string tone, string key) =>
        _made.GetOrAdd((PageLanguage.Current, key), _ => new HtmlString(
            $"<span class=\"lamp {tone}\">{Symbols.Use(tone)}{Symbols.Encode(texts[key])}</span>"));
}
