namespace Guankao.Importing;

/// <summary>Reads centres and sites from a table, whether they stand in its rows or in its headings.</summary>
internal static class ResourceTable
{
    internal static IEnumerable<ResourceDraft> Read(TableDraft table)
    {
        var words = PlanWords.Current;
        var names = table.Columns.Select(column => string.Concat(column.Name.Where(c => !char.IsWhiteSpace(c)))).ToList();
        var targets = Where(names, "target");
        if (targets.Count == 0 || !names.Exists(name => words.Has("planned", name) || words.Has("built", name)))
        {
            return [];
        }

        return targets.Count == 1 && words.At("target", names[targets[0]]) <= 8 && table.Rows.Count > 1
            ? ByRow(table, targets[0], Where(names, "built"), Where(names, "planned"))
            : ByHeading(table, names);
    }

    private static List<int> Where(List<string> names, string list) =>
        [.. Enumerable.Range(0, names.Count).Where(index => PlanWords.Current.Has(list, names[index]))];

    private static IEnumerable<ResourceDraft> ByRow(TableDraft table, int target, List<int> built, List<int> planned) => table.Rows
        .Where(row => row.Part == RowPart.Item && Count(row, target) is not null)
        .Select(row => new ResourceDraft(
            Name(row), Count(row, target), built.Count > 0 ? Count(row, built[0]) ?? 0 : 0,
            planned.Count > 0 ? Count(row, planned[0]) : null, false, row.Locator));

    private static IEnumerable<ResourceDraft> ByHeading(TableDraft table, List<string> names)
    {
        if (table.Rows.FirstOrDefault(row => row.Cells.Any(cell => PlanLine.Figure(cell.Text) is not null)) is not { } row)
        {
            yield break;
        }

        for (var i = 0; i < names.Count; i++)
        {
            var at = PlanWords.Current.At("target", names[i]);
            if (at > 0 && i + 2 < names.Count)
            {
                yield return new ResourceDraft(Site(names[i], names[i + 1]), Count(row, i), Count(row, i + 1) ?? 0, Count(row, i + 2), false, row.Locator);
                i += 2;
            }
            else if (at < 0 && Count(row, i) is { } count)
            {
                yield return new ResourceDraft(names[i], null, count, null, false, row.Locator);
            }
        }
    }

    // The heading above both columns is what they begin with alike.
    private static string Site(string one, string other)
    {
        var same = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return same > 1 ? one[..same] : one[..Math.Max(1, PlanWords.Current.At("target", one))];
    }

    private static string Name(TableDraftRow row) =>
        row.Cells.Select(cell => cell.Text.Trim()).FirstOrDefault(text => text.Length > 1 && PlanLine.Figure(text) is null) ?? "";

    private static int? Count(TableDraftRow row, int column) => (int?)PlanLine.Figure(row.Cells[column].Text.TrimEnd('處', '個'));
}
