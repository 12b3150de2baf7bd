using System.Security.Cryptography;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Youth;

/// <summary>Passes somebody on from one body to another (轉銜), by a token alone.</summary>
/// <param name="From">Which body passes on.</param>
/// <param name="To">To which.</param>
/// <param name="Actor">Who.</param>
/// <param name="Who">By what name.</param>
public sealed record HandOffYouth(string? From, string? To, Actor Actor, string Who);

/// <summary>Says that somebody who was passed on has come, or will not (接手、中斷).</summary>
/// <param name="Token">The token.</param>
/// <param name="Reason">Why it came to nothing, by code; null where it was taken.</param>
/// <param name="Actor">Who.</param>
/// <param name="Who">By what name.</param>
public sealed record SettleHandOff(string? Token, string? Reason, Actor Actor, string Who);

/// <summary>Does <see cref="HandOffYouth"/> and <see cref="SettleHandOff"/>.</summary>
public sealed class HandOffYouthHandler(LedgerStore store, HomeRules home, TimeProvider time)
{
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 12;

    /// <summary>Passes on and gives the token, or says why not.</summary>
    public async Task<Outcome<string>> Do(HandOffYouth command, CancellationToken cancellation)
    {
        if (YouthWords.Body(command.From) is not { } from || YouthWords.Body(command.To) is not { } to)
        {
            return YouthFaults.NoBody;
        }

        if (from == to)
        {
            return YouthFaults.SameBody;
        }

        if (Refuse(command.Actor, from) is { } refused)
        {
            return refused;
        }

        await using var ledger = await store.Write(cancellation);
        var row = new YouthHandOff { Id = Guid.CreateVersion7(), Token = RandomNumberGenerator.GetString(Letters, Length), From = from.Code, To = to.Code, OfferedAt = ledger.Now };
        ledger.Db.Add(row);
        ledger.RecordUnfollowed(new NewAct("YouthHandedOff", row.Id, command.Who, "", null, []));
        await ledger.Commit(cancellation);
        return row.Token;
    }

    /// <summary>Takes or drops it, or says why not.</summary>
    public async Task<Outcome<string>> Do(SettleHandOff command, CancellationToken cancellation)
    {
        if (command.Reason is not null && !YouthWords.Drops.Has(command.Reason))
        {
            return YouthFaults.NoReason;
        }

        await using var ledger = await store.Write(cancellation);
        var token = (command.Token ?? "").Trim().ToUpperInvariant();
        var row = await ledger.Db.Set<YouthHandOff>().FirstOrDefaultAsync(each => each.Token == token && each.TakenAt == null && each.DroppedAt == null, cancellation);
        if (row is null || YouthWords.Body(row.To) is not { } to)
        {
            return YouthFaults.NoHandOff;
        }

        if (Refuse(command.Actor, to) is { } refused)
        {
            return refused;
        }

        if (command.Reason is null)
        {
            row.TakenAt = ledger.Now;
            ledger.RecordUnfollowed(new NewAct("YouthTaken", row.Id, command.Who, "", null, []));
        }
        else
        {
            (row.DroppedAt, row.Reason) = (ledger.Now, command.Reason);
            ledger.RecordUnfollowed(new NewAct("YouthDropped", row.Id, command.Who, "", null, []));
        }

        await ledger.Commit(cancellation);
        return row.Token;
    }

    private Refusal? Refuse(Actor actor, YouthBody body) => PermissionTable.Shipped.Refuse(
        actor, Deed.KeepYouthFigures, Matter.Of(body.FullAgency(home.City, HomeRules.DayOf(time.GetUtcNow().UtcDateTime))));
}
