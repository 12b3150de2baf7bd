using Guankao.Commitments;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Reporting;

/// <summary>Makes accepted reports public (公布): some of a period, or all that are accepted.</summary>
/// <param name="Actor">Who publishes.</param>
/// <param name="Duties">Which; every one must be accepted.</param>
/// <param name="Why">On what ground.</param>
public sealed record PublishReports(Actor Actor, IReadOnlyList<Guid> Duties, string Why);

/// <summary>A report that all can read from now on.</summary>
/// <param name="Report">Its id among the public reports.</param>
/// <param name="Words">What it says.</param>
/// <param name="Latest">False where a later period is public already.</param>
public sealed record PublishedReport(Guid Report, DutyWords Words, bool Latest);

/// <summary>Does <see cref="PublishReports"/> inside an open change; the desk has each of them audited.</summary>
public static class PublishReportsHandler
{
    /// <summary>Publishes all of them, or none and says why not.</summary>
    public static async Task<Outcome<IReadOnlyList<PublishedReport>>> Do(
        LedgerTransaction ledger, PublishReports command, CancellationToken cancellation)
    {
        var wanted = command.Duties.Distinct().ToArray();
        var duties = await ledger.Db.Set<Duty>().Include(row => row.Period).Where(row => wanted.Contains(row.Id)).ToListAsync(cancellation);
        if (wanted.Length == 0 || duties.Count < wanted.Length)
        {
            return ReportingRefusals.NoSuchDuty;
        }

        var parties = await CommitmentParties.Of(ledger.Db, [.. duties.Select(duty => duty.CommitmentId)], cancellation);
        foreach (var duty in duties)
        {
            if (PermissionTable.Shipped.Refuse(command.Actor, Deed.PublishReport, parties[duty.CommitmentId].Matter(duty.State.Word())) is { } refusal)
            {
                return Named(refusal, parties[duty.CommitmentId].Title);
            }
        }

        var published = new List<PublishedReport>();
        foreach (var period in duties.GroupBy(duty => duty.PeriodId))
        {
            published.AddRange(await Publish(ledger, command, [.. period], cancellation));
        }

        return published;
    }

    private static async Task<List<PublishedReport>> Publish(
        LedgerTransaction ledger, PublishReports command, List<Duty> duties, CancellationToken cancellation)
    {
        var period = DutyWords.Of(duties[0]).Period;
        var shelf = await ReportShelf.Of(ledger.Db, period, [.. duties.Select(duty => duty.CommitmentId)], cancellation);
        var published = new List<PublishedReport>(duties.Count);
        foreach (var duty in duties)
        {
            var filed = FileReportHandler.Do(ledger, shelf, new FileReport(
                duty.CommitmentId, new ReportTerms(duty.Text, duty.Grade, duty.Grade ?? ""), command.Actor.Name, command.Why,
                TextVersions.HashOf(duty.Text), "ReportPublished"));
            duty.State = DutyState.Published;
            ledger.Record(new NewAct("DutyPublished", duty.Id, command.Actor.Name, command.Why, null,
                [new ActChange("state", DutyState.Accepted.Word(), DutyState.Published.Word()), new ActChange("version", null, $"{duty.Version}")]));
            published.Add(new PublishedReport(filed.Id, DutyWords.Of(duty), !shelf.HasLater(duty.CommitmentId, period)));
        }

        return published;
    }

    private static Refusal Named(Refusal refusal, string title) =>
        refusal with { Sentence = new Bilingual($"「{title}」：{refusal.Sentence.ZhHant}", $"{title}: {refusal.Sentence.En}") };
}
