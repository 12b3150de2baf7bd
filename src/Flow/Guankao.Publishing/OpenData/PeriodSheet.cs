using Guankao.Documents.Writing;
using Guankao.Reporting;

namespace Guankao.Publishing.OpenData;

/// <summary>The reports of a period as a sheet.</summary>
internal static class PeriodSheet
{
    private static readonly PrintedColumn[] Columns = [new(14, CellAlign.Centre), new(50), new(34), new(24), new(110), new(14, CellAlign.Centre)];

    public static PrintedDocument Of(PeriodLine period, IReadOnlyList<OpenPeriodReport> rows) => new(period.Name, PaperTurn.Landscape,
    [
        new PrintedTable(period.Name, Columns)
        {
            Titles = [period.Name],
            Header = [[PrintedCell.Of("編號"), PrintedCell.Of("政策項目"), PrintedCell.Of("主辦"), PrintedCell.Of("領域"), PrintedCell.Of("辦理情形"), PrintedCell.Of("辦理等級")]],
            Rows = [.. rows.Select(row => new[]
            {
                PrintedCell.Whole(row.Number), PrintedCell.Of(row.Title), PrintedCell.Of(row.Lead), PrintedCell.Of(row.Domain),
                PrintedCell.Of(row.Report), PrintedCell.Of(row.Grade),
            })],
        },
    ]);
}
