using Guankao.Audit;
using Guankao.Commitments;
using Guankao.Kernel;
using Guankao.Policies;
using Guankao.Reporting;
using Guankao.Store;
using Guankao.Store.Acts;
using Guankao.Store.Search;

namespace Guankao.Importing;

/// <summary>A person has looked at a draft and says that it is right: keep it.</summary>
/// <param name="Draft">What was looked at.</param>
/// <param name="File">The bytes it was read from; kept as evidence.</param>
/// <param name="Who">Who confirms.</param>
/// <param name="Why">On what ground; shown in every history.</param>
/// <param name="Period">The period, where the table does not say or says it wrongly; else null.</param>
/// <param name="City">The city, where the table does not say; else null.</param>
public sealed record ConfirmPolicyTable(
    PolicyTableDraft Draft, ReadOnlyMemory<byte> File, string Who, string Why, DraftPeriod? Period = null, string? City = null);

/// <summary>What confirming did.</summary>
/// <param name="Period">The period that was reported on.</param>
/// <param name="Added">Commitments opened.</param>
/// <param name="Changed">Commitments whose terms or report changed.</param>
/// <param name="Unchanged">Commitments that stayed as they were.</param>
/// <param name="Missing">Items of that year that the table does not name; they stayed as they were.</param>
/// <param name="Audited">Reports whose audit says something new.</param>
/// <param name="Acts">Acts written; 0 where the ledger knew it all.</param>
public sealed record ConfirmationReceipt(string Period, int Added, int Changed, int Unchanged, int Missing, int Audited, int Acts);

/// <summary>
/// Does <see cref="ConfirmPolicyTable"/>: all of it in one transaction or nothing. The same file twice writes nothing;
/// a corrected file is applied as acts, field by field. <c>await confirm.Do(command, ct)</c>.
/// </summary>
public sealed class ConfirmPolicyTableHandler(LedgerStore store)
{
    /// <summary>Keeps the table, or says why not.</summary>
    public async Task<Outcome<ConfirmationReceipt>> Do(ConfirmPolicyTable command, CancellationToken cancellation)
    {
        if (Fault(command) is { } fault)
        {
            return fault;
        }

        await using var ledger = await store.Write(cancellation);
        var planned = await ConfirmationPlan.Of(ledger.Db, command.Draft, command.Period, command.City, cancellation);
        if (!planned.Is(out var plan, out var refusal))
        {
            return refusal;
        }

        var (document, period) = (command.Draft.Document, plan.Period);
        await DocumentShelf.Keep(ledger, document.Name, document.Format, command.File, cancellation);
        plan = plan with
        {
            Book = plan.Book.With(ledger, plan.City, plan.RocYear, command.Draft.Title),
            Reports = plan.Reports.With(ledger, period),
        };
        var rows = new ConfirmationRows(ledger, plan, command);
        var audited = rows.Keep();
        await SearchText.Put(ledger, "promise", rows.PromiseTexts, cancellation);
        await SearchText.Put(ledger, "report", rows.ReportTexts, cancellation);
        var (added, changed) = (plan.Rows.Count(row => row.Added), plan.Rows.Count(row => row.Changed));
        if (added + changed > 0)
        {
            ledger.Record(new NewAct("PolicyTableConfirmed", plan.Book.BookId!.Value, command.Who, command.Why, document.Sha256,
            [
                new ActChange("document", null, document.Name), new ActChange("period", null, period.Name),
                new ActChange("added", null, $"{added}"), new ActChange("changed", null, $"{changed}"),
                .. command.Draft.Corrections.Select(column => new ActChange("column", $"{column.Column}: {column.Old}", column.New)),
            ]));
        }

        var receipt = new ConfirmationReceipt(
            period.Name, added, changed, plan.Rows.Count - added - changed, plan.Missing.Count, audited, ledger.Acts);
        if (ledger.Acts > 0)
        {
            await ledger.Commit(cancellation);
        }

        return receipt;
    }

    private static Refusal? Fault(ConfirmPolicyTable command)
    {
        var name = command.Draft.Document.Name;
        return string.IsNullOrWhiteSpace(command.Who)
            ? new Refusal("who-missing", new Bilingual("請填寫確認人。", "Say who confirms the table."))
            : DocumentShelf.HashOf(command.File.Span) != command.Draft.Document.Sha256
            ? TableRefusals.FileChanged(name)
            : null;
    }
}
