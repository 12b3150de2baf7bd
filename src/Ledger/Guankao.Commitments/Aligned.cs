namespace Guankao.Commitments;

/// <summary>
/// Brings a list of rows into the shape of new terms place by place, so that a row which only changed its words keeps
/// its identity and its frozen original.
/// </summary>
internal static class Aligned
{
    public static void Take<TRow, TTerm>(
        List<TRow> rows, IReadOnlyList<TTerm> terms, Func<TTerm, int, TRow> add, Action<TRow, TTerm> change)
    {
        for (var place = 0; place < terms.Count; place++)
        {
            if (place < rows.Count)
            {
                change(rows[place], terms[place]);
            }
            else
            {
                rows.Add(add(terms[place], place));
            }
        }

        if (rows.Count > terms.Count)
        {
            rows.RemoveRange(terms.Count, rows.Count - terms.Count);
        }
    }
}
