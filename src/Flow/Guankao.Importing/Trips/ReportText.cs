using System.Text;
using Guankao.Documents;

namespace Guankao.Importing.Trips;

/// <summary>A report as lines in reading order. Nothing moves: every line knows where its words are printed.</summary>
internal static class ReportText
{
    private const int LeastTorn = 20;
    private const int LongCell = 60;
    private const int MostLeft = 4;

    public static List<ReportLine> Of(SourceDocument document)
    {
        var joined = Joined(Printed(document));
        OutlineMarks.Place(joined);
        return joined;
    }

    /// <summary>The lines as they are printed, none put together.</summary>
    public static List<ReportLine> Printed(SourceDocument document)
    {
        var lines = new List<ReportLine>();
        foreach (var block in document.Blocks)
        {
            switch (block)
            {
                case Paragraph paragraph:
                    AddProse(paragraph.Text, paragraph.Locator, lines);
                    break;
                case Table table:
                    foreach (var row in table.Rows)
                    {
                        AddRow(row, lines);
                    }

                    break;
            }
        }

        OutlineMarks.Read(lines);
        return lines;
    }

    private static void AddRow(TableRow row, List<ReportLine> lines)
    {
        var filled = row.Cells.Select((cell, place) => (Text: Markup.Blank(cell.Text), Place: place)).Where(cell => !string.IsNullOrWhiteSpace(cell.Text)).ToList();
        if (filled.Count == 0)
        {
            return;
        }

        if (filled.Count > 1 || filled[0].Text.Length <= LongCell)
        {
            lines.Add(new ReportLine(string.Join('\t', row.Cells.Select(cell => Markup.Blank(cell.Text))), [new Piece(0, row.Locator, 0)])
            {
                Kind = LineKind.Row,
                Cells = [.. row.Cells.Select(cell => Markup.Blank(cell.Text).Trim())],
            });
        }

        foreach (var (text, place) in filled.Where(cell => cell.Text.Length > LongCell))
        {
            AddProse(text, row.Locator with { Cell = place + 1 }, lines);
        }
    }

    private static void AddProse(string printed, Locator locator, List<ReportLine> lines)
    {
        var text = Markup.Blank(printed);
        var start = 0;
        foreach (var cut in InnerHeadings.Cuts(text).Append(text.Length))
        {
            if (!string.IsNullOrWhiteSpace(text[start..cut]))
            {
                lines.Add(new ReportLine(text[start..cut].TrimEnd(), [new Piece(0, locator, start)]));
            }

            start = cut;
        }
    }

    /// <summary>A page break may tear a sentence: the first half ends without a stop, the second begins without a mark.</summary>
    private static List<ReportLine> Joined(List<ReportLine> lines)
    {
        var joined = new List<ReportLine>();
        foreach (var line in lines)
        {
            if (joined.Count > 0 && Tears(joined[^1], line))
            {
                var first = joined[^1];
                var text = new StringBuilder(first.Text.TrimEnd());
                var at = text.Length;
                joined[^1] = new ReportLine(text.Append(line.Text.TrimStart()).ToString(),
                    [.. first.Pieces, .. line.Pieces.Select(piece => piece with { At = at, Offset = piece.Offset + line.Text.Length - line.Text.TrimStart().Length })])
                {
                    Kind = first.Kind, Level = first.Level, Mark = first.Mark, Body = first.Body,
                };
            }
            else
            {
                joined.Add(line);
            }
        }

        return joined;
    }

    /// <summary>The rest of a sentence soon comes to a comma or stop, and a sentence follows; a caption does not.</summary>
    private static bool GoesOn(string text) => text.AsSpan().IndexOfAny('，', '。', '、') is >= 0 and <= MostLeft && text.Contains('。', StringComparison.Ordinal);

    private static bool Tears(ReportLine first, ReportLine second)
    {
        var text = first.Text.TrimEnd();
        return first.Kind == LineKind.Text && second.Kind == LineKind.Text && second.Level is null
            && text.Length >= LeastTorn && (text.AsSpan().ContainsAny('，', '。', '、') || GoesOn(second.Text))
            && text[^1] is not ('。' or '！' or '？' or '：' or '；' or ':' or '.' or '」')
            && first.Locator.Cell is null == second.Locator.Cell is null;
    }
}
