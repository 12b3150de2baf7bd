using System.Text.Encodings.Web;

namespace Guankao.Web.Parts;

/// <summary>The element of one mark.</summary>
internal static class MarkElement
{
    public static void Open(TextWriter writer, HtmlEncoder encoder, TextMark mark, bool first)
    {
        writer.Write('<');
        writer.Write(Name(mark));
        writer.Write(" class=\"k-");
        writer.Write(Class(mark.Kind));
        writer.Write('"');
        Attribute(writer, encoder, "datetime", mark.Instant);
        Attribute(writer, encoder, "id", first ? mark.Id : null);
        Attribute(writer, encoder, "title", mark.Reason);
        writer.Write('>');
    }

    public static void Close(TextWriter writer, HtmlEncoder encoder, TextMark mark, bool last)
    {
        writer.Write("</");
        writer.Write(Name(mark));
        writer.Write('>');
        if (!last || mark.Link is not { } link)
        {
            return;
        }

        writer.Write("<a class=\"ref\"");
        Attribute(writer, encoder, "href", link.Href);
        Attribute(writer, encoder, "title", link.Title);
        writer.Write('>');
        encoder.Encode(writer, link.Label);
        writer.Write("</a>");
    }

    /// <summary>The class by which a mark of a kind is drawn, also used by keys that explain them.</summary>
    public static string Class(MarkKind kind) => kind switch
    {
        MarkKind.Evidence => "evidence",
        MarkKind.Finding => "finding",
        MarkKind.Law => "law",
        MarkKind.Agency => "agency",
        MarkKind.DocumentNumber or MarkKind.Meeting => "number",
        MarkKind.Date or MarkKind.Period or MarkKind.Recurrence => "date",
        MarkKind.Quantity => "quantity",
        MarkKind.Verb => "verb",
        _ => "outline",
    };

    private static string Name(TextMark mark) => mark.Kind switch
    {
        MarkKind.Evidence => "mark",
        MarkKind.Date when mark.Instant is not null => "time",
        _ => "span",
    };

    private static void Attribute(TextWriter writer, HtmlEncoder encoder, string name, string? value)
    {
        if (value is null)
        {
            return;
        }

        writer.Write(' ');
        writer.Write(name);
        writer.Write("=\"");
        encoder.Encode(writer, value);
        writer.Write('"');
    }
}
