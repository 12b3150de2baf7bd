using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Commitments;

/// <summary>Writes down what blocks a commitment from outside (受阻事由), so that all can see whom it waits for.</summary>
/// <param name="Actor">Who writes it.</param>
/// <param name="Commitment">Which commitment.</param>
/// <param name="Kind">A code of <c>tracking.blocker-kinds</c>.</param>
/// <param name="Whom">Who outside: a ministry, a contractor.</param>
/// <param name="What">What they must do.</param>
/// <param name="AskedOn">When they were asked.</param>
/// <param name="DocumentNumber">Number of the letter that asked; may be empty.</param>
public sealed record RaiseBlocker(
    Actor Actor, Guid Commitment, string Kind, string Whom, string What, DateOnly AskedOn, string DocumentNumber = "");

/// <summary>Writes down the answer from outside.</summary>
/// <param name="Actor">Who writes it.</param>
/// <param name="Blocker">Which blocker.</param>
/// <param name="AnsweredOn">When the answer came.</param>
/// <param name="Answer">What it says.</param>
public sealed record AnswerBlocker(Actor Actor, Guid Blocker, DateOnly AnsweredOn, string Answer);

/// <summary>Does <see cref="RaiseBlocker"/>: <c>await raise.Do(command, ct)</c>.</summary>
public sealed class RaiseBlockerHandler(LedgerStore store, HomeRules rules)
{
    /// <summary>Writes it down and gives its id, or says why not.</summary>
    public async Task<Outcome<Guid>> Do(RaiseBlocker command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        if (!(await CommitmentAtHand.Of(ledger, command.Commitment, command.Actor, Deed.RaiseBlocker, cancellation)).Is(out var at, out var refusal)
            || !RequestRules.Reason(rules, "tracking.blocker-kinds", command.Kind, at.Today).Is(out _, out refusal))
        {
            return refusal;
        }

        if (string.IsNullOrWhiteSpace(command.Whom) || string.IsNullOrWhiteSpace(command.What))
        {
            return new Refusal("blocker-vague", new("請寫明在等誰、等什麼。", "Say for whom it waits, and for what."));
        }

        if (command.AskedOn > at.Today)
        {
            return FutureDay.Of(command.AskedOn);
        }

        var blocker = new Blocker
        {
            Id = Guid.CreateVersion7(), CommitmentId = command.Commitment, Kind = command.Kind, Whom = command.Whom.Trim(), What = command.What.Trim(),
            AskedOn = command.AskedOn, DocumentNumber = command.DocumentNumber.Trim(), RaisedBy = command.Actor.Name, RaisedAt = ledger.Now,
        };
        ledger.Db.Add(blocker);
        at.Record("BlockerRaised", blocker.What, blocker.DocumentNumber, [new("blocker", null, blocker.Whom), new("asked-on", null, RequestRules.Iso(blocker.AskedOn))]);
        await ledger.Commit(cancellation);
        return blocker.Id;
    }
}

/// <summary>Does <see cref="AnswerBlocker"/>: <c>await answer.Do(command, ct)</c>.</summary>
public sealed class AnswerBlockerHandler(LedgerStore store)
{
    /// <summary>Writes it down and gives the commitment, or says why not.</summary>
    public async Task<Outcome<Guid>> Do(AnswerBlocker command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        if (await ledger.Db.Set<Blocker>().FirstOrDefaultAsync(row => row.Id == command.Blocker && row.AnsweredOn == null, cancellation) is not { } blocker)
        {
            return LifeRefusals.NoSuchBlocker;
        }

        if (!(await CommitmentAtHand.Of(ledger, blocker.CommitmentId, command.Actor, Deed.AnswerBlocker, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        if (command.AnsweredOn > at.Today || command.AnsweredOn < blocker.AskedOn)
        {
            return FutureDay.Of(command.AnsweredOn);
        }

        (blocker.AnsweredOn, blocker.Answer) = (command.AnsweredOn, command.Answer.Trim());
        at.Record("BlockerAnswered", blocker.Answer, null,
            [new("blocker", blocker.Whom, null), new("answered-on", null, RequestRules.Iso(command.AnsweredOn))]);
        await ledger.Commit(cancellation);
        return blocker.CommitmentId;
    }
}

/// <summary>Days that cannot be.</summary>
internal static class FutureDay
{
    public static Refusal Of(DateOnly day) => new("day-impossible", new(
        $"{RequestRules.Iso(day)} 還沒到，或早於詢問的日期，請更正。", $"{day:yyyy-MM-dd} lies ahead, or before the day they were asked: mend it."));
}
