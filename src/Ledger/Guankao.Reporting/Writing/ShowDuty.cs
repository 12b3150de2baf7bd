using Guankao.Commitments;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Reporting;

/// <summary>Everything that the writer, the approver and the reviewer of one report see.</summary>
/// <param name="Id">The duty.</param>
/// <param name="Parties">Whose it is.</param>
/// <param name="Period">For which period.</param>
/// <param name="PeriodState">Where the period stands.</param>
/// <param name="State">Where the report stands.</param>
/// <param name="Due">By when its next writer must act.</param>
/// <param name="Late">True where it came late.</param>
/// <param name="Current">The report.</param>
/// <param name="Paragraphs">What each supporting agency wrote, in the order of the commitment.</param>
/// <param name="Evidence">Attachments.</param>
/// <param name="Remarks">Why it was sent back or returned, newest first.</param>
/// <param name="Previous">The last public report of an earlier period; null where there is none.</param>
/// <param name="Deeds">What the asking person may do with it now.</param>
public sealed record DutyPage(
    Guid Id, CommitmentParties Parties, PeriodTerms Period, PeriodState PeriodState, DutyState State, DateOnly Due, bool Late,
    TextVersion Current, IReadOnlyList<SupportingParagraph> Paragraphs, IReadOnlyList<AttachedFile> Evidence,
    IReadOnlyList<ReportRemark> Remarks, ReportLine? Previous, IReadOnlyList<Deed> Deeds)
{
    /// <summary>Why nothing can be written now though the state would let it; null where it can.</summary>
    public Refusal? TooLate { get; init; }
}

/// <summary>The paragraph of a supporting agency.</summary>
/// <param name="Agency">Whose.</param>
/// <param name="Current">Its text; version 0 where nothing was written yet.</param>
/// <param name="Merged">The version that stands in the report; 0 where none does.</param>
/// <param name="OpenedAt">When the agency first looked; null where it never did.</param>
public sealed record SupportingParagraph(string Agency, TextVersion Current, int Merged, DateTime? OpenedAt);

/// <summary>A reason for which the report went back.</summary>
/// <param name="Returned">True from the evaluation office, false from the agency's own approver.</param>
/// <param name="Version">The version that it speaks of.</param>
/// <param name="Milestone">Place of the work item, from 0; null for the whole.</param>
/// <param name="Reason">What is to be mended.</param>
/// <param name="Who">Who said so.</param>
/// <param name="When">When, UTC.</param>
public sealed record ReportRemark(bool Returned, int Version, int? Milestone, string Reason, string Who, DateTime When);

/// <summary>One report at work: <c>await show.Ask(actor, duty, ct)</c>.</summary>
public sealed class ShowDuty(LedgerStore store, TimeProvider time)
{
    private static readonly Deed[] Asked =
    [
        Deed.WriteReport, Deed.WriteParagraph, Deed.SubmitReport, Deed.ApproveReport, Deed.SendBackReport, Deed.AcceptReport,
        Deed.ReturnReport, Deed.PublishReport, Deed.AllowLateReport,
    ];

    /// <summary>The page, or why this person may not see it.</summary>
    public async Task<Outcome<DutyPage>> Ask(Actor actor, Guid id, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var duty = await db.Set<Duty>().Include(row => row.Period).Include(row => row.Agencies).Include(row => row.Remarks)
            .Include(row => row.Evidence).FirstOrDefaultAsync(row => row.Id == id, cancellation);
        if (duty is null || await CommitmentParties.Of(db, duty.CommitmentId, cancellation) is not { } parties)
        {
            return ReportingRefusals.NoSuchDuty;
        }

        var matter = parties.Matter(duty.State.Word());
        if (PermissionTable.Shipped.Refuse(actor, Deed.ReadInternal, matter) is { } refusal)
        {
            return refusal;
        }

        var period = DutyWords.Of(duty).Period;
        return new DutyPage(
            duty.Id, parties, period, duty.Period!.State, duty.State, duty.Due, duty.Late, TextVersions.Current(duty),
            [.. parties.Supporting.Select(agency => Paragraph(agency, duty))],
            [.. duty.Evidence.Where(row => row.WithdrawnAt is null).OrderBy(row => row.AddedAt).Select(Reporting.Evidence.Read)],
            [.. duty.Remarks.OrderByDescending(row => row.SaidAt).ThenBy(row => row.Milestone).Select(Remark)],
            await db.ReportBefore(duty.CommitmentId, period.From, cancellation),
            [.. Asked.Where(deed => PermissionTable.Shipped.Refuse(actor, deed, matter) is null)])
        {
            TooLate = Lateness.Of(duty, Rules.HomeRules.DayOf(time.GetUtcNow().UtcDateTime)),
        };
    }

    private static SupportingParagraph Paragraph(string agency, Duty duty) => duty.Agencies.Find(row => row.Agency == agency) is { } row
        ? new SupportingParagraph(agency, TextVersions.Current(row), row.MergedVersion, row.OpenedAt)
        : new SupportingParagraph(agency, new TextVersion(0, "", null, "", null, null), 0, null);

    private static ReportRemark Remark(DutyRemark row) => new(row.Returned, row.Version, row.Milestone, row.Reason, row.Who, row.SaidAt);
}
