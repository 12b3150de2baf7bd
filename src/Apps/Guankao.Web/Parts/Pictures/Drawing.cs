using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Guankao.Web.Parts.Pictures;

/// <summary>
/// A drawing. Its colours stand in it, so that it looks the same on a page, in print and as a file of its own; beside it
/// always stands a table with the same numbers, so it needs no stops for the keyboard.
/// </summary>
public sealed class Drawing(string name, int width, int height) : IHtmlContent
{
    /// <summary>As promised.</summary>
    public const string Good = "#1d7044";

    /// <summary>Look here.</summary>
    public const string Look = "#e3ae2c";

    /// <summary>Not as promised.</summary>
    public const string Bad = "#ad2a1d";

    /// <summary>Nothing to judge by.</summary>
    public const string None = "#c3ccd1";

    /// <summary>Words.</summary>
    public const string Ink = "#17242b";

    /// <summary>Quiet words and lines.</summary>
    public const string Soft = "#47575f";

    /// <summary>The accent of the pages.</summary>
    public const string Accent = "#0b4f5c";

    private readonly StringBuilder _inside = new();

    /// <summary>A box; its words show on hover.</summary>
    public Drawing Box(double x, double y, double wide, double high, string fill, string? words = null, string? edge = "#fff")
    {
        _inside.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x:0.#}\" y=\"{y:0.#}\" width=\"{wide:0.#}\" height=\"{high:0.#}\" fill=\"{fill}\"");
        return Close("rect", words, edge is null ? "" : $" stroke=\"{edge}\"");
    }

    /// <summary>A shape; its words show on hover.</summary>
    public Drawing Shape(string path, string fill, string? words = null, string edge = "#fff", double opacity = 1)
    {
        _inside.Append(CultureInfo.InvariantCulture, $"<path d=\"{path}\" fill=\"{fill}\" fill-opacity=\"{opacity:0.##}\"");
        return Close("path", words, $" stroke=\"{edge}\"");
    }

    /// <summary>A line through points.</summary>
    public Drawing Line(IEnumerable<(double X, double Y)> points, string colour, double thick = 2, string? dashes = null)
    {
        var path = string.Join(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{point.X:0.#},{point.Y:0.#}")));
        _inside.Append(CultureInfo.InvariantCulture, $"<polyline points=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{thick:0.#}\"");
        _inside.Append(dashes is null ? "/>" : $" stroke-dasharray=\"{dashes}\"/>");
        return this;
    }

    /// <summary>Words; anchored at start, middle or end.</summary>
    public Drawing Words(double x, double y, string text, string anchor = "start", int size = 13, string colour = Ink, bool bold = false)
    {
        _inside.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{y:0.#}\" font-size=\"{size}\" fill=\"{colour}\" text-anchor=\"{anchor}\"{(bold ? " font-weight=\"700\"" : "")}>");
        _inside.Append(Symbols.Encode(text)).Append("</text>");
        return this;
    }

    /// <inheritdoc />
    public void WriteTo(TextWriter writer, HtmlEncoder encoder) => writer.Write(Element(""));

    /// <summary>As a file of its own.</summary>
    public string ToFile() => "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + Element(
        " xmlns=\"http://www.w3.org/2000/svg\" font-family=\"'Noto Sans TC', 'Noto Sans CJK TC', 'PingFang TC', 'Microsoft JhengHei', sans-serif\"");

    private string Element(string more) =>
        $"<svg class=\"drawing\" role=\"img\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" aria-label=\"{Symbols.Encode(name)}\"{more}>{_inside}</svg>";

    private Drawing Close(string element, string? words, string more)
    {
        _inside.Append(more);
        _ = words is null ? _inside.Append("/>") : _inside.Append("><title>").Append(Symbols.Encode(words)).Append("</title></").Append(element).Append('>');
        return this;
    }
}
