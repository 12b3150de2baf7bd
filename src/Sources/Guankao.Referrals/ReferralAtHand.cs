using System.Security.Cryptography;
using System.Text;
using Guankao.Calendar;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Notices;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Referrals;

/// <summary>One referral taken out to be changed, by somebody who has part in it.</summary>
internal sealed class ReferralAtHand(LedgerTransaction ledger, ReferralSeal seal, Referral row, ReferralTerms terms, string who)
{
    public LedgerTransaction Ledger => ledger;

    public Referral Row => row;

    public ReferralTerms Terms { get; private set; } = terms;

    public string Who => who;

    public string? Lead => Holding(BodyPart.Lead).FirstOrDefault()?.Agency;

    public string Referrer => row.Bodies.First(body => body.Part == BodyPart.Referrer).Agency;

    public IReadOnlyList<string> Supporting => [.. Holding(BodyPart.Supporting).Select(body => body.Agency)];

    public string? Asked => Holding(BodyPart.Asked).FirstOrDefault()?.Agency;

    public Moment Now => Moment.FromUtc(ledger.Now);

    /// <summary>Takes it; whoever has no part in it learns nothing, not even that there is one.</summary>
    public static async Task<Outcome<ReferralAtHand>> Take(
        LedgerTransaction ledger, ReferralSeal seal, ReferralAct act, Deed deed, Func<ReferralAtHand, string?> lead, CancellationToken cancellation)
    {
        var hash = HashOf(act.Token);
        var row = await ledger.Db.Set<Referral>().Include(each => each.Bodies).Include(each => each.Entries).AsSplitQuery()
            .FirstOrDefaultAsync(each => each.TokenHash == hash, cancellation);
        if (row is null || row.State == ReferralState.Erased || !ReferralCircle.Holds(act.Actor, row.Bodies))
        {
            return ReferralFaults.Unknown;
        }

        if (string.IsNullOrWhiteSpace(act.Who))
        {
            return ReferralFaults.NoWho;
        }

        var hand = new ReferralAtHand(ledger, seal, row, Json.To<ReferralTerms>(seal.Read(row.Id, row.Sealed)), act.Who.Trim());
        return PermissionTable.Shipped.Refuse(act.Actor, deed, new Matter(row.State.Word(), lead(hand), hand.Supporting)) is { } refused ? refused
            : act.Version is { } version && version != row.Version ? ReferralFaults.Changed : hand;
    }

    public static string HashOf(string? token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ReferralToken.Plain(token))));

    /// <summary>The body for which somebody acts: the lead where they are of it.</summary>
    public string BodyOf(Actor actor) =>
        ReferralCircle.Agencies(actor).OrderByDescending(agency => agency == Lead).First(agency => row.Bodies.Any(body => body.Until is null && body.Agency == agency));

    public void Say(ReferralTerms said) => (Terms, row.Sealed) = (said, seal.Close(row.Id, Json.Of(said)));

    public void Join(string agency, BodyPart part)
    {
        var body = new ReferralBody { Id = Guid.CreateVersion7(), ReferralId = row.Id, Agency = agency, Part = part, Since = ledger.Now };
        row.Bodies.Add(body);
        ledger.Db.Add(body);
    }

    public void Leave(BodyPart part, string? agency = null)
    {
        foreach (var body in Holding(part).Where(each => agency is null || each.Agency == agency))
        {
            body.Until = ledger.Now;
        }
    }

    public void Write(EntryTerms entry, Moment? when = null)
    {
        var at = when ?? Now;
        var written = new ReferralEntry
        {
            Id = Guid.CreateVersion7(), ReferralId = row.Id, Position = row.Entries.Count, Round = row.Round, Day = at.Day, Minute = at.Minute, At = ledger.Now, Sealed = "",
        };
        written.Sealed = seal.Close(written.Id, Json.Of(entry));
        row.Entries.Add(written);
        ledger.Db.Add(written);
    }

    /// <summary>Writes down that something was done; the acts say who and how it stands, and nothing of whom it concerns.</summary>
    public void Record(string kind, ReferralState before)
    {
        row.Version++;
        ledger.RecordUnfollowed(new NewAct(kind, row.Id, who, "", null, before == row.State ? [] : [new ActChange("state", before.Word(), row.State.Word())]));
    }

    /// <summary>Tells the caseworkers of a body that something waits; what, they see where they may look.</summary>
    public Task<int> Tell(NoticeKind kind, string agency, Bilingual sentence, CancellationToken cancellation) => RaiseNotice.Do(
        ledger, [new NewNotice(kind, $"referral/{row.Id:N}/{row.Version}/{kind}", Addressee.At(Role.Caseworker, agency), row.Id, "/referrals", sentence)], cancellation);

    /// <summary>The steps that were done in the round that runs, with those that a new round takes over.</summary>
    public HashSet<string> Done() => StepsDone.Of(Procedures.Of(Terms.Procedure), row.Round, row.Entries.Where(entry => entry.Round == row.Round).Select(entry => Read(entry)));

    /// <summary>The day of the last time that a step was taken, since another was taken before the one that is being taken; null for not since.</summary>
    public DateOnly? LastDay(string step, string since)
    {
        foreach (var (entry, code) in row.Entries.OrderByDescending(entry => entry.Position).Skip(1).Select(entry => (entry, Read(entry)))
            .Where(pair => pair.Item2.Kind == EntryKind.Step).Select(pair => (pair.entry, pair.Item2.Step.Split(':')[0])))
        {
            if (code == step || code == since)
            {
                return code == step ? entry.Day : null;
            }
        }

        return null;
    }

    public EntryTerms Read(ReferralEntry entry) => Json.To<EntryTerms>(seal.Read(entry.Id, entry.Sealed));

    private IEnumerable<ReferralBody> Holding(BodyPart part) => row.Bodies.Where(body => body.Part == part && body.Until is null);
}

/// <summary>What every act on a referral says.</summary>
/// <param name="Token">Which.</param>
/// <param name="Actor">Who.</param>
/// <param name="Who">By what name.</param>
/// <param name="Version">What they saw; null where it does not matter.</param>
public sealed record ReferralAct(string? Token, Actor Actor, string Who, int? Version = null);
