using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Guankao.Importing;

namespace Guankao.Flow.Tests.Tables;

/// <summary>What was made of a document without its sentences: kinds, columns, counts, totals and codes.</summary>
internal static class TableOutline
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Of(DocumentTables read) => JsonSerializer.Serialize(read.Tables.Select(Of), Options) + "\n";

    private static object Of(TableDraft table) => new
    {
        kind = table.Kind.Code,
        columns = string.Join(", ", table.Columns.Select(column => $"{column.Meaning ?? "?"}:{column.Type.Word()}{(column.Unit.Length > 0 ? $"({column.Unit})" : "")}")),
        rows = table.Rows.GroupBy(row => row.Part).ToDictionary(part => part.Key.ToString().ToLowerInvariant(), part => part.Count()),
        totals = table.Rows.Where(row => row.Part == RowPart.Total)
            .Select(row => string.Join(' ', row.Cells.Select(cell => cell.Reading).OfType<FigureReading>().Select(figure => figure.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)))),
        around = table.Around.GroupBy(line => line.What).ToDictionary(what => what.Key, what => what.Count()),
        repairs = table.Repairs.GroupBy(repair => repair.Kind).ToDictionary(kind => kind.Key, kind => kind.Count()),
        sumsChecked = table.SumsChecked,
        questions = table.Kind.Code == TableKind.Policy
            ? table.Questions.GroupBy(question => question.Code).Select(code => $"{code.Key} {code.Count()}").ToList()
            : [.. table.Questions.Select(Asked)],
    };

    private static string Asked(TableQuestion question)
    {
        var text = new StringBuilder(question.Code).Append(System.Globalization.CultureInfo.InvariantCulture, $" row {question.Row?.Row} column {question.Column}");
        if (question.Sum is { } sum)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $" said {sum.Said} computed {sum.Computed} cause {sum.Cause?.Kind} row {sum.Cause?.Row?.Row} fitting {sum.Cause?.Fitting}");
        }

        return text.ToString();
    }
}
