using Guankao.Commitments;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Publishing.Forms;
using Guankao.Reporting;
using Guankao.Rules;
using Guankao.Store;

namespace Guankao.Desk;

/// <summary>The official table with all that somebody may write in a period, to be filled elsewhere (待填報表): <c>await table.Ask(actor, period, ct)</c>.</summary>
public sealed class ReportTableToFill(LedgerStore store, TimeProvider time)
{
    /// <summary>The table with what is written so far, or why there is nothing to fill.</summary>
    public async Task<Outcome<PolicyTableForm>> Ask(Actor actor, Guid period, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var duties = (await DutyTexts.Of(db, period, cancellation)).Values.ToList();
        var parties = await CommitmentParties.Of(db, [.. duties.Select(duty => duty.Commitment)], cancellation);
        var today = HomeRules.DayOf(time.GetUtcNow().UtcDateTime);
        var mine = duties.FindAll(duty => duty.Refuse(actor, parties[duty.Commitment], today) is null);
        if (mine.Count == 0)
        {
            return new Refusal("nothing-to-fill", new(
                "這個期別目前沒有您可以填報的事項，請確認選對期別。", "There is nothing that you may report for this period now: check which one was chosen."));
        }

        var shelf = await CommitmentShelf.Of(db, [.. mine.Select(duty => duty.Commitment)], cancellation);
        var lines = mine.Select(duty => Line(shelf.Terms(duty.Commitment), duty)).OrderBy(line => line.Number ?? int.MaxValue)
            .ThenBy(line => line.Title, StringComparer.Ordinal);
        return new PolicyTableForm(null, mine[0].Period, null, [.. lines]);
    }

    private static PolicyTableLine Line(CommitmentTerms terms, DutyText duty) => new(
        terms.Number, terms.Title, terms.Lead, terms.Supporting, terms.Domain, null, null, terms.Goal,
        [.. terms.Milestones.Select(work => new PolicyTableWork(work.Path, work.Text))], duty.Text, duty.Grade ?? "");
}
