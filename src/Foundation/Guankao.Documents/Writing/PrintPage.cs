using System.Globalization;
using System.Net;
using System.Text;

namespace Guankao.Documents.Writing;

/// <summary>A printed document as one page of HTML that needs nothing else: what a browser prints is what the file holds.</summary>
public static class PrintPage
{
    /// <summary>The page; its style is inside it and it asks no network for anything.</summary>
    public static string Of(PrintedDocument document)
    {
        var html = new StringBuilder("<!DOCTYPE html>\n");
        html.Append(CultureInfo.InvariantCulture, $"<html lang=\"{Encoded(document.Language)}\"><head><meta charset=\"utf-8\">");
        html.Append(CultureInfo.InvariantCulture, $"<title>{Encoded(document.Name)}</title><style>{PrintStyle.Of(document)}</style></head><body>");
        foreach (var part in document.Parts)
        {
            switch (part)
            {
                case PrintedHeading heading:
                    var level = Math.Clamp(heading.Level, 1, 4);
                    html.Append(CultureInfo.InvariantCulture, $"<h{level}>{Encoded(heading.Text)}</h{level}>\n");
                    break;
                case PrintedParagraph paragraph:
                    html.Append(CultureInfo.InvariantCulture, $"<p>{Encoded(paragraph.Text)}</p>\n");
                    break;
                case PrintedTable table:
                    Table(html, table);
                    break;
            }
        }

        return html.Append("</body></html>\n").ToString();
    }

    private static void Table(StringBuilder html, PrintedTable table)
    {
        html.Append("<section>");
        foreach (var title in table.Titles)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"title\">{Encoded(title)}</p>\n");
        }

        if (table.UnitLine.Length > 0)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"unit\">{Encoded(table.UnitLine)}</p>\n");
        }

        html.Append("<table><colgroup>");
        var sum = table.Columns.Sum(column => column.Millimetres);
        foreach (var column in table.Columns)
        {
            html.Append(CultureInfo.InvariantCulture, $"<col style=\"width:{column.Millimetres / sum * 100:0.###}%\">");
        }

        html.Append("</colgroup>\n");
        Rows(html, RowRole.Header, table, table.Header);
        Rows(html, RowRole.Body, table, table.Rows);
        html.Append("</table>\n");
        foreach (var note in table.Footnotes)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"note\">{Encoded(note)}</p>\n");
        }

        html.Append("</section>");
    }

    private static void Rows(StringBuilder html, RowRole role, PrintedTable table, IReadOnlyList<IReadOnlyList<PrintedCell>> rows)
    {
        var (group, tag) = role == RowRole.Header ? ("thead", "th") : ("tbody", "td");
        html.Append(CultureInfo.InvariantCulture, $"<{group}>");
        foreach (var slots in GridRows.Lay(table.Columns.Count, rows))
        {
            html.Append("<tr>");
            for (var c = 0; c < slots.Length; c++)
            {
                if (slots[c].Begins)
                {
                    Cell(html, tag, slots[c], CellLook.Of(role, slots[c].Cell, table.Columns[c]));
                }
            }

            html.Append("</tr>\n");
        }

        html.Append(CultureInfo.InvariantCulture, $"</{group}>\n");
    }

    private static void Cell(StringBuilder html, string tag, Slot slot, CellLook look)
    {
        html.Append('<').Append(tag);
        Span(html, "colspan", slot.ColumnSpan);
        Span(html, "rowspan", slot.RowSpan);
        var looks = (look.Align == CellAlign.Centre ? "centre" : look.Align == CellAlign.End ? "end" : "") + (look.Strong ? " strong" : "");
        html.Append(looks.Length > 0 ? $" class=\"{looks.Trim()}\">" : ">").Append(Encoded(slot.Cell.Text));
        html.Append("</").Append(tag).Append('>');
    }

    private static void Span(StringBuilder html, string name, int count)
    {
        if (count > 1)
        {
            html.Append(CultureInfo.InvariantCulture, $" {name}=\"{count}\"");
        }
    }

    private static string Encoded(string text) => WebUtility.HtmlEncode(Markup.Legible(text));
}
