using System.Globalization;
using Guankao.Publishing;
using Microsoft.Extensions.Localization;

namespace Guankao.Web.Parts.Pictures;

/// <summary>Agencies by domains: how much each owes, and how much of it is not as promised.</summary>
internal static class HeatPicture
{
    public const string Key = "heat";
    private const int Left = 190;
    private const int Line = 17;
    private const int Wide = 96;
    private const int High = 30;
    private const int Least = 380;
    private const int MostAgencies = 30;

    public static Picture Of(IReadOnlyList<HeatCell> cells, IStringLocalizer texts)
    {
        var agencies = cells.Select(cell => cell.Agency).Distinct().Take(MostAgencies).ToList();
        var domains = cells.Select(cell => cell.Domain).Distinct().ToList();
        var found = cells.ToDictionary(cell => (cell.Agency, cell.Domain));
        var top = 14 + (Line * domains.Max(domain => Lines(domain).Count));
        var drawing = new Drawing(texts["picture.heat"], Left + Math.Max(domains.Count * Wide, Least) + 10, top + (agencies.Count * High) + 44);
        for (var column = 0; column < domains.Count; column++)
        {
            var lines = Lines(domains[column]);
            for (var line = 0; line < lines.Count; line++)
            {
                drawing.Words(Left + (column * Wide) + (Wide / 2.0), top - 8 - ((lines.Count - 1 - line) * Line), lines[line], "middle", 12);
            }
        }

        for (var row = 0; row < agencies.Count; row++)
        {
            var y = top + (row * High);
            drawing.Words(Left - 10, y + 20, Shorten.To(agencies[row], 13), "end");
            for (var column = 0; column < domains.Count; column++)
            {
                Cell(drawing, Left + (column * Wide), y, found.GetValueOrDefault((agencies[row], domains[column])), texts);
            }
        }

        Legend(drawing, top + (agencies.Count * High) + 14, texts);
        return new Picture(
            Key, texts["picture.heat"], texts["picture.heat.says"], drawing,
            [texts["list.agency"], texts["list.domain"], texts["picture.owed"], texts["picture.troubled"]],
            [.. cells.Where(cell => agencies.Contains(cell.Agency)).Select(cell => new PictureRow(
                cell.Agency, Links.Commitments.List(new CommitmentSearch(Agency: cell.Agency, Domain: cell.Domain)),
                [cell.Domain, Number(cell.Commitments), Number(cell.Troubled)]))])
        { File = Links.Pictures.File(Key) };
    }

    private static void Cell(Drawing drawing, int x, int y, HeatCell? cell, IStringLocalizer texts)
    {
        if (cell is null)
        {
            drawing.Box(x, y, Wide, High, "#f4f7f7");
            return;
        }

        var share = (double)cell.Troubled / cell.Commitments;
        drawing.Box(x, y, Wide, High, Tone(share), $"{cell.Agency} × {cell.Domain}: {cell.Commitments} {texts["picture.owed"]}, {cell.Troubled} {texts["picture.troubled"]}");
        drawing.Words(x + (Wide / 2.0), y + 20, cell.Troubled > 0 ? $"{cell.Troubled}/{cell.Commitments}" : Number(cell.Commitments), "middle", 13, share > 0.55 ? "#fff" : Drawing.Ink, share > 0);
    }

    private static void Legend(Drawing drawing, double y, IStringLocalizer texts)
    {
        var x = (double)Left;
        foreach (var (share, word) in new[] { (0.0, "0"), (0.15, "1–25%"), (0.4, "26–50%"), (0.7, "51–100%") })
        {
            drawing.Box(x, y, 22, 16, Tone(share)).Words(x + 28, y + 13, word, size: 12);
            x += 92;
        }

        drawing.Words(Left - 10, y + 13, texts["picture.heat.legend"], "end", 12, Drawing.Soft);
    }

    private static string Tone(double share) => share switch
    {
        <= 0 => "#dcefe3",
        <= 0.25 => "#fbe7b2",
        <= 0.5 => "#f3b78f",
        _ => Drawing.Bad,
    };

    private static List<string> Lines(string name) => name.Length <= 7 ? [name] : [name[..Math.Min(7, name.Length)], Shorten.To(name[7..], 6)];

    private static string Number(int count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
