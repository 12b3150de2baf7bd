using Guankao.Publishing;
using Guankao.Web.Doors;
using Guankao.Web.Parts;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;

namespace Guankao.Web.Pages;

/// <summary>The overview.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
[OpenToAll]
public sealed class IndexModel(ShowOverview show, IStringLocalizer<Resources.Texts> texts) : PageModel
{
    /// <summary>What is shown.</summary>
    public Overview Overview { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public async Task OnGetAsync(CancellationToken cancel) => Overview = await show.Ask(cancel);

    /// <summary>A lamp's counts as a bar.</summary>
    public LightBar Bar(string kind, Lamp lamp) => new(texts[$"light.{kind}"], LightBar.Parts(kind, lamp, texts), LightBar.Wide);

    /// <summary>The milestones' verdicts as parts of one bar.</summary>
    public IReadOnlyList<BarPart> MilestoneParts() =>
    [
        .. Overview.MilestoneVerdicts.Where(v => v.Value > 0).OrderBy(v => v.Key)
            .Select(v => new BarPart(Lamps.Tone(v.Key), texts[$"milestone.{v.Key}"], v.Value)),
    ];
}
