using Guankao.Kernel;

namespace Guankao.Importing;

/// <summary>Cells whose unit is another than their column's.</summary>
internal static class TableUnits
{
    private const int MostAsked = 10;

    internal static void Ask(IReadOnlyList<TableColumn> columns, IReadOnlyList<TableDraftRow> rows, List<TableQuestion> questions)
    {
        foreach (var column in columns.Where(column => column.Type == ColumnType.Amount && column.Unit.Length > 0))
        {
            var stated = UnitLine.Money(column.Unit);
            foreach (var row in rows.Where(row => row.Cells[column.Index].Reading is FigureReading { Unit.Length: > 0 } figure
                && UnitLine.Money(figure.Unit) is { } printed && stated is { } said && printed.Times != said.Times).Take(MostAsked))
            {
                var text = TextLine.Of(row.Cells[column.Index].Text);
                questions.Add(new TableQuestion("unit-differs", new Bilingual(
                    $"這張表的單位是{column.Unit}，{Places.ZhHant(row.Locator)}「{column.Name}」卻寫「{text}」，請確認是哪一個單位。",
                    $"The table is in {column.Unit}, but {Places.En(row.Locator)} says {text} under {column.Name}. Which unit is meant?"), row.Locator, column.Index));
            }
        }
    }
}
