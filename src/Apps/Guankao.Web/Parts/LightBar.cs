using System.Globalization;
using System.Text.Encodings.Web;
using Guankao.Audit;
using Guankao.Publishing;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;

namespace Guankao.Web.Parts;

/// <summary>One part of a bar.</summary>
/// <param name="Tone">Its colour: good, look, bad or none.</param>
/// <param name="Word">What it counts.</param>
/// <param name="Count">How many.</param>
public sealed record BarPart(string Tone, string Word, int Count);

/// <summary>
/// A stacked bar as a drawing. Its parts always stand in the same order with their counts written in, and the whole
/// has a sentence for those who do not see it; a table with the same numbers stands beside every chart.
/// </summary>
/// <param name="name">What the bar is about.</param>
/// <param name="parts">Its parts from the left.</param>
/// <param name="digit">Share of the width that one digit needs: less in a wide bar than in a narrow one.</param>
public sealed class LightBar(string name, IReadOnlyList<BarPart> parts, double digit = LightBar.Narrow) : IHtmlContent
{
    /// <summary>A digit in a column of a table.</summary>
    public const double Narrow = 0.05;

    /// <summary>A digit in a bar of a card.</summary>
    public const double Wide = 0.025;

    /// <summary>The parts of a lamp, in the words of its kind: official, evidence or schedule.</summary>
    public static IReadOnlyList<BarPart> Parts(string kind, Lamp lamp, IStringLocalizer texts) =>
    [
        .. Counts(lamp).Select(c => new BarPart(Lamps.Tone(c.Light), texts[$"light.{kind}.{c.Light}"], c.Count)),
    ];

    /// <summary>A lamp's counts in the order in which they are always shown.</summary>
    public static IReadOnlyList<(Light Light, int Count)> Counts(Lamp lamp) =>
        [(Light.Green, lamp.Green), (Light.Yellow, lamp.Yellow), (Light.Red, lamp.Red), (Light.Unlit, lamp.Unlit)];

    /// <inheritdoc />
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        double whole = Math.Max(1, parts.Sum(p => p.Count));
        writer.Write("<svg class=\"bar\" role=\"img\" aria-label=\"");
        encoder.Encode(writer, name + ": " + string.Join(", ", parts.Select(p => $"{p.Word} {p.Count}")));
        writer.Write("\">");
        var left = 0.0;
        foreach (var part in parts.Where(p => p.Count > 0))
        {
            var share = part.Count / whole;
            writer.Write($"<rect class=\"{part.Tone}\" x=\"{Percent(left)}\" width=\"{Percent(share)}\" height=\"100%\"/>");
            if (share >= digit * part.Count.ToString(CultureInfo.InvariantCulture).Length)
            {
                writer.Write($"<text class=\"{part.Tone}\" x=\"{Percent(left + (share / 2))}\" y=\"50%\">{part.Count}</text>");
            }

            left += share;
        }

        writer.Write("</svg>");
    }

    private static string Percent(double share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
