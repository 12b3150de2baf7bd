using System.Globalization;
using Guankao.Clocks;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Referrals;

/// <summary>Takes out what a referral said, on notice of a court (塗銷).</summary>
/// <param name="Act">Which, and who.</param>
/// <param name="Document">Number of the court's notice.</param>
public sealed record EraseReferral(ReferralAct Act, string? Document);

/// <summary>Takes out what all referrals said whose time has passed.</summary>
/// <param name="Actor">Who.</param>
/// <param name="Why">On what ground.</param>
public sealed record EraseRipeReferrals(Actor Actor, string? Why);

/// <summary>Does <see cref="EraseReferral"/> and <see cref="EraseRipeReferrals"/>. That there was a referral stays, with its acts; what it said is gone.</summary>
public sealed class EraseReferralHandler(LedgerStore store, ReferralSeal seal, HomeRules home, TimeProvider time)
{
    private const int UsualYears = 7;

    /// <summary>Erases one on a court's notice.</summary>
    public async Task<Outcome<Guid>> Do(EraseReferral command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        var taken = await ReferralAtHand.Take(ledger, seal, command.Act, Deed.EraseReferral, each => each.Lead ?? each.Referrer, cancellation);
        if (!taken.Is(out var hand, out var refusal))
        {
            return refusal;
        }

        if (!CleanNote.Of(command.Document).Is(out var document, out refusal))
        {
            return refusal;
        }

        if (document.Length == 0)
        {
            return ReferralFaults.NoDocument;
        }

        await Erase(ledger, hand.Row, hand.Who, document, cancellation);
        await ledger.Commit(cancellation);
        return hand.Row.Id;
    }

    /// <summary>How many have passed their time.</summary>
    public async Task<int> Waiting(CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        return await Ripe(db, time.GetUtcNow().UtcDateTime).CountAsync(cancellation);
    }

    /// <summary>Erases all that have passed their time; says how many.</summary>
    public async Task<Outcome<int>> Do(EraseRipeReferrals command, CancellationToken cancellation)
    {
        if (PermissionTable.Shipped.Refuse(command.Actor, Deed.EraseRipeReferrals, Matter.OfCity) is { } refused)
        {
            return refused;
        }

        if (string.IsNullOrWhiteSpace(command.Why))
        {
            return new Refusal("reason-missing", new("請寫理由。", "Give the reason."));
        }

        await using var ledger = await store.Write(cancellation);
        var rows = await Ripe(ledger.Db, ledger.Now).Include(row => row.Entries).Include(row => row.Bodies).AsSplitQuery().ToListAsync(cancellation);
        foreach (var row in rows)
        {
            await Erase(ledger, row, command.Actor.Name, command.Why.Trim(), cancellation);
        }

        if (rows.Count > 0)
        {
            await ledger.Commit(cancellation);
        }

        return rows.Count;
    }

    private static async Task Erase(LedgerTransaction ledger, Referral row, string who, string document, CancellationToken cancellation)
    {
        var before = row.State;
        (row.State, row.Sealed, row.Family, row.ClosedAt) = (ReferralState.Erased, "", "", row.ClosedAt ?? ledger.Now);
        row.Entries.ForEach(entry => entry.Sealed = "");
        row.Bodies.ForEach(body => body.Until ??= ledger.Now);
        await ledger.Db.Set<GlassBroken>().Where(glass => glass.ReferralId == row.Id).ForEachAsync(glass => glass.Sealed = "", cancellation);
        await StopClockHandler.About(ledger, ReferralClocks.About(row.Id), who, "", null, cancellation);
        row.Version++;
        ledger.RecordUnfollowed(new NewAct("ReferralErased", row.Id, who, "", document, [new ActChange("state", before.Word(), row.State.Word())]));
    }

    private IQueryable<Referral> Ripe(AppDb db, DateTime now)
    {
        var years = home.Find("referral.kept", HomeRules.DayOf(now)).Is(out var row, out _) && row.Amount is { } amount
            ? int.Parse(amount.Value.ToString("0", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : UsualYears;
        var before = now.AddYears(-years);
        return db.Set<Referral>().Where(each => (each.State == ReferralState.Done || each.State == ReferralState.Revoked || each.State == ReferralState.Rejected)
            && (each.ClosedAt ?? each.OpenedAt) < before);
    }
}
