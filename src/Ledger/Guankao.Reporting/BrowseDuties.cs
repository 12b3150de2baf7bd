using Guankao.Commitments;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Reporting;

/// <summary>Which duties are listed.</summary>
public enum DutyView
{
    /// <summary>輪到我: those that wait for this person.</summary>
    MyTurn,

    /// <summary>本機關: all in which the person's agencies have a part; for the whole city, all.</summary>
    Agency,

    /// <summary>待審查: sent by agencies, riskiest first.</summary>
    Review,

    /// <summary>待公布: accepted and not yet public.</summary>
    Accepted,

    /// <summary>從未開啟: the lead agency has never looked.</summary>
    Unopened,

    /// <summary>逾期: still with an agency after its day.</summary>
    Overdue,
}

/// <summary>A duty in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">Number of the commitment.</param>
/// <param name="Parties">The commitment and whose it is.</param>
/// <param name="Period">For which period.</param>
/// <param name="Due">By when its next writer must act.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Late">True where it came late.</param>
/// <param name="Returns">How often it was returned.</param>
/// <param name="Risk">The higher, the sooner to look; 0 before it was sent.</param>
/// <param name="Why">What the risk is made of.</param>
/// <param name="Opened">True where the lead agency has looked.</param>
public sealed record DutyRow(
    Guid Id, int? Number, CommitmentParties Parties, string Period, DateOnly Due, DutyState State, bool Late, int Returns, int Risk,
    IReadOnlyList<RiskPart> Why, bool Opened);

/// <summary>Duties as each post needs them: <c>await browse.Ask(actor, DutyView.MyTurn, 1, 50, ct)</c>.</summary>
public sealed class BrowseDuties(LedgerStore store, TimeProvider time)
{
    private static readonly DutyState[] WithWriter = [DutyState.Due, DutyState.Writing, DutyState.SentBack, DutyState.Returned];

    /// <summary>A page of them; what the person may not see is not counted either.</summary>
    public async Task<Page<DutyRow>> Ask(Actor actor, DutyView view, int page, int size, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var wanted = Wanted(db, actor, view);
        var total = await wanted.CountAsync(cancellation);
        var ids = await Ordered(db, wanted, view).Skip((Math.Max(1, page) - 1) * size).Take(size).ToArrayAsync(cancellation);
        var duties = await db.Set<Duty>().Where(row => ids.Contains(row.Id)).Include(row => row.Period).Include(row => row.Agencies)
            .ToDictionaryAsync(row => row.Id, cancellation);
        var commitments = duties.Values.Select(duty => duty.CommitmentId).Distinct().ToArray();
        var parties = await CommitmentParties.Of(db, commitments, cancellation);
        var numbers = await db.CommitmentLines().Where(row => commitments.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Number, cancellation);
        return new Page<DutyRow>(
            [.. ids.Select(id => duties[id]).Select(duty => Row(duty, parties[duty.CommitmentId], numbers[duty.CommitmentId]))], page, size, total);
    }

    /// <summary>What stands first in a view apart from one, for going through it without the list; null where nothing does.</summary>
    public async Task<Guid?> Next(Actor actor, DutyView view, Guid apartFrom, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        return await Ordered(db, Wanted(db, actor, view).Where(row => row.Id != apartFrom), view).Select(id => (Guid?)id).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>How many there are in each view.</summary>
    public async Task<IReadOnlyDictionary<DutyView, int>> Count(Actor actor, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var counts = new Dictionary<DutyView, int>();
        foreach (var view in Enum.GetValues<DutyView>())
        {
            counts[view] = await Wanted(db, actor, view).CountAsync(cancellation);
        }

        return counts;
    }

    private static IQueryable<Guid> Ordered(AppDb db, IQueryable<Duty> wanted, DutyView view)
    {
        var numbered = from row in wanted
                       join line in db.CommitmentLines() on row.CommitmentId equals line.Id
                       select new { Row = row, line.Number };
        var ordered = view == DutyView.Review
            ? numbered.OrderByDescending(each => each.Row.Risk).ThenBy(each => each.Row.Due).ThenBy(each => each.Number).ThenBy(each => each.Row.Id)
            : numbered.OrderBy(each => each.Row.Due).ThenBy(each => each.Number).ThenBy(each => each.Row.Id);
        return ordered.Select(each => each.Row.Id);
    }

    private IQueryable<Duty> Wanted(AppDb db, Actor actor, DutyView view)
    {
        // What was withdrawn, merged or closed owes nothing; what was sent before still waits for its review.
        var living = db.LivingCommitments().Select(row => row.Id);
        var active = db.Set<Duty>().Where(row => (row.Period!.State == PeriodState.Reporting || row.Period.State == PeriodState.Ended)
            && (row.State == DutyState.Approved || row.State == DutyState.Accepted || row.State == DutyState.Published || living.Contains(row.CommitmentId)));
        var seen = Seen(db, active, actor);
        var today = Rules.HomeRules.DayOf(time.GetUtcNow().UtcDateTime);
        return view switch
        {
            DutyView.MyTurn => MyTurn(db, active, actor),
            DutyView.Review => seen.Where(row => row.State == DutyState.Approved),
            DutyView.Accepted => seen.Where(row => row.State == DutyState.Accepted),
            DutyView.Unopened => seen.Where(row => row.State == DutyState.Due && !row.Agencies.Any(agency => agency.OpenedAt != null)),
            DutyView.Overdue => seen.Where(row => (WithWriter.Contains(row.State) || row.State == DutyState.Submitted) && row.Due < today),
            _ => seen,
        };
    }

    /// <summary>What the permission table lets this person read: the whole city's, or the agencies'.</summary>
    private static IQueryable<Duty> Seen(AppDb db, IQueryable<Duty> duties, Actor actor)
    {
        var grants = PermissionTable.Shipped.Of(Deed.ReadInternal).Who;
        if (actor.Posts.Any(post => post.Agency is null && grants.Contains(new Grant(post.Role, Tie.City))))
        {
            return duties;
        }

        var led = Agencies(actor, grants, Tie.Lead);
        var helped = Agencies(actor, grants, Tie.Supporting);
        var mine = db.CommitmentLines().Where(row => row.Lead != null && led.Contains(row.Lead)).Select(row => row.Id);
        var supported = db.SupportingAgencies().Where(row => helped.Contains(row.Agency)).Select(row => row.CommitmentId);
        return duties.Where(row => mine.Contains(row.CommitmentId) || supported.Contains(row.CommitmentId));
    }

    private static IQueryable<Duty> MyTurn(AppDb db, IQueryable<Duty> duties, Actor actor)
    {
        var table = PermissionTable.Shipped;
        var writing = Agencies(actor, table.Of(Deed.WriteReport).Who, Tie.Lead);
        var approving = Agencies(actor, table.Of(Deed.ApproveReport).Who, Tie.Lead);
        var helping = Agencies(actor, table.Of(Deed.WriteParagraph).Who, Tie.Supporting);
        var reviewing = table.Refuse(actor, Deed.AcceptReport, Matter.OfCity with { State = DutyState.Approved.Word() }) is null;
        var written = db.CommitmentLines().Where(row => row.Lead != null && writing.Contains(row.Lead)).Select(row => row.Id);
        var approved = db.CommitmentLines().Where(row => row.Lead != null && approving.Contains(row.Lead)).Select(row => row.Id);
        var helped = db.SupportingAgencies().Where(row => helping.Contains(row.Agency)).Select(row => row.CommitmentId);
        return duties.Where(row =>
            (WithWriter.Contains(row.State) && written.Contains(row.CommitmentId))
            || (row.State == DutyState.Submitted && approved.Contains(row.CommitmentId))
            || (WithWriter.Contains(row.State) && helped.Contains(row.CommitmentId)
                && !row.Agencies.Any(agency => helping.Contains(agency.Agency) && agency.Version > 0))
            || (reviewing && row.State == DutyState.Approved));
    }

    private static string[] Agencies(Actor actor, IReadOnlyList<Grant> grants, Tie tie) =>
        [.. actor.Posts.Where(post => post.Agency is not null && grants.Contains(new Grant(post.Role, tie))).Select(post => post.Agency!).Distinct()];

    private static DutyRow Row(Duty duty, CommitmentParties parties, int? number) => new(
        duty.Id, number, parties, duty.Period!.Name, duty.Due, duty.State, duty.Late, duty.Returns, duty.Risk,
        duty.Risk == 0 ? [] : Json.To<List<RiskPart>>(duty.RiskParts),
        duty.Agencies.Exists(agency => agency.Agency == parties.Lead && agency.OpenedAt is not null));
}
