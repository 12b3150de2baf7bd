using Guankao.Kernel;

namespace Guankao.Importing;

/// <summary>Days that cannot be placed in the calendar.</summary>
internal static class TableDays
{
    private const int MostAsked = 10;

    internal static void Ask(IReadOnlyList<TableColumn> columns, IReadOnlyList<TableDraftRow> rows, List<TableQuestion> questions)
    {
        foreach (var column in columns.Where(column => column.Type is ColumnType.Date or ColumnType.DateRange))
        {
            var asked = 0;
            foreach (var row in rows.Where(row => row.Part == RowPart.Item && !row.Cells[column.Index].Carried))
            {
                var cell = row.Cells[column.Index];
                var text = Places.Short(TextLine.Of(cell.Text));
                if (cell.Reading is DayReading { From: null, To: null })
                {
                    questions.Add(new TableQuestion("year-missing", new Bilingual(
                        $"{Places.ZhHant(row.Locator)}的「{text}」沒有年份，文件其他地方也看不出是哪一年，請補上。",
                        $"{text} in {Places.En(row.Locator)} has no year, and the document does not tell which. Please add it."), row.Locator, column.Index));
                    return;
                }

                if (cell.Reading is null && !string.IsNullOrWhiteSpace(cell.Text) && !CellForm.IsNone(cell.Text) && cell.Text.Any(char.IsDigit) && asked++ < MostAsked)
                {
                    questions.Add(new TableQuestion("date-unread", new Bilingual(
                        $"{Places.ZhHant(row.Locator)}「{column.Name}」的「{text}」讀不成日期，請確認。",
                        $"{text} under {column.Name} in {Places.En(row.Locator)} is no date that the calendar knows. Please check."), row.Locator, column.Index));
                }
            }
        }
    }
}
