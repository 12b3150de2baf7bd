namespace Guankao.Documents.Writing;

/// <summary>What a row of a sheet is for.</summary>
internal enum RowRole
{
    Title,
    Unit,
    Header,
    Body,
    Note,
}

/// <summary>How a cell looks. There are few looks, so that every format writes each of them once as a style.</summary>
internal readonly record struct CellLook(RowRole Role, CellKind Kind, CellAlign Align, bool Strong)
{
    /// <summary>Every look there is, in an order that never changes.</summary>
    internal static readonly IReadOnlyList<CellLook> All = [.. Every()];

    private static readonly Dictionary<CellLook, int> Places = All.Select((look, place) => (look, place)).ToDictionary(pair => pair.look, pair => pair.place);

    /// <summary>Its place among all looks.</summary>
    internal int Place => Places[this];

    internal bool Bordered => Role is RowRole.Header or RowRole.Body;

    internal bool Bold => Strong || Role is RowRole.Title or RowRole.Header;

    internal static CellLook Of(RowRole role, PrintedCell cell, PrintedColumn column) => role switch
    {
        RowRole.Body => new(role, cell.Kind, column.Align ?? (cell.Kind == CellKind.Text ? CellAlign.Start : CellAlign.End), cell.Strong),
        _ => Of(role),
    };

    internal static CellLook Of(RowRole role) => role switch
    {
        RowRole.Title or RowRole.Header => new(role, CellKind.Text, CellAlign.Centre, false),
        RowRole.Unit => new(role, CellKind.Text, CellAlign.End, false),
        _ => new(role, CellKind.Text, CellAlign.Start, false),
    };

    private static IEnumerable<CellLook> Every() =>
        Enum.GetValues<RowRole>().Where(role => role != RowRole.Body).Select(Of).Concat(
            from kind in Enum.GetValues<CellKind>()
            from align in Enum.GetValues<CellAlign>()
            from strong in Enumerable.Range(0, 2)
            select new CellLook(RowRole.Body, kind, align, strong == 1));
}
