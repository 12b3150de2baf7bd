using Guankao.Calendar;
using Guankao.Clocks;
using Guankao.Identity;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Referrals;

/// <summary>
/// Shows one referral to whoever has part in it, and writes the look down before anything is shown: <c>await look.Do(token, actor, ct)</c>.
/// </summary>
public sealed class LookAtReferral(LedgerStore store, ReferralSeal seal, RunningRules rules)
{
    private const string Seen = "ReferralSeen";
    private const string SeenThroughGlass = "ReferralSeenThroughGlass";
    private const int MostLooks = 100;

    /// <summary>The page; null where there is none, or where it is none of theirs.</summary>
    public async Task<ReferralPage?> Do(string? token, Actor actor, string who, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        var hash = ReferralAtHand.HashOf(token);
        var row = await ledger.Db.Set<Referral>().AsNoTracking().Include(each => each.Bodies).Include(each => each.Entries).AsSplitQuery()
            .FirstOrDefaultAsync(each => each.TokenHash == hash && each.State != ReferralState.Erased, cancellation);
        if (row is null || await Sight(ledger, row, actor, cancellation) is not { } sight)
        {
            return null;
        }

        if (sight == ReferralSight.Glass)
        {
            ledger.RecordUnfollowed(new NewAct("ReferralSeenThroughGlass", row.Id, who, "", null, []));
        }
        else
        {
            ledger.RecordUnfollowed(new NewAct("ReferralSeen", row.Id, who, "", null, []));
        }

        await ledger.Commit(cancellation);
        return await Page(row, sight, Moment.FromUtc(ledger.Now), cancellation);
    }

    /// <summary>True where this person would see it now; nothing is shown, and nothing is written down.</summary>
    public async Task<bool> May(string? token, Actor actor, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var hash = ReferralAtHand.HashOf(token);
        var row = await db.Set<Referral>().Include(each => each.Bodies).FirstOrDefaultAsync(each => each.TokenHash == hash && each.State != ReferralState.Erased, cancellation);
        return row is not null && ReferralCircle.Holds(actor, row.Bodies);
    }

    private static async Task<ReferralSight?> Sight(LedgerTransaction ledger, Referral row, Actor actor, CancellationToken cancellation)
    {
        var mine = ReferralCircle.Agencies(actor);
        var parts = row.Bodies.Where(body => body.Until is null && mine.Contains(body.Agency)).Select(body => body.Part).ToList();
        return parts.Exists(part => part != BodyPart.Referrer) ? ReferralSight.Whole
            : await ledger.Db.Set<GlassBroken>().AnyAsync(glass => glass.ReferralId == row.Id && glass.PersonId == actor.Id && glass.Until > ledger.Now, cancellation) ? ReferralSight.Glass
            : parts.Count == 0 ? null
            : row.Bodies.Any(body => body.Until is null && body.Part is BodyPart.Lead) ? ReferralSight.Referrer : ReferralSight.Whole;
    }

    private async Task<ReferralPage> Page(Referral row, ReferralSight sight, Moment now, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var reader = new ReferralReader(seal, rules.Basis, now);
        var clocks = (await BrowseClocks.OfMany(db, ReferralClocks.Kind, [row.Id], now, cancellation))[row.Id].ToList();
        var line = reader.Line(row, clocks);
        var deeds = row.Entries.OrderByDescending(entry => entry.Position)
            .Select(entry => new ReferralDeed(reader.Entry(entry), entry.Round, new Moment(entry.Day, entry.Minute), entry.At)).ToList();
        var whole = sight != ReferralSight.Referrer;
        var procedure = Procedures.Of(line.Terms.Procedure)!;
        var done = StepsDone.Of(procedure, row.Round, deeds.Where(deed => deed.Round == row.Round).Select(deed => deed.Entry));
        return new ReferralPage(
            line, row.Version, row.Round, sight,
            whole ? [.. clocks.OrderBy(clock => clock.State == ClockState.Stopped).ThenBy(clock => clock.Due).Select(clock => reader.Clock(clock, line.Terms, whole: true))] : [],
            whole ? Flow(procedure, done, deeds, row) : [], [.. deeds.Where(deed => whole || ForReferrer(deed.Entry, procedure))],
            await Looks(db, row, reader, cancellation), whole ? await Siblings(db, row, cancellation) : [], procedure.MayClose(done), row.ReportedBack, row.ClosedAt);
    }

    private static bool ForReferrer(EntryTerms entry, Procedure procedure) =>
        entry.Kind is not (EntryKind.Step or EntryKind.SupportAdded or EntryKind.SupportEnded) || procedure.Step(entry.Step.Split(':')[0]) is { Reports: true };

    private static List<FlowStep> Flow(Procedure procedure, HashSet<string> done, List<ReferralDeed> deeds, Referral row)
    {
        var next = procedure.Next(done, row.State == ReferralState.Done).Select(step => step.Code).ToHashSet();
        var open = row.State is ReferralState.Accepted or ReferralState.InProgress or ReferralState.Done;
        return [.. procedure.Steps.Select(step => new FlowStep(
            step,
            done.Contains(step.Code) ? deeds.Find(deed => deed.Entry.Kind == EntryKind.Step && deed.Entry.Step.Split(':')[0] == step.Code) : null,
            open && next.Contains(step.Code), step.Unless.Any(done.Contains)))];
    }

    private static async Task<IReadOnlyList<ReferralLook>> Looks(AppDb db, Referral row, ReferralReader reader, CancellationToken cancellation)
    {
        var acts = await SearchActs.Page(db, new ActSearch(Subject: row.Id, Size: 500), cancellation);
        var glass = await db.Set<GlassBroken>().Where(each => each.ReferralId == row.Id).ToListAsync(cancellation);
        return
        [
            .. acts.Where(act => act.Kind is Seen or SeenThroughGlass).Select(act => new ReferralLook(act.Who, act.When, null, null))
                .Concat(glass.Select(each => (each.At, Terms: reader.Glass(each))).Select(each => new ReferralLook(each.Terms.Who, each.At, each.Terms.Reason, each.Terms.Agency)))
                .OrderByDescending(look => look.At).Take(MostLooks),
        ];
    }

    // One family, many workers: that another body holds it is what those who hold it must know; what stands there, they need not.
    private static async Task<IReadOnlyList<ReferralSibling>> Siblings(AppDb db, Referral row, CancellationToken cancellation)
    {
        var others = await db.Set<Referral>().AsNoTracking().Include(each => each.Bodies)
            .Where(each => each.Family == row.Family && each.Id != row.Id && each.State != ReferralState.Revoked && each.State != ReferralState.Erased)
            .OrderBy(each => each.OpenedAt).Take(50).ToListAsync(cancellation);
        return
        [
            .. others.Select(each => new ReferralSibling(
                each.Bodies.FirstOrDefault(body => body.Part == BodyPart.Lead && body.Until is null)?.Agency ?? each.Bodies.First(body => body.Part == BodyPart.Referrer).Agency,
                each.State, each.OpenedAt)),
        ];
    }
}
