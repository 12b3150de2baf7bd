using System.Text;

namespace Guankao.Importing;

/// <summary>Reads how many centres and sites there are, should be and will be, and makes a gap visible that nobody states.</summary>
internal static class ResourceReader
{
    private const int LongestHead = 40;

    internal static IReadOnlyList<ResourceDraft> Read(IReadOnlyList<PlanLine> lines, IReadOnlyList<TableDraft> tables)
    {
        var read = tables.SelectMany(ResourceTable.Read).ToList();
        read = read.Count > 0 ? read : FromLines(lines);
        var prose = string.Concat(lines.Select(line => line.Text));
        return [.. read.Select(resource => resource with { Silent = resource.Gap > 0 && !Explained(prose, resource.Name) })];
    }

    // A gap is told where its name and a reason stand in one sentence.
    private static bool Explained(string prose, string name)
    {
        for (var at = prose.IndexOf(name, StringComparison.Ordinal); at >= 0; at = prose.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = prose.IndexOf('。', at);
            if (PlanWords.Current.Has("gapReasons", prose[at..(end < 0 || end - at > 120 ? Math.Min(prose.Length, at + 120) : end)]))
            {
                return true;
            }
        }

        return false;
    }

    private static List<ResourceDraft> FromLines(IReadOnlyList<PlanLine> lines)
    {
        var read = new List<ResourceDraft>();
        var start = Enumerable.Range(0, lines.Count).LastOrDefault(
            at => lines[at].Text.Length <= LongestHead && !lines[at].Text.Contains("...", StringComparison.Ordinal) && PlanWords.Current.Has("resources", lines[at].Text)
                && PlanHeadings.Level(lines[at].Text, out _) is 0 or 1, -1);
        if (start < 0)
        {
            return read;
        }

        var head = new List<PlanLine>();
        for (var i = start + 1; i < lines.Count && !PlanHeadings.IsChapter(lines[i].Text); i++)
        {
            if (lines[i].Figures(out var words) is { Count: >= 3 } figures && words.Length == 0)
            {
                read.AddRange(Block(Cells(head), figures, lines[i]));
                head.Clear();
            }
            else
            {
                head.Add(lines[i]);
            }
        }

        return read;
    }

    private static IEnumerable<ResourceDraft> Block(List<string> cells, IReadOnlyList<long> figures, PlanLine line)
    {
        var words = PlanWords.Current;
        var triples = cells.Count(cell => words.Has("target", cell));
        var names = cells.Where(cell => !words.Has("target", cell) && !words.Has("built", cell) && !words.Has("planned", cell) && !IsYear(cell)).ToList();
        var singles = figures.Count - (3 * triples);
        if (singles < 0 || names.Count != singles + triples)
        {
            yield break;
        }

        for (var i = 0; i < names.Count; i++)
        {
            var at = i < singles ? i : singles + ((i - singles) * 3);
            yield return i < singles
                ? new ResourceDraft(names[i], null, (int)figures[at], null, false, line.Locator)
                : new ResourceDraft(names[i], (int)figures[at], (int)figures[at + 1], (int)figures[at + 2], false, line.Locator);
        }
    }

    private static bool IsYear(string cell) => cell.Length is >= 3 and <= 6 && cell.Trim('度').EndsWith('年') && char.IsAsciiDigit(cell[0]);

    // Lines of one cell follow each other, or the one before was not closed.
    private static List<string> Cells(List<PlanLine> lines)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            var parts = lines[i].Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            foreach (var (part, index) in parts.Select((part, index) => (part, index)))
            {
                if (cell.Length > 0 && (index > 0 || (!lines[i].Close && lines[i - 1].Ends)))
                {
                    cells.Add(cell.ToString());
                    cell.Clear();
                }

                cell.Append(part);
            }
        }

        return cell.Length > 0 ? [.. cells, cell.ToString()] : cells;
    }
}
