using Guankao.Documents;
using Guankao.Grants;

namespace Guankao.Importing;

/// <summary>A budget line before it is held against the share.</summary>
internal sealed record ReadBudgetLine(int? Number, string Name, BudgetFigures Money, PlanNote? Note, Locator Locator);

/// <summary>The budget as read.</summary>
internal sealed record ReadBudget(IReadOnlyList<ReadBudgetLine> Lines, BudgetTotals? Totals);

/// <summary>Reads the budget from lines of text whose columns were lost, or from a table.</summary>
internal static class BudgetReader
{
    private const int HeadLines = 12;
    private const int LongestHead = 40;
    private static readonly string[] Money = ["total", "own", "subsidy"];

    internal static ReadBudget? Read(IReadOnlyList<PlanLine> lines, IReadOnlyList<PlanNote> notes, IReadOnlyList<TableDraft> tables) =>
        Joined([.. tables.Select(table => BudgetTable.Read(table, notes)).OfType<ReadBudget>()]) ?? FromLines(lines, notes);

    // A budget that runs over a page comes as several tables, of which the last has the sum.
    private static ReadBudget? Joined(IReadOnlyList<ReadBudget> parts)
    {
        var lines = new List<ReadBudgetLine>();
        foreach (var part in parts)
        {
            lines.AddRange(part.Lines.Select(line => line.Number == 1 && lines.Count > 0 && part.Lines[0] == line ? line with { Number = lines.Count + 1 } : line));
            if (part.Totals is not null)
            {
                return new ReadBudget(lines, part.Totals);
            }
        }

        return lines.Count == 0 ? null : new ReadBudget(lines, null);
    }

    internal static ReadBudgetLine Noted(int? number, string name, BudgetFigures money, IReadOnlyList<PlanNote> notes, Locator at)
    {
        name = string.Concat(name.Where(c => !char.IsWhiteSpace(c)));
        var digits = name.Reverse().TakeWhile(char.IsAsciiDigit).Count();
        var note = digits is 0 or > 2 ? null : notes.FirstOrDefault(note => note.Mark == name[^digits..] && note.Items.Count > 0);
        return new ReadBudgetLine(number, note is null ? name : name[..^digits], money, note, at);
    }

    private static ReadBudget? FromLines(IReadOnlyList<PlanLine> lines, IReadOnlyList<PlanNote> notes)
    {
        if (Rows(lines) is not { } read)
        {
            return null;
        }

        var items = read.Rows.Where(row => row.Figures.Count >= 3 && !row.IsSum)
            .Select(row => Noted(row.Number, row.Name, Figures(row.Figures, read.Order, read.Times), notes, row.Locator)).ToList();
        return new ReadBudget(items, read.Rows.Find(row => row.IsSum) is { } sum ? new BudgetTotals(Figures(sum.Figures, read.Order, read.Times), sum.Locator) : null);
    }

    /// <summary>The rows of a budget whose columns were lost, in which order its three figures stand, and how many dollars each unit is.</summary>
    internal static (List<PlanRow> Rows, int[] Order, int Times)? Rows(IReadOnlyList<PlanLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Figures(out _) is { Count: >= 3 } figures && figures.Max() >= 1000 && Order(lines, i) is { } order)
            {
                var from = i;
                while (from > 0 && i - from < 4 && lines[from].Leading(out _) is null)
                {
                    from--;
                }

                var rows = PlanRow.Read(lines, from, 3);
                var times = Enumerable.Range(Math.Max(0, i - HeadLines), Math.Min(i, HeadLines)).Any(at => PlanWords.Current.Has("thousand", lines[at].Text)) ? 1000 : 1;
                if (rows.Count(row => row.Figures.Count >= 3 && !row.IsSum) >= 2)
                {
                    return (rows, order, times);
                }
            }
        }

        return null;
    }

    private static BudgetFigures Figures(IReadOnlyList<long> figures, int[] order, int times) =>
        new(figures[order[0]] * times, figures[order[1]] * times, figures[order[2]] * times);

    // Which of the three figures is the total, the own share and the subsidy, as the headings above stand.
    private static int[]? Order(IReadOnlyList<PlanLine> lines, int row)
    {
        var head = "";
        for (var i = row - 1; i >= Math.Max(0, row - HeadLines); i--)
        {
            var text = lines[i].Text;
            if (text.Length > LongestHead || text.Contains('。'))
            {
                break;
            }

            head = string.Concat(text.Where(c => !char.IsWhiteSpace(c))) + head;
            var at = Money.Select(name => PlanWords.Current.At(name, head)).ToArray();
            if (at.All(place => place >= 0))
            {
                return [.. at.Select(place => at.Count(other => other < place))];
            }
        }

        return null;
    }
}
