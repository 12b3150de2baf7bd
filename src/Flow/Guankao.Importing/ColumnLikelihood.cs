namespace Guankao.Importing;

/// <summary>
/// How well a cell suits a column, judged by what the cell holds. The numbers are weights of evidence: a sure sign is
/// worth more than the cost of moving a cell by one column, a doubtful one less.
/// </summary>
internal sealed class ColumnLikelihood
{
    private const double Sure = 6;
    private const double Likely = 3;
    private const double Unlikely = -4;
    private const double Impossible = -8;

    private readonly Dictionary<PolicyColumn, NumeralStyle> _styles;

    private ColumnLikelihood(Dictionary<PolicyColumn, NumeralStyle> styles) => _styles = styles;

    /// <summary>Learns from all rows how the table numbers its categories and titles: most rows are in their place.</summary>
    internal static ColumnLikelihood Learn(IReadOnlyList<DraftColumn> columns, IEnumerable<IReadOnlyList<CellShape?>> rows)
    {
        var counts = new Dictionary<(PolicyColumn, NumeralStyle), int>();
        foreach (var row in rows)
        {
            for (var i = 0; i < Math.Min(row.Count, columns.Count); i++)
            {
                if (columns[i].Role is { } role && row[i] is { IsDash: false } shape)
                {
                    counts[(role, shape.Head.Style)] = counts.GetValueOrDefault((role, shape.Head.Style)) + 1;
                }
            }
        }

        return new ColumnLikelihood(counts
            .GroupBy(pair => pair.Key.Item1)
            .ToDictionary(group => group.Key, group => group.MaxBy(pair => pair.Value).Key.Item2));
    }

    /// <summary>How the column's cells are numbered in most rows.</summary>
    internal NumeralStyle StyleOf(PolicyColumn role) => _styles.GetValueOrDefault(role);

    /// <summary>The weight for giving this cell to that column.</summary>
    internal double Of(CellShape cell, PolicyColumn? role) => role switch
    {
        null => -1,
        PolicyColumn.Number => cell.IsInteger || (cell.Length <= 5 && cell.Head.Style != NumeralStyle.None) ? Sure : Impossible,
        PolicyColumn.Domain or PolicyColumn.Outline => Label(cell, role.Value),
        PolicyColumn.Category => Numbered(cell, role.Value, 40) + (cell.Agencies > 0 && cell.Head.Style == NumeralStyle.None ? Unlikely : 0),
        PolicyColumn.Title => Numbered(cell, role.Value, 150) + (cell.Agencies > 0 && cell.Head.Style == NumeralStyle.None ? Unlikely : 0),
        PolicyColumn.Lead => Lead(cell),
        PolicyColumn.Supporting => cell.IsDash || cell.Agencies > 0 ? Sure : Impossible,
        PolicyColumn.Goal => Goal(cell),
        PolicyColumn.Milestones => Promise(cell),
        PolicyColumn.Report => Report(cell),
        _ => cell.IsGrade ? Sure + 2 : Impossible,
    };

    /// <summary>The weight of leaving a column without a cell in a row that is not empty.</summary>
    internal static double Missing(PolicyColumn? role) => role switch
    {
        null => 0,
        PolicyColumn.Domain or PolicyColumn.Outline or PolicyColumn.Category => 0,
        PolicyColumn.Supporting or PolicyColumn.Goal or PolicyColumn.Number => -1,
        _ => -2,
    };

    private double Label(CellShape cell, PolicyColumn role)
    {
        if (cell.Length > 30 || cell.IsGrade)
        {
            return Impossible;
        }

        return cell.Head.Style == StyleOf(role) && cell.Agencies == 0 ? Likely : Unlikely;
    }

    private double Numbered(CellShape cell, PolicyColumn role, int longest)
    {
        if (cell.Length > longest || cell.IsGrade || cell.IsDash)
        {
            return Impossible;
        }

        var style = StyleOf(role);
        return (style == cell.Head.Style, style) switch
        {
            (true, NumeralStyle.None) => 1,
            (true, _) => Sure,
            (false, _) when cell.Head.Style == NumeralStyle.None => -1,
            _ => Unlikely,
        };
    }

    private static double Lead(CellShape cell) => cell switch
    {
        { Agencies: 1 } => Sure,
        { Agencies: > 1 } => Likely,
        { IsDash: true } => -1,
        _ => Impossible,
    };

    private static double Goal(CellShape cell) => cell switch
    {
        { IsGrade: true } => Impossible,
        { IsDash: true } => -1,
        { Agencies: > 0 } => Unlikely,
        { Length: > 300 } => Unlikely,
        { List: NumeralStyle.None } => 2,
        _ => 0,
    };

    private double Promise(CellShape cell) => Prose(cell) + Style(cell, PolicyColumn.Milestones) + Math.Clamp(cell.Promises - cell.Reports, -2, 2);

    private double Report(CellShape cell) => Prose(cell) + Style(cell, PolicyColumn.Report) + Math.Clamp(cell.Reports - cell.Promises, -2, 2);

    private static double Prose(CellShape cell) => cell switch
    {
        { IsGrade: true } => Impossible,
        { IsDash: true } => -1,
        { Agencies: > 0, Length: < 20 } => Impossible,
        { Length: < 6 } => Unlikely,
        _ => 1,
    };

    private double Style(CellShape cell, PolicyColumn role)
    {
        var style = StyleOf(role);
        return style == NumeralStyle.None || cell.List == NumeralStyle.None ? 0 : cell.List == style ? 2 : -2;
    }
}
