using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Notices;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Referrals;

/// <summary>Looks at a referral in which one has no part, because it cannot wait (緊急調閱); those who hold it and the auditor are told.</summary>
/// <param name="Act">Which, and who.</param>
/// <param name="Reason">Why it cannot wait.</param>
public sealed record BreakGlass(ReferralAct Act, string? Reason);

/// <summary>Does <see cref="BreakGlass"/>.</summary>
public sealed class BreakGlassHandler(LedgerStore store, ReferralSeal seal, HomeRules home)
{
    private const int ShortestReason = 10;
    private const int UsualMinutes = 60;

    /// <summary>Opens it for a while and gives its token, or says why not.</summary>
    public async Task<Outcome<string>> Do(BreakGlass command, CancellationToken cancellation)
    {
        var (actor, mine) = (command.Act.Actor, ReferralCircle.Agencies(command.Act.Actor));
        if (PermissionTable.Shipped.Refuse(actor, Deed.BreakGlass, Matter.Of(mine.Count > 0 ? mine[0] : "")) is { } refused)
        {
            return refused;
        }

        if (!CleanNote.Of(command.Reason).Is(out var reason, out var refusal))
        {
            return refusal;
        }

        if (reason.Length < ShortestReason)
        {
            return ReferralFaults.NoGlassReason;
        }

        await using var ledger = await store.Write(cancellation);
        var hash = ReferralAtHand.HashOf(command.Act.Token);
        var row = await ledger.Db.Set<Referral>().Include(each => each.Bodies).FirstOrDefaultAsync(each => each.TokenHash == hash && each.State != ReferralState.Erased, cancellation);
        if (row is null)
        {
            return ReferralFaults.Unknown;
        }

        var glass = new GlassBroken
        {
            Id = Guid.CreateVersion7(), ReferralId = row.Id, PersonId = actor.Id, At = ledger.Now, Until = ledger.Now.AddMinutes(Minutes(ledger.Now)), Sealed = "",
        };
        glass.Sealed = seal.Close(glass.Id, Json.Of(new GlassTerms(command.Act.Who, mine[0], reason)));
        ledger.Db.Add(glass);
        ledger.RecordUnfollowed(new NewAct("ReferralGlassBroken", row.Id, command.Act.Who, "", null, []));
        await RaiseNotice.Do(ledger, [.. Told(row).Select(to => new NewNotice(
            NoticeKind.Escalated, $"referral-glass/{glass.Id:N}", to, row.Id, to.Agency is null ? "/referrals/looks" : "/referrals", ReferralNotices.Glass))], cancellation);
        await ledger.Commit(cancellation);
        return ReferralToken.Plain(command.Act.Token);
    }

    private static IEnumerable<Addressee> Told(Referral row) =>
        row.Bodies.Where(body => body.Until is null).Select(body => body.Agency).Distinct().Select(agency => Addressee.At(Role.Caseworker, agency))
            .Append(Addressee.OfCity(Role.Auditor));

    private int Minutes(DateTime now) => home.Find("referral.glass", HomeRules.DayOf(now)).Is(out var row, out _) && row.Amount is { } amount ? (int)amount.Value : UsualMinutes;
}
