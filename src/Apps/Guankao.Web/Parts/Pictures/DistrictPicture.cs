using System.Globalization;
using Guankao.Publishing;
using Guankao.Web.Language;
using Microsoft.Extensions.Localization;

namespace Guankao.Web.Parts.Pictures;

/// <summary>A city's districts, darker where more commitments name them.</summary>
internal static class DistrictPicture
{
    public const string Key = "districts";

    public static Picture Of(DistrictMap map, IReadOnlyDictionary<string, int> counts, IStringLocalizer texts)
    {
        var english = PageLanguage.Current.IsEnglish;
        var most = Math.Max(1, map.Districts.Max(district => counts.GetValueOrDefault(district.Name)));
        var drawing = new Drawing(texts["picture.districts", map.City], map.Width + 40, map.Height + 10);
        foreach (var district in map.Districts)
        {
            var count = counts.GetValueOrDefault(district.Name);
            drawing.Shape(district.Path, count == 0 ? "#eceff1" : Drawing.Accent, $"{Name(district)} {count}", "#fff", count == 0 ? 1 : 0.2 + (0.7 * count / most));
        }

        foreach (var district in map.Districts)
        {
            var count = counts.GetValueOrDefault(district.Name);
            var colour = count > most / 2.0 ? "#fff" : Drawing.Ink;
            drawing.Words(district.X, district.Y, english ? Name(district) : district.Name, "middle", english ? 9 : 12, colour);
            drawing.Words(district.X, district.Y + 15, count.ToString(CultureInfo.InvariantCulture), "middle", 13, colour, bold: true);
        }

        return new Picture(Key, texts["picture.districts", map.City], texts["picture.districts.says"], drawing,
            [texts["picture.district"], texts["overview.number"]],
            [.. map.Districts.OrderByDescending(district => counts.GetValueOrDefault(district.Name)).Select(district => new PictureRow(
                Name(district), Links.Commitments.List(new CommitmentSearch(District: district.Name)),
                [counts.GetValueOrDefault(district.Name).ToString(CultureInfo.InvariantCulture)]))])
        { File = Links.Pictures.File(Key) };

        string Name(District district) => english ? district.En.Replace(" District", "", StringComparison.Ordinal) : district.Name;
    }
}
