using Guankao.Documents;

namespace Guankao.Importing;

/// <summary>A row (or torn row joined again) whose cells have found their columns. Filled in by the stages that follow.</summary>
internal sealed class AlignedRow(Locator locator, IReadOnlyList<string> raw, IReadOnlyList<Placed> placed, IReadOnlyList<DraftColumn> columns)
{
    private readonly List<string> _raw = [.. raw];
    private readonly List<RepairedCell> _cells = [];
    private readonly Dictionary<PolicyColumn, string> _meant = [];

    /// <summary>Where the row stands.</summary>
    internal Locator Locator { get; } = locator;

    /// <summary>The printed cells, unchanged.</summary>
    internal IReadOnlyList<string> Raw => _raw;

    /// <summary>The cells in the order printed, each with its column.</summary>
    internal List<RepairedCell> Cells => _cells;

    /// <summary>How the cells were placed.</summary>
    internal IReadOnlyList<Placed> Placed { get; } = placed;

    /// <summary>What was mended so far.</summary>
    internal List<Repair> Repairs { get; } = [];

    /// <summary>What a person should look at.</summary>
    internal List<Question> Questions { get; } = [];

    /// <summary>Columns that a merged cell of a row above covers here.</summary>
    internal HashSet<PolicyColumn> CoveredColumns { get; } = [];

    /// <summary>What a person decided about this row.</summary>
    internal RowCorrections Decided { get; private set; } = RowCorrections.None;

    /// <summary>領域 after carrying.</summary>
    internal string? Domain { get; set; }

    /// <summary>綱要 after carrying.</summary>
    internal string? Outline { get; set; }

    /// <summary>類別 after carrying.</summary>
    internal string? Category { get; set; }

    /// <summary>The number after inference.</summary>
    internal int? Number { get; set; }

    /// <summary>Fills the cells from the placing; cells of nothing but blanks stay where they stood.</summary>
    internal AlignedRow Filled()
    {
        var byCell = Placed.ToDictionary(place => place.Cell, place => place.Column);
        for (var i = 0; i < _raw.Count; i++)
        {
            if (_raw[i].Length > 0)
            {
                var column = byCell.TryGetValue(i, out var placedAt) ? placedAt : Math.Min(i, columns.Count - 1);
                _cells.Add(new RepairedCell(columns[column].Role, _raw[i], i));
            }
        }

        return this;
    }

    /// <summary>Takes what a person decided. A label in a blank cell waits until labels have been carried.</summary>
    internal void Take(RowCorrections decided)
    {
        Decided = decided;
        foreach (var role in Enum.GetValues<PolicyColumn>())
        {
            if (decided.Cell(role) is { } told && !(role is PolicyColumn.Domain or PolicyColumn.Outline or PolicyColumn.Category && AsRead(role).Length == 0))
            {
                _meant[role] = told;
            }
        }
    }

    /// <summary>Says how a column is to be read, where nobody has corrected it in this document.</summary>
    internal void Means(PolicyColumn role, string text) => _meant.TryAdd(role, text);

    /// <summary>Text of a column as it counts: as a person corrected it, else as it was read.</summary>
    internal string Text(PolicyColumn role) => _meant.TryGetValue(role, out var told) ? told : AsRead(role);

    /// <summary>Text of a column as it was read: its cells joined; a title printed twice counts once.</summary>
    internal string AsRead(PolicyColumn role)
    {
        string? only = null;
        foreach (var cell in _cells)
        {
            if (cell.Role != role || string.IsNullOrWhiteSpace(cell.Text))
            {
                continue;
            }

            var text = cell.Text.Trim();
            only = only is null || (only == text && !Decided.Undone("duplicate-cell", role)) ? text : Joined(only, text);
        }

        return only ?? "";
    }

    /// <summary>True where the column has a cell with text.</summary>
    internal bool Has(PolicyColumn role) => _cells.Exists(cell => cell.Role == role && !string.IsNullOrWhiteSpace(cell.Text));

    /// <summary>Takes in the rest of a torn row.</summary>
    internal void Join(AlignedRow rest)
    {
        _cells.AddRange(rest._cells.Select(cell => cell with { RawIndex = cell.RawIndex + _raw.Count }));
        _raw.AddRange(rest._raw);
    }

    /// <summary>Gives a cell to another column.</summary>
    internal void Move(RepairedCell cell, PolicyColumn? to) => _cells[_cells.IndexOf(cell)] = cell with { Role = to };

    // Between two points stands a line end; a word torn in two is put together as it was.
    private static string Joined(string before, string after) =>
        before[^1] is '。' or '；' or '：' || Numeral.At(after).Style != NumeralStyle.None ? before + "\n" + after : before + after;
}
