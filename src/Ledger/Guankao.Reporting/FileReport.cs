using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Reporting;

/// <summary>Files what an agency reported on a commitment, or puts right what was filed for the same period.</summary>
/// <param name="Commitment">Which commitment.</param>
/// <param name="Terms">What the report says.</param>
/// <param name="Who">Who files it.</param>
/// <param name="Why">On what ground.</param>
/// <param name="Evidence">Hash of the document.</param>
/// <param name="Act">What the act is called: filed from a document, or published by the evaluation office.</param>
public sealed record FileReport(
    Guid Commitment, ReportTerms Terms, string Who, string Why, string Evidence, string Act = "ReportFiled");

/// <summary>A report that was filed.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Changes">What is new; empty where the same was filed before.</param>
public sealed record FiledReport(Guid Id, IReadOnlyList<ActChange> Changes);

/// <summary>Does <see cref="FileReport"/> inside an open change.</summary>
public static class FileReportHandler
{
    /// <summary>Files it for the shelf's period; leaves no act where nothing changed.</summary>
    public static FiledReport Do(LedgerTransaction ledger, ReportShelf shelf, FileReport command)
    {
        var period = shelf.Period ?? throw new InvalidOperationException("Open the period with ReportShelf.With first.");
        var changes = shelf.Differences(command.Commitment, command.Terms);
        if (shelf.Of(command.Commitment) is { } known)
        {
            if (changes.Count > 0)
            {
                (known.Text, known.Grade, known.GradePrinted) = (command.Terms.Text, command.Terms.Grade, command.Terms.GradePrinted);
                ledger.Record(ActOf("ReportCorrected", command, changes));
            }

            return new FiledReport(known.Id, changes);
        }

        var report = new Report
        {
            Id = Guid.CreateVersion7(), CommitmentId = command.Commitment, PeriodId = period.Id, Text = command.Terms.Text,
            Grade = command.Terms.Grade, GradePrinted = command.Terms.GradePrinted,
        };
        ledger.Db.Add(report);
        Elect(report, period, shelf.All(command.Commitment));
        ledger.Record(ActOf(command.Act, command, [new ActChange("period", null, period.Name), .. changes]));
        return new FiledReport(report.Id, changes);
    }

    private static void Elect(Report filed, ReportingPeriod period, IEnumerable<Report> others)
    {
        filed.Latest = true;
        foreach (var other in others.Where(other => other.Latest))
        {
            var newer = other.Period!.LastDay > period.LastDay;
            (other.Latest, filed.Latest) = (newer, filed.Latest && !newer);
        }
    }

    private static NewAct ActOf(string kind, FileReport command, IReadOnlyList<ActChange> changes) =>
        new(kind, command.Commitment, command.Who, command.Why, command.Evidence, changes);
}
