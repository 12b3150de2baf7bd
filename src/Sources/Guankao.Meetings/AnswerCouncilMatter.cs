using Guankao.Calendar;
using Guankao.Clocks;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Meetings;

/// <summary>Says that a step of a council matter is done, or answers it as a whole.</summary>
/// <param name="Id">Which matter.</param>
/// <param name="Rule">The step, by its rule; null to answer it, which ends every step.</param>
/// <param name="Text">What was done: the answer, or the number of the letter.</param>
/// <param name="Actor">Who answers.</param>
/// <param name="Who">By what name.</param>
public sealed record AnswerCouncilMatter(Guid Id, string? Rule, string Text, Actor Actor, string Who);

/// <summary>Does <see cref="AnswerCouncilMatter"/>: <c>await answer.Do(command, ct)</c>.</summary>
public sealed class AnswerCouncilMatterHandler(LedgerStore store, RunningRules rules)
{
    /// <summary>Stops the clocks that it meets, or says why not.</summary>
    public async Task<Outcome<Guid>> Do(AnswerCouncilMatter command, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(command.Who) || string.IsNullOrWhiteSpace(command.Text))
        {
            return string.IsNullOrWhiteSpace(command.Who) ? MeetingFaults.NoWho : CouncilFaults.NoAnswer;
        }

        await using var ledger = await store.Write(cancellation);
        if (await ledger.Db.Set<CouncilMatter>().FirstOrDefaultAsync(row => row.Id == command.Id, cancellation) is not { } matter)
        {
            return CouncilFaults.NoMatter;
        }

        if (PermissionTable.Shipped.Refuse(command.Actor, Deed.AnswerCouncilMatter, Matter.Of(matter.Agency)) is { } refused)
        {
            return refused;
        }

        var open = (await BrowseClocks.Unstopped(ledger, RegisterCouncilMatterHandler.About(matter.Id), cancellation))
            .Where(clock => command.Rule is null || clock.Rule == command.Rule).ToList();
        if (matter.AnsweredAt is not null || (command.Rule is not null && open.Count == 0))
        {
            return CouncilFaults.NoStep;
        }

        var now = Moment.FromUtc(ledger.Now);
        foreach (var clock in open)
        {
            if ((await StopClockHandler.Do(ledger, rules.Basis, new StopClock(clock.Id, now, command.Who, command.Text), cancellation)).Refusal is { } unstopped)
            {
                return unstopped;
            }
        }

        if (command.Rule is null)
        {
            (matter.Answer, matter.AnsweredAt) = (command.Text.Trim(), ledger.Now);
        }

        ledger.Record(new NewAct(command.Rule is null ? "CouncilMatterAnswered" : "CouncilStepDone", matter.Id, command.Who, command.Text, null,
            [new ActChange("step", null, command.Rule), new ActChange("answer", null, matter.Answer)]));
        await ledger.Commit(cancellation);
        return matter.Id;
    }
}
