using Guankao.Audit;
using Guankao.Commitments;
using Guankao.Kernel;
using Guankao.Reporting;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Search;

namespace Guankao.Desk;

/// <summary>What publishing did.</summary>
/// <param name="Reports">Reports that all can read from now on.</param>
/// <param name="Audited">Of these, those whose audit says something new.</param>
/// <param name="Period">The period, where a whole one was published; else null.</param>
public sealed record PublicationReceipt(int Reports, int Audited, PeriodMoved? Period = null);

/// <summary>
/// Does <see cref="PublishReports"/> and <see cref="PublishPeriod"/>: what becomes public is audited in the same change
/// and can be found by its words. <c>await publish.Do(command, ct)</c>.
/// </summary>
public sealed class Publish(LedgerStore store, HomeRules rules)
{
    private const int Chunk = 200;

    /// <summary>Publishes these, all or none.</summary>
    public async Task<Outcome<PublicationReceipt>> Do(PublishReports command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        if (!(await Do(ledger, command, cancellation)).Is(out var receipt, out var refusal))
        {
            return refusal;
        }

        await ledger.Commit(cancellation);
        return receipt;
    }

    /// <summary>Publishes all that is accepted, in chunks, each a change of its own: what was stopped goes on where it was.</summary>
    public async Task<Outcome<PublicationReceipt>> Do(PublishPeriod command, CancellationToken cancellation)
    {
        var (reports, audited) = (0, 0);
        while (true)
        {
            await using var ledger = await store.Write(cancellation);
            if (!(await PublishPeriodHandler.Ready(ledger, command, cancellation)).Is(out var ready, out var refusal) && reports == 0)
            {
                return refusal;
            }

            if (ready is not { Count: > 0 })
            {
                var period = await PublishPeriodHandler.Note(ledger, command, reports, cancellation);
                await ledger.Commit(cancellation);
                return new PublicationReceipt(reports, audited, period);
            }

            var outcome = await Do(ledger, new PublishReports(command.Actor, [.. ready.Take(Chunk)], command.Why), cancellation);
            if (!outcome.Is(out var receipt, out refusal))
            {
                return refusal;
            }

            await ledger.Commit(cancellation);
            (reports, audited) = (reports + receipt.Reports, audited + receipt.Audited);
        }
    }

    private async Task<Outcome<PublicationReceipt>> Do(LedgerTransaction ledger, PublishReports command, CancellationToken cancellation)
    {
        if (!(await PublishReportsHandler.Do(ledger, command, cancellation)).Is(out var published, out var refusal))
        {
            return refusal;
        }

        var ids = published.Select(report => report.Words.Commitment).Distinct().ToList();
        var commitments = await CommitmentShelf.Of(ledger.Db, ids, cancellation);
        var audits = await AuditRecordShelf.Of(ledger.Db, ids, cancellation);
        var audited = published.OrderBy(report => report.Words.Period.To).Sum(report => AuditReportHandler.Do(ledger, audits, new AuditReport(
            report.Words.Commitment, report.Report, Input(commitments, report.Words), command.Actor.Name, command.Why)));
        await SearchText.Put(
            ledger, "report", published.Where(report => report.Latest).ToDictionary(report => report.Words.Commitment, report => report.Words.Text), cancellation);
        return new PublicationReceipt(published.Count, audited);
    }

    private AuditInput Input(CommitmentShelf commitments, DutyWords words) =>
        ReportInput.Of(commitments.Terms(words.Commitment), words.Text, words.Grade, words.Period, rules.City);
}
