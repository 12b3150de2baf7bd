using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Guankao.Incidents;
using Guankao.Publishing;
using Guankao.Web.Language;
using Microsoft.AspNetCore.Html;

namespace Guankao.Web.Parts.Pictures;

/// <summary>The districts of a city, redder where more is open. Shapes and numbers are marked, so that a board can change them; a table beside it says the same.</summary>
internal static class IncidentMap
{
    public static IHtmlContent Of(string? city, IReadOnlyList<DistrictLine> counts, string labelledBy)
    {
        if (Districts.Maps.FirstOrDefault(map => map.City == city) is not { } map)
        {
            return HtmlString.Empty;
        }

        var open = counts.ToDictionary(row => row.District, row => row.Open);
        var most = Math.Max(1, open.Values.DefaultIfEmpty(0).Max());
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg class=\"incident-map\" viewBox=\"0 0 {map.Width} {map.Height}\" role=\"img\" aria-labelledby=\"{labelledBy}\">");
        foreach (var district in map.Districts)
        {
            var count = open.GetValueOrDefault(district.Name);
            var shade = count == 0 ? 0.04 : 0.15 + (0.75 * count / most);
            svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{district.Path}\" data-d=\"{Safe(district.Name)}\" fill=\"{Drawing.Bad}\" fill-opacity=\"{shade:0.##}\" stroke=\"#7b8a92\" stroke-width=\"0.6\"><title>{Safe(district.Name)}</title></path>");
        }

        foreach (var district in map.Districts)
        {
            var name = PageLanguage.Current.IsEnglish ? district.En.Replace(" District", "", StringComparison.Ordinal) : district.Name;
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{district.X}\" y=\"{district.Y}\">{Safe(name)}</text>");
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"n\" x=\"{district.X}\" y=\"{district.Y + 13}\" data-c=\"{Safe(district.Name)}\">{open.GetValueOrDefault(district.Name)}</text>");
        }

        return new HtmlString(svg.Append("</svg>").ToString());
    }

    private static string Safe(string words) => HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All).Encode(words);
}
