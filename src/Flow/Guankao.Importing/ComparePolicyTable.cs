using Guankao.Kernel;
using Guankao.Store;

namespace Guankao.Importing;

/// <summary>What confirming a draft would do, row by row.</summary>
/// <param name="KnownDocument">True where this very file is in the ledger already.</param>
/// <param name="Period">The period it reports on.</param>
/// <param name="Rows">One for each row of the table, in its order.</param>
/// <param name="Missing">Items that the ledger has for that year and the table has not; confirming leaves them as they are.</param>
public sealed record PolicyTableComparison(
    bool KnownDocument, string Period, IReadOnlyList<ComparedRow> Rows, IReadOnlyList<MissingItem> Missing)
{
    /// <summary>Rows that are new.</summary>
    public int Added => Rows.Count(row => row.Kind == RowChange.Added);

    /// <summary>Rows that would change what is stored.</summary>
    public int Changed => Rows.Count(row => row.Kind == RowChange.Changed);

    /// <summary>Rows that say what is stored.</summary>
    public int Unchanged => Rows.Count(row => row.Kind == RowChange.Unchanged);
}

/// <summary>What a row would do.</summary>
public enum RowChange
{
    /// <summary>新增.</summary>
    Added,

    /// <summary>更正.</summary>
    Changed,

    /// <summary>相同.</summary>
    Unchanged,
}

/// <summary>A row beside what is stored.</summary>
/// <param name="Index">Place in the draft's items, from 0.</param>
/// <param name="Number">Its number.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">What it would do.</param>
/// <param name="Commitment">The commitment that it is; null where it is new.</param>
/// <param name="Fields">Old and new by field where it would change something.</param>
public sealed record ComparedRow(
    int Index, int? Number, string Title, RowChange Kind, Guid? Commitment, IReadOnlyList<ComparedField> Fields);

/// <summary>A field that would change: <c>title</c>, <c>lead</c>, <c>goal</c>, <c>milestone-2-due</c>, <c>report</c>, <c>grade</c> …</summary>
public sealed record ComparedField(string What, string? Old, string? New);

/// <summary>An item that the ledger has and the table has not.</summary>
public sealed record MissingItem(int? Number, string Title, Guid Commitment);

/// <summary>Shows what confirming a draft would change, and changes nothing: <c>await compare.Ask(draft, null, null, ct)</c>.</summary>
public sealed class ComparePolicyTable(LedgerStore store)
{
    /// <summary>Lays the draft beside the ledger.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="period">The period, where the table does not say or says it wrongly; else null.</param>
    /// <param name="city">The city, where the table does not say; else null.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Outcome<PolicyTableComparison>> Ask(
        PolicyTableDraft draft, DraftPeriod? period, string? city, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var planned = await ConfirmationPlan.Of(db, draft, period, city, cancellation);
        if (!planned.Is(out var plan, out var refusal))
        {
            return refusal;
        }

        return new PolicyTableComparison(
            await DocumentShelf.Has(db, draft.Document.Sha256, cancellation), plan.Period.Name,
            [.. plan.Rows.Select(Compared)],
            [.. plan.Missing.Select(item => new MissingItem(item.Number, item.Title, item.Commitment))]);
    }

    private static ComparedRow Compared(PlannedRow row, int index) => new(
        index, row.Terms.Item.Number, row.Terms.Item.Title,
        row.Added ? RowChange.Added : row.Changed ? RowChange.Changed : RowChange.Unchanged, row.Known?.Commitment,
        [.. row.Promise.Concat(row.Report).Select(change => new ComparedField(change.What, change.Old, change.New))]);
}
