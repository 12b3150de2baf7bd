using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Reporting;

/// <summary>The reports of some commitments, and the period that is being reported on.</summary>
public sealed class ReportShelf
{
    private readonly ILookup<Guid, Report> _reports;

    private ReportShelf(ReportingPeriod? period, IReadOnlyList<Report> reports) =>
        (Period, _reports) = (period, reports.ToLookup(report => report.CommitmentId));

    internal ReportingPeriod? Period { get; }

    /// <summary>Takes them out.</summary>
    public static async Task<ReportShelf> Of(
        AppDb db, PeriodTerms period, IReadOnlyCollection<Guid> commitments, CancellationToken cancellation)
    {
        var wanted = commitments.ToArray();
        var known = await db.Set<ReportingPeriod>()
            .FirstOrDefaultAsync(row => row.FirstDay == period.From && row.LastDay == period.To, cancellation);
        var reports = wanted.Length == 0 ? [] : await db.Set<Report>().Include(report => report.Period)
            .Where(report => wanted.Contains(report.CommitmentId)).ToListAsync(cancellation);
        return new ReportShelf(known, reports);
    }

    /// <summary>The same shelf with its period opened, where nobody had reported on it yet.</summary>
    public ReportShelf With(LedgerTransaction ledger, PeriodTerms period)
    {
        if (Period is not null)
        {
            return this;
        }

        var opened = new ReportingPeriod { Id = Guid.CreateVersion7(), FirstDay = period.From, LastDay = period.To, Name = period.Name };
        ledger.Db.Add(opened);
        return new ReportShelf(opened, [.. _reports.SelectMany(report => report)]);
    }

    /// <summary>True where the commitment has been reported on for a later period already.</summary>
    public bool HasLater(Guid commitment, PeriodTerms period) =>
        _reports[commitment].Any(report => report.Period!.LastDay > period.To);

    /// <summary>What the terms would change in the period's report.</summary>
    public IReadOnlyList<ActChange> Differences(Guid commitment, ReportTerms terms) =>
        Of(commitment)?.Differences(terms) ?? Report.Changes(null, null, null, terms);

    internal Report? Of(Guid commitment) =>
        Period is null ? null : _reports[commitment].FirstOrDefault(report => report.PeriodId == Period.Id);

    internal IEnumerable<Report> All(Guid commitment) => _reports[commitment];
}
