using Guankao.Documents;
using Guankao.Importing;
using Guankao.Kernel;
using Guankao.Store;

namespace Guankao.Web.Drafts;

/// <summary>The tables of a dropped document between preview and save.</summary>
/// <param name="item">Where they lie.</param>
/// <param name="open">What was read, ready to be corrected.</param>
/// <param name="file">The bytes it was read from; saving keeps them as evidence.</param>
/// <param name="draft">The policy draft of the same document; null where it holds no policy table.</param>
public sealed class KeptTables(ShelvedItem item, OpenTables open, ReadOnlyMemory<byte> file, string? draft) : Kept(item, file)
{
    private readonly Lock _pen = new();
    private readonly Dictionary<int, TableTasksReceipt> _saved = [];
    private LastCorrection? _last;

    /// <summary>What was read and what was decided about it.</summary>
    public OpenTables Open { get; private set; } = open;

    /// <summary>What is read with all decisions.</summary>
    public DocumentTables Read => Open.Read;

    /// <summary>Goes up with every correction, so that a page that shows an older reading cannot change a newer one.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>What the last correction did, and to which table.</summary>
    public (int Table, ReadingDifference Lines)? Difference { get; private set; }

    /// <summary>The policy draft of the same document; null where it holds no policy table.</summary>
    public string? Draft { get; } = draft;

    /// <summary>What following rows of a table did, by its number.</summary>
    public IReadOnlyDictionary<int, TableTasksReceipt> Saved => _saved;

    /// <summary>Numbers of the tables that are corrected here; a policy table has its own page.</summary>
    public IEnumerable<int> Numbers => Shown(Read);

    /// <summary>Numbers of the tables that have a page of their own.</summary>
    public static IEnumerable<int> Shown(DocumentTables read) => Enumerable.Range(1, read.Tables.Count).Where(number => read.Tables[number - 1].Kind.Code != TableKind.Policy);

    /// <summary>Corrects a table, or says why not; then nothing has changed.</summary>
    /// <param name="version">The version that the person saw.</param>
    /// <param name="table">Which table, from 1.</param>
    /// <param name="row">Where the row stands; null for the table as a whole.</param>
    /// <param name="correct">What they did.</param>
    public Refusal? Change(int? version, int table, Locator? row, Func<OpenTables, Outcome<OpenTables>> correct)
    {
        ArgumentNullException.ThrowIfNull(correct);
        lock (_pen)
        {
            if (version != Version)
            {
                return CorrectionRefusals.Stale;
            }

            if (!correct(Open).Is(out var changed, out var refusal))
            {
                return refusal;
            }

            _last = new LastCorrection(Open.Corrections, table, row);
            Difference = Between(Open, changed, _last);
            (Open, Version) = (changed, Version + 1);
            _saved.Remove(table);
            return null;
        }
    }

    /// <summary>Notes what is remembered of corrections that were just made; nothing reads otherwise by it.</summary>
    public void Mark(IReadOnlyList<Correction> remembered)
    {
        lock (_pen)
        {
            Open = Open.Marked(remembered);
        }
    }

    /// <summary>Notes what following rows of a table did.</summary>
    public void Follow(int table, TableTasksReceipt receipt)
    {
        lock (_pen)
        {
            _saved[table] = receipt;
        }
    }

    /// <summary>What another node needs to have the same in hand.</summary>
    internal TablesState State()
    {
        lock (_pen)
        {
            return new TablesState(Open.Remembered.All, Draft, Open.Corrections, Version, _last, [.. _saved.Select(saved => FollowedTable.Of(saved.Key, saved.Value))]);
        }
    }

    /// <summary>The same as somebody left it.</summary>
    internal static KeptTables? Again(ShelvedItem item, byte[] bytes, TablesState state, Func<IReadOnlyList<Correction>, OpenTables?> read)
    {
        if (read(state.Corrections) is not { } open)
        {
            return null;
        }

        var kept = new KeptTables(item, open, bytes, state.Draft)
        {
            Version = state.Version, _last = state.Last,
            Difference = state.Last is { } last && read(last.Before) is { } was ? Between(was, open, last) : null,
        };
        foreach (var saved in state.Saved)
        {
            kept._saved[saved.Table] = saved.Receipt();
        }

        return kept;
    }

    private static (int Table, ReadingDifference Lines)? Between(OpenTables was, OpenTables now, LastCorrection last) =>
        last.Table > now.Read.Tables.Count ? null
        : (last.Table, TableDifference.Of(was.Read.Tables[last.Table - 1], now.Read.Tables[last.Table - 1], last.Row ?? was.Read.Tables[last.Table - 1].Locator));
}

/// <summary>What the last correction was about.</summary>
/// <param name="Before">What was decided before it.</param>
/// <param name="Table">Which table, from 1.</param>
/// <param name="Row">Where the row stands; null for the table as a whole.</param>
internal sealed record LastCorrection(IReadOnlyList<Correction> Before, int Table, Locator? Row);

/// <summary>What is written down of tables beside their bytes.</summary>
/// <param name="Readings">What was remembered of such documents when they were opened.</param>
/// <param name="Draft">The policy draft of the same document.</param>
/// <param name="Corrections">What was decided.</param>
/// <param name="Version">Of the tables.</param>
/// <param name="Last">What the last correction was about.</param>
/// <param name="Saved">What following rows did.</param>
internal sealed record TablesState(
    IReadOnlyList<Remembered> Readings, string? Draft, IReadOnlyList<Correction> Corrections, int Version, LastCorrection? Last, IReadOnlyList<FollowedTable> Saved);

/// <summary>What following rows of a table did.</summary>
internal sealed record FollowedTable(int Table, int Known, IReadOnlyList<FollowedRow> Opened)
{
    public static FollowedTable Of(int table, TableTasksReceipt receipt) => new(table, receipt.Known, [.. receipt.Opened.Select(row => new FollowedRow(row.Id, row.Title))]);

    public TableTasksReceipt Receipt() => new([.. Opened.Select(row => (row.Id, row.Title))], Known);
}

/// <summary>A commitment that was opened.</summary>
internal sealed record FollowedRow(Guid Id, string Title);
