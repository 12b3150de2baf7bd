namespace Guankao.Importing;

/// <summary>Names the columns that are kept: by their heading, else by what they contain.</summary>
internal static class TableColumns
{
    internal static List<TableColumn> Of(List<int> kept, List<HeadColumn> heads, List<ColumnType> types, string tableUnit, List<BodyRow> rows)
    {
        var columns = new List<TableColumn>(kept.Count);
        for (var k = 0; k < kept.Count; k++)
        {
            var (head, type) = (heads[kept[k]], types[kept[k]]);
            var meaning = head.Meaning ?? (head.Name.Length == 0 ? ByContent(type) : null);
            if (meaning?.WhenStatus is { } other && type == ColumnType.Status)
            {
                meaning = ColumnWords.Current.ByCode(other);
            }

            var name = head.Name.Length > 0 ? head.Name : meaning is { } known ? known.Name.ZhHant : $"欄{k + 1}";
            columns.Add(new TableColumn(k, name, meaning?.Code, meaning?.Name, type, Unit(head, type, tableUnit, rows, kept[k])) { Place = kept[k] });
        }

        return columns;
    }

    private static ColumnMeaning? ByContent(ColumnType type) => ColumnWords.Current.ByCode(type switch
    {
        ColumnType.RunningNumber => "number",
        ColumnType.Date or ColumnType.DateRange => "date",
        ColumnType.Time => "time",
        ColumnType.Agency => "agency",
        ColumnType.Post => "post",
        ColumnType.Place => "place",
        ColumnType.Law => "law",
        ColumnType.DocumentNumber => "document-number",
        ColumnType.Link => "link",
        ColumnType.Amount => "amount",
        ColumnType.Percent => "ratio",
        ColumnType.Status => "status",
        _ => null,
    });

    private static string Unit(HeadColumn head, ColumnType type, string tableUnit, List<BodyRow> rows, int column)
    {
        if (head.Unit.Length > 0 || !type.IsFigure())
        {
            return head.Unit;
        }

        var printed = rows.Select(row => FigureCell.Read(row.Texts[column])?.Unit).Where(unit => unit is not null).Distinct().ToList();
        return type == ColumnType.Percent ? "%"
            : printed is [{ Length: > 0 }] ? printed[0]!
            : type == ColumnType.Amount ? UnitLine.Money(tableUnit)?.Unit ?? ""
            : UnitLine.Other(tableUnit);
    }
}
