namespace Guankao.Importing;

/// <summary>Tells what the cells of a column are from what they contain; the heading decides only where contents leave it open.</summary>
internal sealed class ColumnTyper(AgencyCells agencies, DayCell days, string tableUnit)
{
    private const int RowsLookedAt = 2000;
    private const double Most = 0.6;

    // Where the heading says so, fewer cells must.
    private const double Told = 0.4;
    private const int ProseLength = 24;

    /// <summary>The type of a column with these cells.</summary>
    internal ColumnType Of(IEnumerable<string> cells, HeadColumn head)
    {
        var said = cells.Where(cell => !string.IsNullOrWhiteSpace(cell) && !CellForm.IsNone(cell)).Take(RowsLookedAt).ToList();
        if (said.Count == 0)
        {
            return head.Meaning is { Money: true } ? ColumnType.Amount : ColumnType.Blank;
        }

        return Written(said, head) ?? Day(said, head) ?? Figure(said, head) ?? Named(said, head) ?? Worded(said, head);
    }

    private static bool Mostly(List<string> said, Func<string, bool> test, double share = Most) => said.Count(test) >= said.Count * share;

    private static ColumnType? Written(List<string> said, HeadColumn head) =>
        Mostly(said, CellForm.IsLink) ? ColumnType.Link
        : Mostly(said, CellForm.IsDocumentNumber) ? ColumnType.DocumentNumber
        : Mostly(said, CellForm.IsLaw) ? ColumnType.Law
        : Mostly(said, CellForm.IsTime, head.Meaning?.Code == "time" ? Told : Most) ? ColumnType.Time
        : Mostly(said, CellForm.IsOutline) && head.Meaning?.Code != "status" && !Mostly(said, CellForm.IsStatus, 0.9) ? ColumnType.Outline
        : null;

    private ColumnType? Day(List<string> said, HeadColumn head)
    {
        var among = head.Meaning is { Day: true } || (head.Meaning is not { Money: true } && said.Exists(cell => DayCell.Parts(cell.Trim()) is { Count: 3 }));
        var found = said.Select(cell => cell.Length > 60 ? null : days.Read(cell, among)).ToList();
        if (found.Count(day => day is not null) < said.Count * (head.Meaning is { Day: true } ? Told : Most))
        {
            return null;
        }

        return found.Count(day => day is { From: { } from, To: { } to, Precision: "day" } && from != to) * 2 > said.Count ? ColumnType.DateRange : ColumnType.Date;
    }

    private ColumnType? Figure(List<string> said, HeadColumn head)
    {
        var figures = said.Select(FigureCell.Read).Where(figure => figure is not null).Select(figure => figure!).ToList();
        if (figures.Count < said.Count * (head.Meaning is { Money: true } ? 0.2 : Most))
        {
            return null;
        }

        var whole = figures.TrueForAll(figure => figure.Decimals == 0 && !figure.Percent);
        if (whole && head.Meaning?.Code is "account" && figures.TrueForAll(figure => figure.Value < 100))
        {
            return ColumnType.Outline;
        }

        if (whole && Runs(figures, head))
        {
            return ColumnType.RunningNumber;
        }

        if (figures.Count(figure => figure.Percent) * 2 > figures.Count || head.Unit == "%" || (head.Unit.Length == 0 && head.Meaning is { Ratio: true }))
        {
            return ColumnType.Percent;
        }

        return IsMoney(figures, head) ? ColumnType.Amount : whole ? ColumnType.Count : ColumnType.Number;
    }

    private static bool Runs(List<FigureReading> figures, HeadColumn head) =>
        head.Meaning?.Code == "number"
        || (head.Meaning is null && head.Leaf.Length == 0 && figures.Count > 2 && figures[0].Value is 0 or 1
            && figures.Zip(figures.Skip(1)).Count(pair => pair.Second.Value == pair.First.Value + 1) * 10 >= (figures.Count - 1) * 8);

    private bool IsMoney(List<FigureReading> figures, HeadColumn head)
    {
        if (head.Unit.Length > 0)
        {
            return UnitLine.Money(head.Unit) is not null;
        }

        if (figures.Exists(figure => UnitLine.Money(figure.Unit) is not null))
        {
            return true;
        }

        var counted = head.Meaning?.Code is "count" or "households" or "area" or "number" or "establishment" or "authorised" or "present" or "need" or "gap";
        return head.Meaning is { Money: true } || (!counted && UnitLine.Money(tableUnit) is not null && !figures.Exists(figure => figure.Unit.Length > 0));
    }

    private ColumnType? Named(List<string> said, HeadColumn head) =>
        Mostly(said, CellForm.IsStatus) ? ColumnType.Status
        : Mostly(said, CellForm.IsPost) ? ColumnType.Post
        : Mostly(said, CellForm.IsPlace, 0.7) ? ColumnType.Place
        : head.Meaning?.Code != "contractor" && Mostly(said, cell => cell.Length <= 60 && (agencies.CountIn(cell) > 0 || agencies.CountIn(TextLine.Tight(cell)) > 0)) ? ColumnType.Agency
        : head.Meaning is { Names: true } && Mostly(said, CellForm.IsName) ? ColumnType.Person
        : null;

    private static ColumnType Worded(List<string> said, HeadColumn head) =>
        said.Average(cell => cell.Length) > ProseLength || Mostly(said, cell => cell.Contains('。', StringComparison.Ordinal), 0.3)
            || head.Meaning?.Code is "handling" or "decision" or "matter" or "activity" or "remark"
            ? ColumnType.Prose
            : ColumnType.Label;
}
