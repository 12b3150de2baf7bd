using Guankao.Importing;

namespace Guankao.Cli.Verbs;

/// <summary>Every table of a document: for machines whole, for people in short.</summary>
internal static class TablesOutput
{
    private const int WidestCell = 18;
    private const int RowsShown = 20;

    public static void Write(DocumentTables read, OutputFormat format, Terminal terminal)
    {
        switch (format)
        {
            case OutputFormat.Json:
                terminal.WriteJson(json => DocumentTablesJson.Write(read, json), indented: true);
                break;
            case OutputFormat.Jsonl when read.Policy is { } policy:
                foreach (var item in policy.Items)
                {
                    terminal.WriteJson(json => PolicyTableJson.WriteItem(item, json), indented: false);
                }

                break;
            case OutputFormat.Jsonl:
                foreach (var table in read.Tables)
                {
                    terminal.WriteJson(json => DocumentTablesJson.WriteTable(table, json), indented: false);
                }

                break;
            default:
                Text(read, terminal);
                break;
        }
    }

    private static void Text(DocumentTables read, Terminal terminal)
    {
        if (read.Policy is { } policy)
        {
            DraftText.Write(terminal, policy);
        }

        foreach (var table in read.Tables.Where(table => table.Kind.Code != TableKind.Policy))
        {
            Table(table, terminal);
        }
    }

    private static void Table(TableDraft table, Terminal terminal)
    {
        var output = terminal.Out;
        var name = table.Name.Length > 0 ? table.Name : terminal.Say("（無標題）", "(untitled)");
        output.WriteLine($"{terminal.Say(table.Kind.Name)}: {name}");
        output.WriteLine(terminal.Say(
            $"{table.Rows.Count} 列、{table.Columns.Count} 欄、{table.SumsChecked} 個加總已核算、{table.Repairs.Count} 處修復、{table.Questions.Count} 個問題",
            $"{table.Rows.Count} rows, {table.Columns.Count} columns, {table.SumsChecked} sums checked, {table.Repairs.Count} repairs, {table.Questions.Count} questions"));
        foreach (var column in table.Columns)
        {
            var unit = column.Unit.Length > 0 ? $" ({column.Unit})" : "";
            output.WriteLine($"  {column.Index + 1}. {column.Name}  [{column.Type.Word()}{unit}{(column.Meaning is null ? "" : ", " + column.Meaning)}]");
        }

        foreach (var row in table.Rows.Take(RowsShown))
        {
            output.WriteLine("  | " + string.Join(" | ", row.Cells.Select(cell => Short(cell.Text))));
        }

        if (table.Rows.Count > RowsShown)
        {
            output.WriteLine(terminal.Say($"  … 另有 {table.Rows.Count - RowsShown} 列", $"  … and {table.Rows.Count - RowsShown} more rows"));
        }

        foreach (var repair in table.Repairs)
        {
            output.WriteLine($"  {terminal.Say("修復", "repair")}: {terminal.Say(repair.Why)} [{repair.Kind}]");
        }

        foreach (var question in table.Questions)
        {
            output.WriteLine($"  {terminal.Say("問題", "question")}: {terminal.Say(question.Message)} [{question.Code}]");
        }

        output.WriteLine();
    }

    private static string Short(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= WidestCell ? line : line[..WidestCell] + "…";
    }
}
