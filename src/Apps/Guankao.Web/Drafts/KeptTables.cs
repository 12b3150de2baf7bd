using Guankao.Documents;
using Guankao.Importing;
using Guankao.Kernel;

namespace Guankao.Web.Drafts;

/// <summary>The tables of a dropped document between preview and save.</summary>
/// <param name="token">Their secret name in the address.</param>
/// <param name="open">What was read, ready to be corrected.</param>
/// <param name="file">The bytes it was read from; saving keeps them as evidence.</param>
public sealed class KeptTables(string token, OpenTables open, ReadOnlyMemory<byte> file)
{
    private readonly Lock _pen = new();

    /// <summary>Their secret name in the address.</summary>
    public string Token { get; } = token;

    /// <summary>The bytes it was read from.</summary>
    public ReadOnlyMemory<byte> File { get; } = file;

    /// <summary>What was read and what was decided about it.</summary>
    public OpenTables Open { get; private set; } = open;

    /// <summary>What is read with all decisions.</summary>
    public DocumentTables Read => Open.Read;

    /// <summary>Goes up with every correction, so that a page that shows an older reading cannot change a newer one.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>What the last correction did, and to which table.</summary>
    public (int Table, ReadingDifference Lines)? Difference { get; private set; }

    /// <summary>The policy draft of the same document; null where it holds no policy table.</summary>
    public string? Draft { get; set; }

    /// <summary>What following rows of a table did, by its number.</summary>
    public Dictionary<int, TableTasksReceipt> Saved { get; } = [];

    /// <summary>Numbers of the tables that are corrected here; a policy table has its own page.</summary>
    public IEnumerable<int> Numbers => Enumerable.Range(1, Read.Tables.Count).Where(number => Read.Tables[number - 1].Kind.Code != TableKind.Policy);

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

            Difference = table <= changed.Read.Tables.Count
                ? (table, TableDifference.Of(Read.Tables[table - 1], changed.Read.Tables[table - 1], row ?? Read.Tables[table - 1].Locator)) : null;
            (Open, Version) = (changed, Version + 1);
            Saved.Remove(table);
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
}
