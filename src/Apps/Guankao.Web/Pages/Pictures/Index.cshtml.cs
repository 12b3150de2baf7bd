using Guankao.Publishing;
using Guankao.Web.Parts.Pictures;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;

namespace Guankao.Web.Pages.Pictures;

/// <summary>The whole ledger in pictures, each with its table.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
[OpenToAll]
public sealed class IndexModel(ShowPictures pictures, IStringLocalizer<Resources.Texts> texts) : PageModel
{
    /// <summary>What is shown.</summary>
    public IReadOnlyList<Picture> Pictures { get; private set; } = [];

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync(CancellationToken cancel) => Pictures = await All(pictures, texts, cancel);

    internal static async Task<IReadOnlyList<Picture>> All(ShowPictures pictures, IStringLocalizer texts, CancellationToken cancel)
    {
        var (heat, months, districts) = (await pictures.Heat(cancel), await pictures.Months(cancel), await pictures.Districts(cancel));
        return
        [
            .. heat.Count == 0 ? Array.Empty<Picture>() : [HeatPicture.Of(heat, texts)],
            .. months.Count == 0 ? Array.Empty<Picture>() : [MonthPictures.Due(months, texts), MonthPictures.Burn(months, texts)],
            .. Districts.Maps.Where(map => map.Districts.Any(district => districts.ContainsKey(district.Name)))
                .Select(map => DistrictPicture.Of(map, districts, texts)),
        ];
    }
}
