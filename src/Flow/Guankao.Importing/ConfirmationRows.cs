using Guankao.Audit;
using Guankao.Commitments;
using Guankao.Policies;
using Guankao.Reporting;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Importing;

/// <summary>Keeps the rows of a plan one after another inside one change.</summary>
internal sealed class ConfirmationRows(LedgerTransaction ledger, ConfirmationPlan plan, ConfirmPolicyTable command)
{
    /// <summary>What can be found from now on, by commitment; only what is new.</summary>
    public Dictionary<Guid, string> PromiseTexts { get; } = [];

    /// <summary>Likewise for reports.</summary>
    public Dictionary<Guid, string> ReportTexts { get; } = [];

    /// <summary>Keeps them; gives back how many audits say something new.</summary>
    public int Keep()
    {
        var inputs = PolicyTableAudit.Inputs(command.Draft, new AuditPeriod(
            plan.Period.From, plan.Period.To, plan.City.Length == 0 ? null : plan.City));
        return plan.Rows.Zip(inputs, command.Draft.Items).Sum(row => Keep(row.First, row.Second, row.Third));
    }

    private int Keep(PlannedRow row, AuditInput input, DraftItem item)
    {
        var commitment = row.Known is { } known ? Correct(row, known) : Open(row);
        if (item.Corrections.Count > 0 && (row.Added || row.Changed))
        {
            ledger.Record(new NewAct(
                "RowCorrectedByHand", commitment, command.Who, command.Why, command.Draft.Document.Sha256, [.. item.Corrections.Select(Change)]));
        }

        var report = FileReportHandler.Do(ledger, plan.Reports, new FileReport(
            commitment, row.Terms.Report, command.Who, command.Why, command.Draft.Document.Sha256));
        if (report.Changes.Count > 0 && !plan.Reports.HasLater(commitment, plan.Period))
        {
            ReportTexts[commitment] = row.Terms.Report.Text;
        }

        // An unchanged row is audited too: better rules must reach old reports, and equal results leave no act.
        return AuditReportHandler.Do(ledger, plan.Audits, new AuditReport(commitment, report.Id, input, command.Who, command.Why));
    }

    internal static ActChange Change(Correction correction) => correction.Kind switch
    {
        CorrectionKind.Cell => new ActChange(correction.Column, correction.Old, correction.New),
        CorrectionKind.RepairUndone => new ActChange("repair", correction.Old, null),
        _ => new ActChange("question", correction.Old, null),
    };

    private Guid Open(PlannedRow row)
    {
        var id = OpenCommitmentHandler.Do(ledger, new OpenCommitment(row.Terms.Commitment, command.Who, command.Why));
        Enter(row, id);
        PromiseTexts[id] = row.Terms.PromiseText;
        return id;
    }

    private Guid Correct(PlannedRow row, KnownItem known)
    {
        if (row.Promise.Count > 0)
        {
            CorrectCommitmentHandler.Do(ledger, plan.Commitments, new CorrectCommitment(
                known.Commitment, row.Terms.Commitment, command.Who, command.Why));
            PromiseTexts[known.Commitment] = row.Terms.PromiseText;
        }

        if (row.Changed)
        {
            CiteSourceHandler.Do(plan.Commitments, new CiteSource(known.Commitment, row.Terms.Commitment.Source));
        }

        if (row.Changed && !plan.Reports.HasLater(known.Commitment, plan.Period))
        {
            Enter(row, known.Commitment);
        }

        return known.Commitment;
    }

    private void Enter(PlannedRow row, Guid commitment) => EnterPolicyItemHandler.Do(ledger, plan.Book, new EnterPolicyItem(
        row.Known?.Key, row.Terms.Item, commitment, command.Who, command.Why, command.Draft.Document.Sha256));
}
