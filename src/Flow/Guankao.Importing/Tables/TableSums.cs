using Guankao.Kernel;

namespace Guankao.Importing;

/// <summary>Asks where something does not add up: totals, sub-totals, columns of sums and differences, shares.</summary>
internal static class TableSums
{
    private const int MostAsked = 40;

    /// <summary>Asks, and tells how many sums, differences and shares were worked out again.</summary>
    internal static int Ask(SumLayout layout, List<TableQuestion> questions)
    {
        if (layout.Comparable.Count == 0)
        {
            return 0;
        }

        List<SumEquation> equations = [.. RowSchemes.Equations(layout), .. RowLevels.Equations(layout), .. MergedSums.Equations(layout), .. ColumnLaws.Sums(layout)];
        var differences = ColumnLaws.Differences(layout, out var witnesses);
        var causes = new SumCauses(layout, [.. equations, .. witnesses]);
        questions.AddRange(equations.Where(equation => !equation.Holds(layout))
            .DistinctBy(equation => (equation.Total, equation.Parts[0].Column == equation.Total.Column))
            .Take(MostAsked).Select(equation => Off(layout, equation, causes.Of(equation))));
        questions.AddRange(differences.Take(MostAsked).Select(wrong => Difference(layout, wrong.Spot, wrong.Minuend, wrong.Subtrahend, wrong.Computed)));
        var shares = ShareLaws.Differences(layout, out var sharesTried);
        questions.AddRange(shares.Take(MostAsked).Select(wrong => Share(layout, wrong)));
        return equations.Count + witnesses.Count + sharesTried;
    }

    private static TableQuestion Off(SumLayout layout, SumEquation equation, SumCause? cause)
    {
        var (said, computed) = (equation.Said(layout), equation.Computed(layout));
        var (row, column) = (layout.Label(equation.Total.Row), layout.Columns[equation.Total.Column].Name);
        var across = equation.Parts[0].Row == equation.Total.Row && equation.Parts[^1].Row == equation.Total.Row;
        var names = string.Join("＋", equation.Parts.Select(part => layout.Columns[part.Column].Name).Distinct());
        var why = SumWords.Of(layout, cause);
        var (off, more) = (SumWords.Figure(Math.Abs(said - computed)), said > computed);
        return new TableQuestion(
            across ? "row-sum-differs" : "sum-differs",
            new Bilingual(
                $"「{row.ZhHant}」的「{column}」寫 {SumWords.Figure(said)}，" + (across ? $"{names}卻是" : $"所屬 {equation.Parts.Count} 列加起來卻是")
                    + $" {SumWords.Figure(computed)}，{(more ? "多" : "少")} {off}。{why.ZhHant}",
                $"{row.En}, {column}: {SumWords.Figure(said)} is printed, but " + (across ? $"its columns give" : $"its {equation.Parts.Count} rows give")
                    + $" {SumWords.Figure(computed)}, {off} {(more ? "less" : "more")}. {why.En}"),
            layout.Rows[equation.Total.Row].Locator, equation.Total.Column, new SumDifference(said, computed, cause));
    }

    private static TableQuestion Difference(SumLayout layout, Spot spot, int from, int less, decimal computed)
    {
        var said = layout.Value(spot.Row, spot.Column);
        var (row, column) = (layout.Label(spot.Row), layout.Columns[spot.Column].Name);
        return new TableQuestion(
            "difference-differs",
            new Bilingual(
                $"「{row.ZhHant}」的「{column}」寫 {SumWords.Figure(said)}，「{layout.Columns[from].Name}」減「{layout.Columns[less].Name}」卻是 {SumWords.Figure(computed)}。",
                $"{row.En}, {column}: {SumWords.Figure(said)} is printed, but {layout.Columns[from].Name} less {layout.Columns[less].Name} is {SumWords.Figure(computed)}."),
            layout.Rows[spot.Row].Locator, spot.Column, new SumDifference(said, computed, null));
    }

    private static TableQuestion Share(SumLayout layout, ShareDifference wrong)
    {
        var (row, column) = (layout.Label(wrong.Spot.Row), layout.Columns[wrong.Spot.Column].Name);
        var (part, whole) = (layout.Columns[wrong.Part].Name, layout.Columns[wrong.Whole].Name);
        var of = wrong.Part == wrong.Whole ? new Bilingual($"「{part}」占總計", $"{part} of its total") : new Bilingual($"「{part}」占「{whole}」", $"{part} of {whole}");
        return new TableQuestion(
            "share-differs",
            new Bilingual(
                $"「{row.ZhHant}」的「{column}」寫 {SumWords.Figure(wrong.Said)}%，{of.ZhHant}卻是 {SumWords.Figure(wrong.Computed)}%。",
                $"{row.En}, {column}: {SumWords.Figure(wrong.Said)}% is printed, but {of.En} is {SumWords.Figure(wrong.Computed)}%."),
            layout.Rows[wrong.Spot.Row].Locator, wrong.Spot.Column, new SumDifference(wrong.Said, wrong.Computed, null));
    }
}
