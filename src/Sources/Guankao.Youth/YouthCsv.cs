using System.Globalization;
using System.Text;

namespace Guankao.Youth;

/// <summary>A published report as open data: one line for each cell, empty where left out.</summary>
public static class YouthCsv
{
    /// <summary>The file.</summary>
    public static string Of(YouthReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder("year,table,row,column,count\r\n");
        Line(text, report.Year, "total", "", "", report.Total);
        for (var at = 0; at < report.Channels.Count; at++)
        {
            Line(text, report.Year, "channel", Code(report.Channels[at]), "", report.ChannelTotals[at]);
        }

        foreach (var table in report.Tables.Concat(report.HandOffs is { } hand ? [hand] : []))
        {
            for (var row = 0; row < table.Rows.Count; row++)
            {
                for (var column = 0; column < table.Columns.Count; column++)
                {
                    Line(text, report.Year, table.By, Code(table.Rows[row]), Code(table.Columns[column]), table.Table.Cells[row][column]);
                }
            }

            for (var column = 0; column < table.Columns.Count; column++)
            {
                Line(text, report.Year, table.By, "total", Code(table.Columns[column]), table.Table.ColumnTotals[column]);
            }
        }

        return text.ToString();
    }

    private static string Code(YouthGroup group) => string.Join('+', group.Code);

    private static void Line(StringBuilder text, int year, string table, string row, string column, long? count) =>
        text.Append(CultureInfo.InvariantCulture, $"{year},{table},{row},{column},{count}\r\n");
}
