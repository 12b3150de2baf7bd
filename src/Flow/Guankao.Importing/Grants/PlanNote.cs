using Guankao.Documents;

namespace Guankao.Importing;

/// <summary>A note at the foot of a page and what it counts up.</summary>
/// <param name="Mark">Its mark.</param>
/// <param name="Text">Its text.</param>
/// <param name="Items">What it says is contained; empty where it counts up nothing.</param>
/// <param name="Said">How many it says there are; null where it does not say.</param>
/// <param name="Locator">Where it stands.</param>
internal sealed record PlanNote(string Mark, string Text, IReadOnlyList<string> Items, int? Said, Locator Locator)
{
    /// <summary>The notes of a document; their lines are taken out of the list.</summary>
    internal static List<PlanNote> Take(SourceDocument document, List<PlanLine> lines)
    {
        var notes = document.Blocks.OfType<Footnote>().Select(note => Make(note.Mark.Trim(), note.Text, note.Locator)).ToList();
        for (var i = 0; i < lines.Count; i++)
        {
            if (Begins(lines[i]) is not { } mark)
            {
                continue;
            }

            lines[i].Leading(out var text);
            var end = i + 1;
            while (end < lines.Count && !text.EndsWith('。') && lines[end].Leading(out _) is null && end - i < 8)
            {
                text += lines[end++].Text;
            }

            notes.Add(Make(mark, text, lines[i].Locator));
            lines.RemoveRange(i, end - i);
            i--;
        }

        return notes;
    }

    private static string? Begins(PlanLine line) =>
        line.Leading(out var rest) is { } number and < 100 && rest.Length > 6
        && Array.Exists(PlanWords.Current["includes"], word => rest.StartsWith(word, StringComparison.Ordinal))
            ? number.ToString(System.Globalization.CultureInfo.InvariantCulture) : null;

    private static PlanNote Make(string mark, string text, Locator at)
    {
        text = string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
        var (items, said) = NotedItems.Of(text);
        return new PlanNote(mark, text, items, said, at);
    }
}
