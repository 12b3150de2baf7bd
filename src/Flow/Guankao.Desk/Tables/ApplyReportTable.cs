using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Reporting;
using Guankao.Store;

namespace Guankao.Desk;

/// <summary>Takes a filled table over into the reports of a period, as it was previewed (整批填報).</summary>
/// <param name="Actor">Who applies it.</param>
/// <param name="Period">Of which period.</param>
/// <param name="Name">Name of the file.</param>
/// <param name="Bytes">The file; kept as evidence.</param>
/// <param name="Seen">For each report to be changed, the version that the preview showed.</param>
/// <param name="Submit">True to hand what was saved to the approver in the same change.</param>
public sealed record ApplyReportTable(
    Actor Actor, Guid Period, string Name, ReadOnlyMemory<byte> Bytes, IReadOnlyDictionary<Guid, int> Seen, bool Submit = false);

/// <summary>What applying a table did.</summary>
/// <param name="Saved">Reports that say something new.</param>
/// <param name="Submitted">How many of them went to the approver.</param>
/// <param name="Conflicts">Reports on which somebody had written in between: both texts are kept, theirs counts.</param>
public sealed record AppliedTable(int Saved, int Submitted, IReadOnlyDictionary<Guid, TextConflict> Conflicts);

/// <summary>Does <see cref="ApplyReportTable"/>, all of it in one change: <c>await apply.Do(command, ct)</c>.</summary>
public sealed class ApplyReportTableHandler(LedgerStore store, CompareReportTable compare)
{
    /// <summary>Applies it, or says why not; then nothing is changed.</summary>
    public async Task<Outcome<AppliedTable>> Do(ApplyReportTable command, CancellationToken cancellation)
    {
        if (!(await compare.Ask(command.Actor, command.Period, command.Name, command.Bytes, cancellation)).Is(out var preview, out var refusal))
        {
            return refusal;
        }

        List<TableReport> reports = [.. preview.Rows
            .Where(row => row.Kind is TableRowKind.New or TableRowKind.Changed && command.Seen.ContainsKey(row.Duty!.Value))
            .Select(row => new TableReport(row.Duty!.Value, row.NewText, row.NewGrade, command.Seen[row.Duty.Value]))];
        if (reports.Count == 0)
        {
            return new Refusal("nothing-changes", new("表格裡沒有要更新的報告。", "Nothing in the table changes a report."));
        }

        await using var ledger = await store.Write(cancellation);
        await DocumentShelf.Keep(ledger, preview.Document, "table", command.Bytes, cancellation);
        var why = $"{preview.Document}（{preview.Sha256[..12]}）";
        if (!(await SaveReportsHandler.Do(ledger, new SaveReports(command.Actor, reports, why), cancellation)).Is(out var saved, out refusal))
        {
            return refusal;
        }

        if (!(await Submit(ledger, command, saved, cancellation)).Is(out var submitted, out refusal))
        {
            return refusal;
        }

        if (ledger.Acts > 0)
        {
            await ledger.Commit(cancellation);
        }

        return new AppliedTable(
            saved.Values.Count(text => text.Saved), submitted,
            saved.Where(text => text.Value.Conflict is not null).ToDictionary(text => text.Key, text => text.Value.Conflict!));
    }

    private static async Task<Outcome<int>> Submit(
        LedgerTransaction ledger, ApplyReportTable command, IReadOnlyDictionary<Guid, SavedText> saved, CancellationToken cancellation)
    {
        var submitted = 0;
        foreach (var (duty, text) in saved.Where(each => command.Submit && each.Value.Saved))
        {
            if (!(await SubmitReportHandler.Do(ledger, new SubmitReport(command.Actor, duty, text.Version), cancellation)).Is(out _, out var refusal))
            {
                return refusal;
            }

            submitted++;
        }

        return submitted;
    }
}
