namespace Guankao.Documents;

/// <summary>Counts the cells of a document against the limit, before they are made.</summary>
internal sealed class CellBudget(string name, ReadLimits limits)
{
    private int _cells;

    internal void Spend(int cells)
    {
        _cells = checked(_cells + Math.Max(cells, 0));
        if (_cells > limits.Cells)
        {
            throw new ReadingStopped(DocumentRefusals.TooManyCells(name, limits.Cells));
        }
    }
}
