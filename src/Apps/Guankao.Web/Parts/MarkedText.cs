using System.Text.Encodings.Web;
using Guankao.Reading;
using Microsoft.AspNetCore.Html;

namespace Guankao.Web.Parts;

/// <summary>
/// A text with marks in it. Marks may nest and overlap: one that sticks out of another is cut in two at the border,
/// since elements of a page may not cross. The text itself is never changed.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="marks">Its marks, in any order.</param>
/// <param name="points">Where a new point begins (一、二、) and the eye needs a new line.</param>
public sealed class MarkedText(string text, IEnumerable<TextMark> marks, IEnumerable<int>? points = null) : IHtmlContent
{
    /// <inheritdoc />
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var pieces = marks
            .Select(m => new Piece(m, Math.Max(0, m.Span.Start), Math.Min(text.Length, m.Span.End), First: true, Last: true))
            .Where(p => p.Start < p.End)
            .OrderBy(p => p.Start).ThenByDescending(p => p.End).ThenBy(p => p.Mark.Kind)
            .ToList();
        new Pass(text, writer, encoder, points is null ? [] : new Queue<int>(points.Where(p => p > 0).Order()))
            .Write(pieces, 0, text.Length);
    }

    /// <summary>A mark or a part of one; only the first part carries its id, only the last its link.</summary>
    private readonly record struct Piece(TextMark Mark, int Start, int End, bool First, bool Last);

    private sealed class Pass(string text, TextWriter writer, HtmlEncoder encoder, Queue<int> points)
    {
        public void Write(List<Piece> pieces, int from, int to)
        {
            while (pieces.Count > 0)
            {
                var outer = pieces[0];
                var (inside, beyond) = Cut(pieces, outer.End);
                Text(from, outer.Start);
                BreakAt(outer.Start);
                MarkElement.Open(writer, encoder, outer.Mark, outer.First);
                Write(inside, outer.Start, outer.End);
                MarkElement.Close(writer, encoder, outer.Mark, outer.Last);
                (from, pieces) = (outer.End, beyond);
            }

            Text(from, to);
        }

        private static (List<Piece> Inside, List<Piece> Beyond) Cut(List<Piece> pieces, int border)
        {
            List<Piece> inside = [], beyond = [];
            foreach (var piece in pieces.Skip(1))
            {
                if (piece.Start >= border)
                {
                    beyond.Add(piece);
                }
                else if (piece.End <= border)
                {
                    inside.Add(piece);
                }
                else
                {
                    inside.Add(piece with { End = border, Last = false });
                    beyond.Add(piece with { Start = border, First = false });
                }
            }

            beyond.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
            return (inside, beyond);
        }

        private void Text(int from, int to)
        {
            while (points.TryPeek(out var point) && point < to)
            {
                if (point > from)
                {
                    encoder.Encode(writer, text, from, point - from);
                    from = point;
                }

                BreakAt(point);
            }

            if (to > from)
            {
                encoder.Encode(writer, text, from, to - from);
            }
        }

        private void BreakAt(int position)
        {
            while (points.TryPeek(out var point) && point <= position)
            {
                points.Dequeue();
                writer.Write("<span class=\"point\"></span>");
            }
        }
    }
}
