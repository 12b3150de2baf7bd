using System.Globalization;

namespace Guankao.Importing;

/// <summary>A figure that would make the sums of a table right.</summary>
/// <param name="Row">The row it belongs to.</param>
/// <param name="Column">Its column.</param>
/// <param name="Text">The figure, written the way the cell is.</param>
public sealed record OfferedFigure(TableDraftRow Row, TableColumn Column, string Text);

/// <summary>Finds the figure that answers a question.</summary>
public static class OfferedFigures
{
    /// <summary>The one figure that explains what differs; null where none does.</summary>
    public static OfferedFigure? Offer(this TableDraft table, TableQuestion question)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(question);
        if (question.Sum?.Cause is not { Row: { } place, Printed: not null } cause || cause.Column >= table.Columns.Count
            || cause.Kind is "left-out" or "counted-twice" || table.Rows.FirstOrDefault(row => row.Locator == place) is not { } row)
        {
            return null;
        }

        var printed = row.Cells[cause.Column];
        return printed is { Carried: false, Reading: FigureReading figure }
            ? new OfferedFigure(row, table.Columns[cause.Column], Written(cause.Fitting, figure, printed.Text))
            : null;
    }

    private static string Written(decimal value, FigureReading like, string printed)
    {
        var separated = printed.Contains(',', StringComparison.Ordinal) || printed.Contains('，', StringComparison.Ordinal);
        var digits = value.ToString((separated ? "N" : "F") + like.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return digits + like.Unit + (like.Percent ? "%" : "");
    }
}
