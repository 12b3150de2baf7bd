using System.Text.Json;
using Guankao.Documents;

namespace Guankao.Importing;

/// <summary>Everything read from a document as JSON: the policy table's fields as ever, and every table under <c>tables</c>.</summary>
public static class DocumentTablesJson
{
    /// <summary>Writes it.</summary>
    public static void Write(DocumentTables read, Stream to)
    {
        using var json = new Utf8JsonWriter(to, PolicyTableJson.Options);
        Write(read, json);
    }

    /// <summary>Writes it.</summary>
    public static void Write(DocumentTables read, Utf8JsonWriter json) => Write(read, json, null, null);

    /// <summary>Writes it with fields of what else the document was recognised as, and the questions of that.</summary>
    public static void Write(DocumentTables read, Utf8JsonWriter json, Action<Utf8JsonWriter>? more, Action<Utf8JsonWriter>? questions)
    {
        json.WriteStartObject();
        PolicyTableJson.WriteHead(Head(read), json);
        more?.Invoke(json);
        json.WriteStartArray("items");
        foreach (var item in read.Policy?.Items ?? [])
        {
            PolicyTableJson.WriteItem(item, json);
        }

        json.WriteEndArray();
        if (questions is null)
        {
            PolicyTableJson.Questions(read.Policy?.Questions ?? [], json);
        }
        else
        {
            json.WriteStartArray("questions");
            questions(json);
            json.WriteEndArray();
        }

        json.WriteStartArray("tables");
        foreach (var table in read.Tables)
        {
            WriteTable(table, json);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes one table with what was corrected in it by hand.</summary>
    public static void WriteTable(TableDraft table, IReadOnlyList<Correction> corrections, Stream to)
    {
        using var json = new Utf8JsonWriter(to, PolicyTableJson.Options);
        WriteTable(table, json, more => CorrectionJson.Write(corrections, more));
    }

    /// <summary>Writes one table.</summary>
    public static void WriteTable(TableDraft table, Utf8JsonWriter json) => WriteTable(table, json, null);

    private static void WriteTable(TableDraft table, Utf8JsonWriter json, Action<Utf8JsonWriter>? more)
    {
        json.WriteStartObject();
        json.WriteString("kind", table.Kind.Code);
        PolicyTableJson.Sentence("kindName", table.Kind.Name, json);
        json.WriteString("name", table.Name);
        json.WriteString("asOf", table.AsOf);
        json.WriteString("unit", table.Unit);
        PolicyTableJson.Place(table.Locator, json);
        Columns(table.Columns, json);
        json.WriteStartArray("rows");
        foreach (var row in table.Rows)
        {
            Row(row, table, json);
        }

        json.WriteEndArray();
        Around(table.Around, json);
        Repairs(table.Repairs, json);
        json.WriteNumber("sumsChecked", table.SumsChecked);
        Questions(table, json);
        more?.Invoke(json);
        json.WriteEndObject();
    }

    // A document without a policy table has the same fields, empty.
    private static PolicyTableDraft Head(DocumentTables read) => read.Policy
        ?? new PolicyTableDraft(read.Document, read.Tables.FirstOrDefault(table => table.Name.Length > 0)?.Name ?? "", null, null, [], [], []);

    private static void Columns(IReadOnlyList<TableColumn> columns, Utf8JsonWriter json)
    {
        json.WriteStartArray("columns");
        foreach (var column in columns)
        {
            json.WriteStartObject();
            json.WriteString("name", column.Name);
            json.WriteString("meaning", column.Meaning);
            json.WriteString("type", column.Type.Word());
            json.WriteString("unit", column.Unit);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Row(TableDraftRow row, TableDraft table, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("part", row.Part.ToString().ToLowerInvariant());
        Strings("cells", row.Cells.Select(cell => cell.Text), json);
        if (row.Cells.Any(cell => cell.Carried))
        {
            json.WriteStartArray("carried");
            for (var c = 0; c < row.Cells.Count; c++)
            {
                if (row.Cells[c].Carried)
                {
                    json.WriteNumberValue(c);
                }
            }

            json.WriteEndArray();
        }

        if (row.Group.Length > 0)
        {
            json.WriteString("group", row.Group);
        }

        TableFields.Write(row, table, json);
        if (!row.RawCells.SequenceEqual(row.Cells.Select(cell => cell.Text)))
        {
            Strings("raw", row.RawCells, json);
        }

        PolicyTableJson.Place(row.Locator, json);
        json.WriteEndObject();
    }

    private static void Around(IReadOnlyList<TableSurrounding> around, Utf8JsonWriter json)
    {
        json.WriteStartArray("around");
        foreach (var line in around)
        {
            json.WriteStartObject();
            json.WriteString("what", line.What);
            Strings("cells", line.Cells, json);
            PolicyTableJson.Place(line.Locator, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Repairs(IReadOnlyList<TableRepair> repairs, Utf8JsonWriter json)
    {
        json.WriteStartArray("repairs");
        foreach (var repair in repairs)
        {
            json.WriteStartObject();
            json.WriteString("kind", repair.Kind);
            PolicyTableJson.Sentence("why", repair.Why, json);
            if (repair.Row is { } row)
            {
                PolicyTableJson.Place(row, json);
                Strings("printed", repair.Printed, json);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Questions(TableDraft table, Utf8JsonWriter json)
    {
        json.WriteStartArray("questions");
        foreach (var question in table.Questions)
        {
            json.WriteStartObject();
            json.WriteString("code", question.Code);
            PolicyTableJson.Sentence("message", question.Message, json);
            if (question.Row is { } row)
            {
                PolicyTableJson.Place(row, json);
            }

            json.WriteString("column", question.Column is { } column ? table.Columns[column].Name : null);
            if (question.Sum is { } sum)
            {
                Sum(sum, table, json);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Sum(SumDifference sum, TableDraft table, Utf8JsonWriter json)
    {
        json.WriteNumber("said", sum.Said);
        json.WriteNumber("computed", sum.Computed);
        json.WriteNumber("difference", sum.Difference);
        if (sum.Cause is not { } cause)
        {
            json.WriteNull("cause");
            return;
        }

        json.WriteStartObject("cause");
        json.WriteString("kind", cause.Kind);
        json.WriteString("column", table.Columns[cause.Column].Name);
        if (cause.Printed is { } printed)
        {
            json.WriteNumber("printed", printed);
        }

        json.WriteNumber("fitting", cause.Fitting);
        if (cause.Row is { } row)
        {
            PolicyTableJson.Place(row, json);
        }

        json.WriteEndObject();
    }

    private static void Strings(string name, IEnumerable<string> strings, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        foreach (var text in strings)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
