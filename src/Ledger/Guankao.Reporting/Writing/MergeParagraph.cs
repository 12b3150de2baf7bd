using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Reporting;

/// <summary>Puts a supporting agency's paragraph at the end of the report, under that agency's name (併入協辦段落).</summary>
/// <param name="Actor">Who merges it.</param>
/// <param name="Duty">Which report.</param>
/// <param name="Agency">Whose paragraph.</param>
/// <param name="BasedOn">The version of the report that the writer had before them.</param>
public sealed record MergeParagraph(Actor Actor, Guid Duty, string Agency, int BasedOn);

/// <summary>Does <see cref="MergeParagraph"/>: <c>await merge.Do(command, ct)</c>.</summary>
public sealed class MergeParagraphHandler(LedgerStore store)
{
    /// <summary>Merges it; what was merged before from the same agency is replaced where it still stands word for word.</summary>
    public async Task<Outcome<SavedText>> Do(MergeParagraph command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        if (!(await DutyAtHand.Of(ledger, command.Duty, command.Actor, Deed.WriteReport, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        if (at.TooLate() is { } late)
        {
            return late;
        }

        if (at.Duty.Agencies.Find(row => row.Agency == command.Agency) is not { Text.Length: > 0 } paragraph)
        {
            return ReportingRefusals.NoText;
        }

        var old = await Merged(ledger.Db, at.Duty.Id, paragraph, cancellation);
        var save = new TextSave("", Joined(at.Duty.Text, paragraph, old), at.Duty.Grade, at.Duty.Reasons, command.BasedOn);
        if (save.Fault() is { } fault)
        {
            return fault;
        }

        if (command.BasedOn == at.Duty.Version)
        {
            var before = paragraph.MergedVersion;
            paragraph.MergedVersion = paragraph.Version;
            at.Record("ParagraphMerged", command.Agency, [new ActChange("merged", before == 0 ? null : $"{before}", $"{paragraph.Version}")]);
        }

        return await SaveReportHandler.SaveAndCommit(at, save, cancellation);
    }

    private static async Task<string?> Merged(AppDb db, Guid duty, DutyAgency paragraph, CancellationToken cancellation) =>
        paragraph.MergedVersion == 0 ? null
            : (await db.Set<ReportVersion>().FindAsync([duty, paragraph.Agency, paragraph.MergedVersion], cancellation))?.Text;

    private static string Joined(string report, DutyAgency paragraph, string? old)
    {
        var now = Attributed(paragraph.Agency, paragraph.Text);
        var before = old is null ? null : Attributed(paragraph.Agency, old);
        return before is not null && report.Contains(before, StringComparison.Ordinal)
            ? report.Replace(before, now, StringComparison.Ordinal)
            : report.Length == 0 ? now : $"{report}\n{now}";
    }

    private static string Attributed(string agency, string text) => $"【協辦機關{agency}】{text}";
}
