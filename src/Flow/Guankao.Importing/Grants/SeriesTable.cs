using Guankao.Documents;

namespace Guankao.Importing;

/// <summary>Reads meetings from a table with a column for their names.</summary>
internal static class SeriesTable
{
    internal static void Read(IReadOnlyList<TableDraft> tables, Func<string, Locator, SeriesBuilder> known)
    {
        foreach (var table in tables)
        {
            var name = Column(table, "會議名稱", "會議形式", "會議");
            var cadence = Column(table, "會議機制", "頻率", "週期", "召開次數", "開會");
            if (name < 0 || cadence < 0 || name == cadence)
            {
                continue;
            }

            foreach (var row in table.Rows.Where(row => row.Part == RowPart.Item))
            {
                Row(table, row, name, cadence, known);
            }
        }
    }

    private static void Row(TableDraft table, TableDraftRow row, int name, int cadence, Func<string, Locator, SeriesBuilder> known)
    {
        var names = MeetingNames.In(row.Cells[name].Text.Replace("\n", "", StringComparison.Ordinal));
        var cadences = CadenceReader.In(row.Cells[cadence].Text.Replace("\n", "", StringComparison.Ordinal), row.Locator);
        for (var i = 0; i < names.Count; i++)
        {
            var series = known(names[i].Name, row.Locator);
            if (i < cadences.Count)
            {
                series.Held(cadences[i].Cadence);
            }

            series.Topic = Text(table, row, "議題", "類別");
            series.Secretariat = Text(table, row, "主責", "幕僚", "主辦");
            series.Members = Text(table, row, "與會", "出席", "參加");
            series.ChairedBy(Text(table, row, "主席", "主持", "召集人"));
        }
    }

    private static string Text(TableDraft table, TableDraftRow row, params ReadOnlySpan<string> words) =>
        Column(table, words) is var at and >= 0 ? row.Cells[at].Text.Replace("\n", "", StringComparison.Ordinal).Trim() : "";

    private static int Column(TableDraft table, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (table.Columns.FirstOrDefault(column => column.Name.Contains(word, StringComparison.Ordinal)) is { } column)
            {
                return column.Index;
            }
        }

        return -1;
    }
}
