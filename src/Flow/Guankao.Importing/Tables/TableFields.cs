using System.Text.Json;

namespace Guankao.Importing;

/// <summary>The typed fields of a row: what its columns mean, with the figures, days and agencies that were read.</summary>
internal static class TableFields
{
    internal static void Write(TableDraftRow row, TableDraft table, Utf8JsonWriter json)
    {
        json.WriteStartObject("fields");
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var column in table.Columns)
        {
            var cell = row.Cells[column.Index];
            if (column.Meaning is null || string.IsNullOrWhiteSpace(cell.Text) || row.Part == RowPart.Group)
            {
                continue;
            }

            // Several columns may mean the same: 已核定人數 of five professions.
            var name = JsonNamingPolicy.CamelCase.ConvertName(Camel(column.Meaning));
            if (used.Add(name) || used.Add(name += (column.Index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)))
            {
                json.WritePropertyName(name);
                Value(cell, column, json);
            }
        }

        if (row.Part == RowPart.Item && !used.Contains("date") && row.Group.Length > 0 && CellForm.Day(row.Group) is { } day)
        {
            json.WritePropertyName("date");
            Value(new TableDraftCell(row.Group, true, day), table.Columns[0], json);
        }

        json.WriteEndObject();
    }

    private static string Camel(string code)
    {
        var parts = code.Split('-');
        return parts[0] + string.Concat(parts.Skip(1).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));
    }

    private static void Value(TableDraftCell cell, TableColumn column, Utf8JsonWriter json)
    {
        switch (cell.Reading)
        {
            case FigureReading figure when column.Type == ColumnType.RunningNumber:
                json.WriteNumberValue(figure.Value);
                break;
            case FigureReading figure:
                Figure(figure, column, json);
                break;
            case DayReading { From: not null, To: not null } day:
                json.WriteStartObject();
                json.WriteString("from", PolicyTableJson.Day(day.From.Value));
                json.WriteString("to", PolicyTableJson.Day(day.To.Value));
                json.WriteString("precision", day.Precision);
                json.WriteBoolean("yearInherited", day.Inherited);
                json.WriteString("text", cell.Text);
                json.WriteEndObject();
                break;
            case AgenciesReading agencies:
                json.WriteStartArray();
                foreach (var name in agencies.Names)
                {
                    json.WriteStringValue(name);
                }

                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(cell.Text);
                break;
        }
    }

    private static void Figure(FigureReading figure, TableColumn column, Utf8JsonWriter json)
    {
        var unit = figure.Unit.Length > 0 ? figure.Unit : figure.Percent ? "%" : column.Unit;
        json.WriteStartObject();
        json.WriteNumber("value", figure.Value);
        json.WriteString("unit", unit);
        if (column.Type == ColumnType.Amount && UnitLine.Money(unit) is { } money)
        {
            json.WriteNumber("dollars", figure.Value * money.Times);
        }

        if (figure.Note.Length > 0)
        {
            json.WriteString("note", figure.Note);
        }

        json.WriteEndObject();
    }
}
