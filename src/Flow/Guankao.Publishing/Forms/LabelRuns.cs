namespace Guankao.Publishing.Forms;

/// <summary>
/// Over how many rows 領域, 綱要 and 類別 are merged. 0 where a cell above covers the row. A reader carries a label down
/// until the next one, so a label is said again wherever silence would be read as something else, and what is not known
/// is merged with nothing.
/// </summary>
internal sealed class LabelRuns
{
    private readonly int[] _domains;
    private readonly int[] _outlines;
    private readonly int[] _categories;

    internal LabelRuns(IReadOnlyList<PolicyTableLine> lines)
    {
        _domains = Lengths(lines.Count, DomainBreaks(lines));
        _outlines = Lengths(lines.Count, i => _domains[i] > 0 || lines[i].Outline != lines[i - 1].Outline);
        _categories = Lengths(lines.Count, i => _outlines[i] > 0 || lines[i].Category is null || lines[i].Category != lines[i - 1].Category);
    }

    internal (int Domain, int Outline, int Category) At(int line) => (_domains[line], _outlines[line], _categories[line]);

    // A domain whose first row has no outline of its own has none at all: another outline under it needs the domain said again.
    private static Func<int, bool> DomainBreaks(IReadOnlyList<PolicyTableLine> lines)
    {
        var breaks = new bool[lines.Count];
        var outlined = false;
        for (var i = 0; i < lines.Count; i++)
        {
            breaks[i] = i == 0 || lines[i].Domain is null || lines[i].Domain != lines[i - 1].Domain
                || (lines[i].Outline != lines[i - 1].Outline && (!outlined || lines[i].Outline is null));
            outlined = breaks[i] ? lines[i].Outline is { } outline && outline != lines[i].Domain : outlined;
        }

        return i => breaks[i];
    }

    private static int[] Lengths(int count, Func<int, bool> begins)
    {
        var lengths = new int[count];
        var start = 0;
        for (var i = 0; i < count; i++)
        {
            start = i == 0 || begins(i) ? i : start;
            lengths[start]++;
        }

        return lengths;
    }
}
