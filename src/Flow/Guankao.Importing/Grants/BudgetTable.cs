using Guankao.Grants;

namespace Guankao.Importing;

/// <summary>Reads the budget from a table whose columns are known.</summary>
internal static class BudgetTable
{
    internal static ReadBudget? Read(TableDraft table, IReadOnlyList<PlanNote> notes)
    {
        var words = PlanWords.Current;
        var own = Find(table, name => words.Has("own", name) && !name.Contains('率') && !name.Contains('%'));
        var subsidy = Find(table, name => words.Has("subsidy", name) && !words.Has("own", name) && !name.Contains('率') && !name.Contains('%'));
        var total = Find(table, name => words.Has("total", name)) ?? Find(table, name => words["sum"].Contains(name));
        if (own is null || subsidy is null || total is null)
        {
            return null;
        }

        var number = table.Columns.FirstOrDefault(column => column.Meaning is "number" || column.Name is "項目" or "項次" or "編號" or "序號")?.Index;
        var name = table.Columns.FirstOrDefault(column => column.Index != number && column.Index != own && column.Index != subsidy
            && column.Index != total && column.Type is not ColumnType.Amount and not ColumnType.Number)?.Index ?? 0;
        var times = UnitTimes(table);
        var lines = new List<ReadBudgetLine>();
        BudgetTotals? totals = null;
        foreach (var row in table.Rows.Where(row => row.Part is RowPart.Item or RowPart.Total))
        {
            if (At(row, total.Value) is not { } all)
            {
                continue;
            }

            var money = new BudgetFigures(all * times, (At(row, own.Value) ?? 0) * times, (At(row, subsidy.Value) ?? 0) * times);
            if (row.Part == RowPart.Total)
            {
                totals = new BudgetTotals(money, row.Locator);
                continue;
            }

            var printed = number is { } at && int.TryParse(row.Cells[at].Text.Trim().TrimEnd('.', '、'), out var value) ? value : (int?)null;
            lines.Add(BudgetReader.Noted(printed ?? lines.Count + 1, row.Cells[name].Text, money, notes, row.Locator));
        }

        return lines.Count == 0 ? null : new ReadBudget(lines, totals);
    }

    private static int? Find(TableDraft table, Func<string, bool> fits) =>
        table.Columns.FirstOrDefault(column => fits(string.Concat(column.Name.Where(c => !char.IsWhiteSpace(c)))))?.Index;

    private static int UnitTimes(TableDraft table) =>
        table.Unit == "千元" || table.Columns.Any(column => column.Unit == "千元") ? 1000 : 1;

    private static long? At(TableDraftRow row, int column) => PlanLine.Figure(row.Cells[column].Text);
}
