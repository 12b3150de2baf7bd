using Guankao.Documents;

namespace Guankao.Importing;

/// <summary>A row while it is being mended.</summary>
internal sealed class BodyRow(string[] texts, bool[] carried, IReadOnlyList<string> raw, Locator locator)
{
    internal string[] Texts { get; set; } = texts;

    internal bool[] Carried { get; set; } = carried;

    internal List<string> Raw { get; } = [.. raw];

    internal Locator Locator { get; } = locator;

    internal RowPart Part { get; set; }

    internal string Group { get; set; } = "";

    /// <summary>True where one cell of the row covers others to its right.</summary>
    internal bool Merged { get; init; }

    /// <summary>Columns in which the row itself says something.</summary>
    internal IEnumerable<int> Own => Enumerable.Range(0, Texts.Length).Where(c => !Carried[c] && !string.IsNullOrWhiteSpace(Texts[c]));

    internal bool Has(int column) => !string.IsNullOrWhiteSpace(Texts[column]);
}

/// <summary>A cell that is merged over several rows.</summary>
/// <param name="Column">Its column.</param>
/// <param name="First">Index of its first row.</param>
/// <param name="Last">Index of its last row.</param>
internal sealed record MergedRun(int Column, int First, int Last);
