using System.Globalization;
using Guankao.Audit;
using Guankao.Publishing;
using Microsoft.Extensions.Localization;

namespace Guankao.Web.Parts.Pictures;

/// <summary>How commitments went from one state of the evidence to another between two periods.</summary>
internal static class FlowPicture
{
    private const int High = 300;
    private const int Wide = 760;
    private const int Gap = 12;
    private const int Bar = 20;
    private static readonly Light[] Order = [Light.Green, Light.Yellow, Light.Red, Light.Unlit];

    public static Picture Of(PeriodComparison seen, string before, string after, IStringLocalizer texts)
    {
        var total = Math.Max(1, seen.Flows.Sum(flow => flow.Count));
        var scale = (High - (Gap * 3.0)) / total;
        var drawing = new Drawing(texts["picture.flow"], Wide, High + 50);
        drawing.Words(150, 18, before, "start", 14, bold: true).Words(Wide - 150, 18, after, "end", 14, bold: true);
        var (left, right) = (Starts(seen.Flows, flow => flow.From, scale), Starts(seen.Flows, flow => flow.To, scale));
        var (from, to) = (new Dictionary<Light, double>(left), new Dictionary<Light, double>(right));
        foreach (var flow in seen.Flows.OrderBy(flow => Array.IndexOf(Order, flow.From)).ThenBy(flow => Array.IndexOf(Order, flow.To)))
        {
            var thick = flow.Count * scale;
            var words = $"{Word(flow.From, texts)} → {Word(flow.To, texts)}: {flow.Count}";
            drawing.Shape(Ribbon(from[flow.From], to[flow.To], thick), Colour(flow.From == flow.To ? flow.From : flow.To), words, "none", flow.From == flow.To ? 0.35 : 0.7);
            from[flow.From] += thick;
            to[flow.To] += thick;
        }

        foreach (var light in Order)
        {
            Side(drawing, light, left, seen.Flows.Where(flow => flow.From == light).Sum(flow => flow.Count), scale, 150, "end", texts);
            Side(drawing, light, right, seen.Flows.Where(flow => flow.To == light).Sum(flow => flow.Count), scale, Wide - 150 - Bar, "start", texts);
        }

        return new Picture("flow", texts["picture.flow"], texts["picture.flow.says"], drawing,
            [texts["picture.from"], texts["picture.to"], texts["overview.number"]],
            [.. seen.Flows.Select(flow => new PictureRow(Word(flow.From, texts), null, [Word(flow.To, texts), flow.Count.ToString(CultureInfo.InvariantCulture)]))]);
    }

    private static void Side(Drawing drawing, Light light, Dictionary<Light, double> starts, int count, double scale, int x, string anchor, IStringLocalizer texts)
    {
        if (count == 0)
        {
            return;
        }

        drawing.Box(x, starts[light], Bar, count * scale, Colour(light), null, null);
        drawing.Words(anchor == "end" ? x - 8 : x + Bar + 8, starts[light] + (count * scale / 2) + 5, $"{Word(light, texts)} {count}", anchor, 13);
    }

    private static Dictionary<Light, double> Starts(IReadOnlyList<StateFlow> flows, Func<StateFlow, Light> side, double scale)
    {
        var (starts, y) = (new Dictionary<Light, double>(), 34.0);
        foreach (var light in Order)
        {
            starts[light] = y;
            y += (flows.Where(flow => side(flow) == light).Sum(flow => flow.Count) * scale) + Gap;
        }

        return starts;
    }

    private static string Ribbon(double from, double to, double thick)
    {
        const int Start = 150 + Bar, End = Wide - 150 - Bar, Middle = Wide / 2;
        return string.Create(CultureInfo.InvariantCulture,
            $"M{Start} {from:0.#}C{Middle} {from:0.#} {Middle} {to:0.#} {End} {to:0.#}V{to + thick:0.#}C{Middle} {to + thick:0.#} {Middle} {from + thick:0.#} {Start} {from + thick:0.#}Z");
    }

    private static string Word(Light light, IStringLocalizer texts) => texts[$"light.evidence.{light}"];

    private static string Colour(Light light) => light switch
    {
        Light.Green => Drawing.Good,
        Light.Yellow => Drawing.Look,
        Light.Red => Drawing.Bad,
        _ => Drawing.None,
    };
}
