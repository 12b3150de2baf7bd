using System.Text;
using Guankao.Documents;

namespace Guankao.Importing;

/// <summary>A paragraph or cell put together from its printed lines.</summary>
/// <param name="Text">Its text; lines that were closed but stand close are parted by a space.</param>
/// <param name="Level">Level of its outline mark; null where it has none.</param>
/// <param name="Rest">Its text behind the mark.</param>
/// <param name="Locator">Where it begins.</param>
internal sealed record PlanParagraph(string Text, int? Level, string Rest, Locator Locator)
{
    private const double FullLine = 0.75;

    /// <summary>Puts the lines together. Documents of paragraphs give them whole; text files and pages give lines.</summary>
    internal static List<PlanParagraph> Of(IReadOnlyList<PlanLine> lines, bool wrapped)
    {
        var marked = lines.Count(line => line.Ends) is var ends && ends * 10 > lines.Count && ends < lines.Count;
        var widths = lines.Select(line => line.Text.Length).Order().ToList();
        var full = widths.Count == 0 ? 0 : widths[widths.Count * 9 / 10] * FullLine;
        var paragraphs = new List<PlanParagraph>();
        var text = new StringBuilder();
        var at = new Locator();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            var fresh = i == 0 || !wrapped || PlanHeadings.Level(line.Text, out _) is not null || Over(lines[i - 1], line, marked, full);
            if (fresh && text.Length > 0)
            {
                Add();
            }

            text.Append(text.Length > 0 && marked && lines[i - 1].Ends ? " " : "").Append(line.Text);
            if (text.Length == line.Text.Length)
            {
                at = line.Locator;
            }
        }

        if (text.Length > 0)
        {
            Add();
        }

        return paragraphs;

        void Add()
        {
            var whole = text.ToString();
            var level = PlanHeadings.Level(whole, out var rest);
            paragraphs.Add(new PlanParagraph(whole, level, rest, at));
            text.Clear();
        }
    }

    // A name that broke before its last word goes on, however the lines were closed.
    private static bool Over(PlanLine before, PlanLine line, bool marked, double full) =>
        !PlanWords.Current["torn"].Contains(line.Text)
        && (marked ? before.Ends && !line.Close : before.Text.Length < full || before.Text[^1] is '。' or '：');

    /// <summary>Its sentences with where they begin in <see cref="Text"/>.</summary>
    internal IEnumerable<(string Sentence, int Start)> Sentences()
    {
        var from = 0;
        for (var i = 0; i < Text.Length; i++)
        {
            if (Text[i] is '。' or '；' || i == Text.Length - 1)
            {
                if (Text[from..(i + 1)].Trim().Length > 0)
                {
                    yield return (Text[from..(i + 1)], from);
                }

                from = i + 1;
            }
        }
    }
}
