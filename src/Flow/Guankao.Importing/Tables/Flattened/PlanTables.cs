using System.Globalization;
using Guankao.Documents;

namespace Guankao.Importing;

/// <summary>The budget, posts and centres of a grant plan whose tables were flattened into lines, as tables; read the way the plan itself is.</summary>
internal static class PlanTables
{
    private const int LongestTitle = 40;

    internal static List<FlatTable> Find(SourceDocument document)
    {
        var lines = PlanLine.Of(document);
        var all = lines.ToList();
        PlanNote.Take(document, lines);
        var tables = new List<FlatTable>();
        Add(Budget(lines));
        Add(Staffing(lines));
        Add(Resources(lines));
        return tables;

        void Add((IReadOnlyList<string> Head, List<(IReadOnlyList<string> Cells, Locator At)> Rows)? read)
        {
            if (read is not { Rows: { Count: >= 2 } rows } table)
            {
                return;
            }

            var first = Block(document, rows[0].At);
            tables.Add(new FlatTable(FlatTables.Make(tables.Count + 1, table.Head, rows[0].At, rows), first, Math.Max(first, Block(document, rows[^1].At)), Title(document, all, rows[0].At)));
        }
    }

    private static (IReadOnlyList<string>, List<(IReadOnlyList<string>, Locator)>)? Budget(IReadOnlyList<PlanLine> lines)
    {
        if (BudgetReader.Rows(lines) is not { } read)
        {
            return null;
        }

        string[] money = ["總經費", "自籌經費", "補助經費"];
        var unit = read.Times == 1000 ? "(千元)" : "(元)";
        var head = new string[5];
        (head[0], head[1]) = ("項次", "項目");
        for (var i = 0; i < money.Length; i++)
        {
            head[2 + read.Order[i]] = money[i] + unit;
        }

        return (head, [.. read.Rows.Where(row => row.Figures.Count >= 3).Select(row => ((IReadOnlyList<string>)
            [row.Number?.ToString(CultureInfo.InvariantCulture) ?? "", row.Tight, .. row.Figures.Take(3).Select(Amount)], row.Locator))]);
    }

    private static (IReadOnlyList<string>, List<(IReadOnlyList<string>, Locator)>)? Staffing(IReadOnlyList<PlanLine> lines)
    {
        var read = StaffingReader.Read(lines, []);
        if (read.Lines.Count == 0)
        {
            return null;
        }

        (string Code, string Name)[] names = [("approved", "核定人數"), ("requested", "申請人數"), ("filled", "進用人數")];
        var columns = names.Where(stage => read.Lines.Any(line => line.Of(stage.Code).Any()))
            .SelectMany(stage => read.Kinds.Select(kind => (stage.Code, Kind: kind, Name: $"{stage.Name}({kind})"))).ToList();
        return (
            ["項次", "項目", .. columns.Select(column => column.Name)],
            [.. read.Lines.Append(read.Totals).OfType<StaffingLineDraft>().Select(line => ((IReadOnlyList<string>)
                [line.Number?.ToString(CultureInfo.InvariantCulture) ?? "", line.Name, .. columns.Select(column => Count(line, column.Code, column.Kind))], line.Locator))]);
    }

    private static (IReadOnlyList<string>, List<(IReadOnlyList<string>, Locator)>)? Resources(IReadOnlyList<PlanLine> lines)
    {
        var read = ResourceReader.Read(lines, []);
        return read.Count == 0 ? null : (
            ["項目", "目標數", "已布建數", "預計布建數"],
            [.. read.Select(resource => ((IReadOnlyList<string>)[resource.Name, Whole(resource.Target), Whole(resource.Built), Whole(resource.Planned)], resource.Locator))]);
    }

    private static string Count(StaffingLineDraft line, string stage, string kind) =>
        line.Of(stage).Where(post => post.Kind == kind).Select(post => Whole(post.Count)).FirstOrDefault("");

    private static string Whole(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Amount(long amount) => amount.ToString("#,0", CultureInfo.InvariantCulture);

    private static int Block(SourceDocument document, Locator at) =>
        Math.Max(0, document.Blocks.ToList().FindIndex(block => block.Locator == at));

    // The last heading of the plan above the table.
    private static Paragraph? Title(SourceDocument document, List<PlanLine> lines, Locator at)
    {
        var from = lines.FindIndex(line => line.Locator == at);
        var heading = from <= 0 ? null : lines.Take(from).LastOrDefault(line => line.Text.Length <= LongestTitle && PlanHeadings.Level(line.Text, out _) is 0 or 1 && line.Leading(out _) is null);
        return heading is null ? null : document.Blocks.OfType<Paragraph>().FirstOrDefault(block => block.Locator == heading.Locator);
    }
}
