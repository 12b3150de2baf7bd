using System.Globalization;
using Guankao.Calendar;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Notices;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Clocks;

/// <summary>Ends a run: tells each owner once of all its clocks that moved.</summary>
internal static class FinishRecompute
{
    public static async Task<Recompute> Do(LedgerStore store, Guid id, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        var run = await ledger.Db.Set<Recompute>().SingleAsync(row => row.Id == id, cancellation);
        if (!run.IsOver)
        {
            await Do(ledger, run, cancellation);
            await ledger.Commit(cancellation);
        }

        return run;
    }

    /// <summary>The same inside an open change; the caller commits.</summary>
    public static async Task Do(LedgerTransaction ledger, Recompute run, CancellationToken cancellation)
    {
        var id = run.Id;
        var owners = await ledger.Db.Set<MovedClock>().Where(moved => moved.Run == id && moved.Owner != "").GroupBy(moved => moved.Owner)
            .Select(group => new { Owner = group.Key, Count = group.Count() }).OrderBy(owner => owner.Owner).ToListAsync(cancellation);
        await RaiseNotice.Do(ledger, [.. owners.Select(owner => new NewNotice(
            NoticeKind.DeadlineMoved, $"clocks-moved/{id:N}", Told(owner.Owner, ledger.Now), id,
            $"/clock/moved?owner={Uri.EscapeDataString(owner.Owner)}", Sentence(owner.Owner, owner.Count, run.Why)))], cancellation);
        await TellOfSealed(ledger, run, cancellation);
        run.FinishedAt = ledger.Now;
        ledger.Record(new NewAct("RecomputeFinished", id, run.Who, run.Why, null,
        [
            new("seen", null, run.Seen.ToString(CultureInfo.InvariantCulture)), new("moved", null, run.Moved.ToString(CultureInfo.InvariantCulture)),
        ]));
    }

    // Those who hold such a record are told that something of theirs moved; what, they see where they may look.
    private static async Task TellOfSealed(LedgerTransaction ledger, Recompute run, CancellationToken cancellation)
    {
        var owners = await (
            from moved in ledger.Db.Set<MovedClock>()
            where moved.Run == run.Id && moved.Owner == ""
            join clock in ledger.Db.Set<RunningClock>() on moved.Clock equals clock.Id
            group clock by clock.Owner into same
            select new { Owner = same.Key, Count = same.Count() }).ToListAsync(cancellation);
        await RaiseNotice.Do(ledger, [.. owners.Select(owner => new NewNotice(
            NoticeKind.DeadlineMoved, $"clocks-moved/{run.Id:N}", Addressee.At(Role.Caseworker, owner.Owner), run.Id, "/referrals",
            Sentence(owner.Owner, owner.Count, run.Why)))], cancellation);
    }

    private static Addressee Told(string owner, DateTime now) => AgencyNames.IsEvaluationOffice(owner, Moment.FromUtc(now).Day)
        ? Addressee.OfCity(Role.Evaluator)
        : Addressee.At(Role.Coordinator, owner);

    private static Bilingual Sentence(string owner, int count, string why) => new(
        $"{owner}有 {count} 件期限因日曆或規則異動而變更（{why}），請確認新期限。",
        $"{count} deadline(s) of {owner} moved because a calendar or a rule changed ({why}); please look at the new dates.");
}
