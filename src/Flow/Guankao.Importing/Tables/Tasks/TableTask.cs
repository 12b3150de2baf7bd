using Guankao.Documents;

namespace Guankao.Importing;

/// <summary>A row of a table that says what is to be done, by whom and by when: it can become a commitment.</summary>
/// <param name="Number">Its number in the list; null where it has none.</param>
/// <param name="Title">What is to be done.</param>
/// <param name="Lead">Who owes it, full name.</param>
/// <param name="Supporting">Who helps, full names.</param>
/// <param name="Group">The label or line that heads it; empty where none does.</param>
/// <param name="Due">By when.</param>
/// <param name="DueText">As printed.</param>
/// <param name="Standing">What the table says of its progress, cell by cell; empty where it says nothing.</param>
/// <param name="Done">True where the table says that it is done.</param>
/// <param name="RawCells">The printed cells.</param>
/// <param name="Locator">Where it stands.</param>
public sealed record TableTask(
    int? Number, string Title, string Lead, IReadOnlyList<string> Supporting, string Group, DateOnly Due, string DueText, string Standing,
    bool Done, IReadOnlyList<string> RawCells, Locator Locator);

/// <summary>The tasks of a table, and the rows that lack something to be one.</summary>
/// <param name="Tasks">Rows with a task, an owner and a day.</param>
/// <param name="Lacking">Rows without one of these, with the words that are missing: task, owner, day.</param>
public sealed record TableTasks(IReadOnlyList<TableTask> Tasks, IReadOnlyList<(TableDraftRow Row, IReadOnlyList<string> Missing)> Lacking)
{
    private static readonly string[] TaskMeanings = ["item", "matter", "activity", "decision"];
    private static readonly string[] OwnerMeanings = ["lead", "agency"];
    private static readonly string[] DayMeanings = ["due", "planned-finish"];
    private static readonly string[] StandingMeanings = ["status", "progress-planned", "progress-actual", "handling", "actual-finish", "tracking", "remark"];

    /// <summary>
    /// Reads them; null where the table has no column for one of the three. Rulings are registered with their meeting and
    /// policy items with their book, so neither is asked here.
    /// </summary>
    public static TableTasks? Of(TableDraft table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Kind.Code is TableKind.Policy or TableKind.Ruling
            || Column(table, TaskMeanings) is not { } task || Column(table, OwnerMeanings) is not { } owner || Column(table, DayMeanings) is not { } day)
        {
            return null;
        }

        var tasks = new List<TableTask>();
        var lacking = new List<(TableDraftRow, IReadOnlyList<string>)>();
        foreach (var row in table.Rows.Where(row => row.Part == RowPart.Item))
        {
            var (title, agencies) = (TextLine.Of(row.Cells[task.Index].Text), Agencies(row.Cells[owner.Index]));
            var due = (row.Cells[day.Index].Reading as DayReading)?.To;
            string[] missing = [.. title.Length == 0 ? ["task"] : Array.Empty<string>(), .. agencies.Count == 0 ? ["owner"] : Array.Empty<string>(), .. due is null ? ["day"] : Array.Empty<string>()];
            if (missing.Length > 0)
            {
                lacking.Add((row, missing));
                continue;
            }

            var helpers = Column(table, ["supporting"]) is { } support ? Agencies(row.Cells[support.Index]) : [];
            tasks.Add(new TableTask(
                Number(table, row), title, agencies[0], [.. agencies.Skip(1).Concat(helpers).Distinct(StringComparer.Ordinal).Where(name => name != agencies[0])],
                row.Group.Length > 0 ? row.Group : Label(table, row, task), due!.Value, row.Cells[day.Index].Text.Trim(), Standing(table, row), IsDone(table, row), row.RawCells, row.Locator));
        }

        return new TableTasks(tasks, lacking);
    }

    private static TableColumn? Column(TableDraft table, string[] meanings) =>
        meanings.Select(meaning => table.Columns.FirstOrDefault(column => column.Meaning == meaning && column.Type != ColumnType.Blank)).FirstOrDefault(column => column is not null);

    private static IReadOnlyList<string> Agencies(TableDraftCell cell) =>
        cell.Reading is AgenciesReading { Names: var names } ? [.. names.Where(name => name.Any(char.IsLetter)).Distinct(StringComparer.Ordinal)]
        : cell.Text.Any(char.IsLetter) && !CellForm.IsNone(cell.Text) ? [TextLine.Of(cell.Text)] : [];

    private static int? Number(TableDraft table, TableDraftRow row) =>
        table.Columns.FirstOrDefault(column => column.Meaning == "number") is { } column && row.Cells[column.Index].Reading is FigureReading { Decimals: 0, Value: > 0 and < 1_000_000 } figure
            ? (int)figure.Value : null;

    private static string Label(TableDraft table, TableDraftRow row, TableColumn task) =>
        table.Columns.FirstOrDefault(column => column.Meaning is "category" or "account" && column != task) is { } column ? TextLine.Of(row.Cells[column.Index].Text) : "";

    private static string Standing(TableDraft table, TableDraftRow row) => string.Join('；', table.Columns
        .Where(column => StandingMeanings.Contains(column.Meaning) && row.Cells[column.Index].Text.Trim().Length > 0)
        .Select(column => $"{column.Name}：{TextLine.Of(row.Cells[column.Index].Text)}"));

    private static bool IsDone(TableDraft table, TableDraftRow row) => table.Columns.Any(column =>
        (column.Meaning == "actual-finish" && row.Cells[column.Index].Reading is DayReading)
        || (column.Meaning is "status" or "tracking" && TableSigns.Current.IsDone(row.Cells[column.Index].Text))
        || (column.Meaning == "progress-actual" && row.Cells[column.Index].Reading is FigureReading { Value: >= 100 }));
}
