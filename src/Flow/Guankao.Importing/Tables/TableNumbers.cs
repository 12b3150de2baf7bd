using System.Globalization;
using Guankao.Kernel;

namespace Guankao.Importing;

/// <summary>Numbers of rows that are missing or stand twice.</summary>
internal static class TableNumbers
{
    private const int LeastRows = 4;
    private const int MostAsked = 10;

    internal static void Ask(IReadOnlyList<TableColumn> columns, IReadOnlyList<TableDraftRow> rows, List<TableQuestion> questions)
    {
        if (columns.FirstOrDefault(column => column.Type == ColumnType.RunningNumber) is not { } column)
        {
            return;
        }

        var numbered = rows.Where(row => row.Part == RowPart.Item && row.Cells[column.Index] is { Carried: false, Reading: FigureReading { Decimals: 0 } })
            .Select(row => (Row: row, Number: ((FigureReading)row.Cells[column.Index].Reading!).Value)).ToList();
        var steps = numbered.Zip(numbered.Skip(1)).ToList();

        // Numbers that begin anew in every group, or that are codes, have no gaps to speak of.
        if (numbered.Count < LeastRows || steps.Count(step => step.Second.Number == step.First.Number + 1) * 10 < steps.Count * 7)
        {
            return;
        }

        foreach (var (first, second) in steps.Where(step => step.Second.Number > step.First.Number + 1).Take(MostAsked))
        {
            var (from, to) = (Word(first.Number + 1), Word(second.Number - 1));
            var missing = from == to ? from : $"{from}–{to}";
            questions.Add(new TableQuestion("number-missing", new Bilingual(
                $"編號 {Word(first.Number)} 之後是 {Word(second.Number)}，少了 {missing}：是漏列，還是編號有誤？",
                $"After number {Word(first.Number)} comes {Word(second.Number)}; {missing} is missing. Was a row left out, or is the number wrong?"), second.Row.Locator, column.Index));
        }

        foreach (var (first, second) in steps.Where(step => step.Second.Number == step.First.Number).Take(MostAsked))
        {
            questions.Add(new TableQuestion("number-twice", new Bilingual(
                $"編號 {Word(first.Number)} 出現兩次（{Places.ZhHant(first.Row.Locator)}與{Places.ZhHant(second.Row.Locator)}），請確認。",
                $"Number {Word(first.Number)} stands twice, in {Places.En(first.Row.Locator)} and {Places.En(second.Row.Locator)}. Please check."), second.Row.Locator, column.Index));
        }
    }

    private static string Word(decimal number) => number.ToString("0", CultureInfo.InvariantCulture);
}
