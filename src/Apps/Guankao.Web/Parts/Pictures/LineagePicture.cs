using System.Globalization;
using Guankao.Kernel;
using Guankao.Lineage;
using Guankao.Web.Language;
using Microsoft.Extensions.Localization;

namespace Guankao.Web.Parts.Pictures;

/// <summary>The way from source to evidence: a box for each record, sources left, and a line for each link; beside it the same as a table.</summary>
internal static class LineagePicture
{
    private const int Wide = 208;
    private const int High = 62;
    private const int Gap = 56;
    private const int Apart = 18;
    private const int Margin = 12;
    private const int LineLength = 14;

    public static Picture Of(LineageWay way, IStringLocalizer texts)
    {
        var language = PageLanguage.Current;
        var places = Places(way);
        var (columns, rows) = (places.Values.Max(place => place.Column) + 1, places.Values.Max(place => place.Row) + 1);
        var drawing = new Drawing(
            texts["lineage.of", Shorten.To(way.Start.Title, 40)], (2 * Margin) + (columns * (Wide + Gap)) - Gap, (2 * Margin) + (rows * (High + Apart)) - Apart);
        foreach (var link in way.Links)
        {
            Connect(drawing, places[link.From], places[link.To]);
        }

        foreach (var node in way.Nodes)
        {
            Put(drawing, node.Face, places[node.Face.Record], language.Of(RecordKinds.Name(node.Face.Record.Kind)), node.Face.Record == way.Start.Record);
        }

        return new Picture(
            "lineage", texts["lineage.picture"], texts["lineage.says", way.Nodes.Count, way.Links.Count], drawing,
            [texts["lineage.record"], texts["lineage.kind"], texts["lineage.rests"], texts["lineage.leads"]],
            [.. way.Nodes.Select(node => Row(way, node.Face, language.Of(RecordKinds.Name(node.Face.Record.Kind))))]);
    }

    private static PictureRow Row(LineageWay way, RecordFace face, string kind)
    {
        string Names(IEnumerable<RecordRef> records) => string.Join('、', records.Distinct().Select(record => Shorten.To(way.Face(record).Title, 30)));
        return new PictureRow(Shorten.To(face.Title, 60), Links.Record(face),
        [
            kind, Names(way.Links.Where(link => link.To == face.Record).Select(link => link.From)),
            Names(way.Links.Where(link => link.From == face.Record).Select(link => link.To)),
        ]);
    }

    private static Dictionary<RecordRef, (int Column, int Row)> Places(LineageWay way)
    {
        // Empty columns would be empty paper.
        var columns = way.Nodes.Select(node => node.Rank).Distinct().Order().Select((rank, at) => (rank, at)).ToDictionary(pair => pair.rank, pair => pair.at);
        return way.Nodes.GroupBy(node => columns[node.Rank])
            .SelectMany(column => column.Select((node, row) => (node.Face.Record, Place: (column.Key, row))))
            .ToDictionary(pair => pair.Record, pair => pair.Place);
    }

    private static (double X, double Y) Corner((int Column, int Row) place) => (Margin + (place.Column * (Wide + Gap)), Margin + (place.Row * (High + Apart)));

    private static void Connect(Drawing drawing, (int Column, int Row) from, (int Column, int Row) to)
    {
        var (a, b) = (Corner(from), Corner(to));
        var (x1, y1, x2, y2) = (a.X + Wide, a.Y + (High / 2), b.X, b.Y + (High / 2));
        var bend = Math.Max(Gap / 2, (x2 - x1) / 2);
        drawing.Shape(string.Create(CultureInfo.InvariantCulture, $"M{x1:0.#} {y1:0.#}C{x1 + bend:0.#} {y1:0.#} {x2 - bend:0.#} {y2:0.#} {x2 - 7:0.#} {y2:0.#}"), "none", null, Drawing.Soft);
        drawing.Shape(string.Create(CultureInfo.InvariantCulture, $"M{x2 - 8:0.#} {y2 - 4:0.#}L{x2:0.#} {y2:0.#}L{x2 - 8:0.#} {y2 + 4:0.#}Z"), Drawing.Soft, null, Drawing.Soft);
    }

    private static void Put(Drawing drawing, RecordFace face, (int Column, int Row) place, string kind, bool start)
    {
        var (x, y) = Corner(place);
        drawing.Box(x, y, Wide, High, start ? Drawing.Accent : "#fff", $"{kind}：{face.Title}", start ? Drawing.Accent : Drawing.Soft);
        var (loud, quiet) = start ? ("#fff", "#fff") : (Drawing.Ink, Drawing.Soft);
        drawing.Words(x + 8, y + 17, kind, "start", 12, quiet, bold: true);
        var lines = face.Title.Chunk(LineLength).Take(2).Select(part => new string(part)).ToList();
        for (var at = 0; at < lines.Count; at++)
        {
            var cut = at == 1 && face.Title.Length > 2 * LineLength;
            drawing.Words(x + 8, y + 35 + (at * 17), cut ? lines[at][..^1] + "…" : lines[at], "start", 13, loud);
        }
    }
}
