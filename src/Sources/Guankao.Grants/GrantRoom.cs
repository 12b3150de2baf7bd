using Guankao.Kernel;
using Guankao.Lineage;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Grants;

/// <summary>Plans, their budget lines and their duties in the web of links.</summary>
public sealed class GrantRoom : IRecordRoom
{
    private static readonly Bilingual Budgeted = new("編列經費", "budgets");
    private static readonly Bilingual Obliged = new("載明義務", "obliges to");
    private static readonly Bilingual Followed = new("列管追蹤", "followed as");

    /// <inheritdoc />
    public IReadOnlyList<string> Kinds => [RecordKinds.GrantPlan, RecordKinds.GrantLine, RecordKinds.GrantDuty];

    /// <inheritdoc />
    public async Task<IReadOnlyList<RecordFace>> Faces(AppDb db, IReadOnlyList<RecordRef> records, CancellationToken cancellation)
    {
        var (plans, lines, duties) =
            (RecordRef.Ids(records, RecordKinds.GrantPlan), RecordRef.Ids(records, RecordKinds.GrantLine), RecordRef.Ids(records, RecordKinds.GrantDuty));
        return
        [
            .. await PlanFaces(db.Set<GrantPlan>().Where(row => plans.Contains(row.Id)), cancellation),
            .. await LineFaces(db, db.Set<BudgetLine>().Where(row => lines.Contains(row.Id)), cancellation),
            .. await DutyFaces(db, db.Set<GrantDuty>().Where(row => duties.Contains(row.Id)), cancellation),
        ];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<RecordLink>> Links(AppDb db, IReadOnlyList<RecordRef> records, CancellationToken cancellation)
    {
        var (plans, lines, duties, commitments) = (RecordRef.Ids(records, RecordKinds.GrantPlan), RecordRef.Ids(records, RecordKinds.GrantLine),
            RecordRef.Ids(records, RecordKinds.GrantDuty), RecordRef.Ids(records, RecordKinds.Commitment));

        // A plan has a hundred duties and lines; only what somebody follows or asks about is on the way.
        var kept = db.Set<GrantDuty>().Where(row => row.Standing == DutyStanding.Followed);
        var followed = new List<GrantDuty>();
        foreach (var (any, wanted) in new[]
        {
            (duties.Count > 0, db.Set<GrantDuty>().Where(row => duties.Contains(row.Id))),
            (plans.Count > 0, kept.Where(row => plans.Contains(row.PlanId))),
            (commitments.Count > 0, kept.Where(row => commitments.Contains(row.CommitmentId!.Value))),
        })
        {
            followed.AddRange(any ? await wanted.AsNoTracking().OrderBy(row => row.PlanId).ThenBy(row => row.Position).ToListAsync(cancellation) : []);
        }

        var money = lines.Count == 0 ? [] : await db.Set<BudgetLine>().AsNoTracking().Where(row => lines.Contains(row.Id)).Select(row => new { row.Id, row.PlanId }).ToListAsync(cancellation);
        return
        [
            .. money.Select(row => new RecordLink(
                RecordRef.Of(RecordKinds.GrantPlan, row.PlanId), RecordRef.Of(RecordKinds.GrantLine, row.Id), Budgeted, Citation.Whole)),
            .. followed.SelectMany(Of),
        ];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<RecordFace>> Find(AppDb db, string words, int most, CancellationToken cancellation) =>
    [
        .. await PlanFaces(db.Set<GrantPlan>().Where(row => row.Title.Contains(words)).OrderByDescending(row => row.Year).Take(most), cancellation),
        .. await LineFaces(db, db.Set<BudgetLine>().Where(row => row.Name.Contains(words)).OrderByDescending(row => row.Id).Take(most), cancellation),
        .. await DutyFaces(db, db.Set<GrantDuty>().Where(row => row.Terms.Contains(words)).OrderByDescending(row => row.Id).Take(most), cancellation),
    ];

    private static IEnumerable<RecordLink> Of(GrantDuty duty)
    {
        var terms = Json.To<DutyTerms>(duty.Terms);
        var (here, where) = (RecordRef.Of(RecordKinds.GrantDuty, duty.Id), new Citation(terms.Text, Locator: terms.Locator));
        yield return new RecordLink(RecordRef.Of(RecordKinds.GrantPlan, duty.PlanId), here, Obliged, where);
        if (duty.CommitmentId is { } commitment)
        {
            yield return new RecordLink(here, RecordRef.Of(RecordKinds.Commitment, commitment), Followed, where);
        }
    }

    private static async Task<IReadOnlyList<RecordFace>> PlanFaces(IQueryable<GrantPlan> wanted, CancellationToken cancellation) =>
    [
        .. (await wanted.AsNoTracking().Select(row => new { row.Id, row.Title, row.Document, row.Sha256 }).ToListAsync(cancellation))
            .Select(row => new RecordFace(RecordRef.Of(RecordKinds.GrantPlan, row.Id), row.Title, row.Title, new Citation("", row.Document, row.Sha256))),
    ];

    private static async Task<IReadOnlyList<RecordFace>> LineFaces(AppDb db, IQueryable<BudgetLine> wanted, CancellationToken cancellation) =>
    [
        .. (await (from line in wanted.AsNoTracking()
                   join plan in db.Set<GrantPlan>() on line.PlanId equals plan.Id
                   select new { line.Id, line.PlanId, line.Name, line.Terms, plan.Document, plan.Sha256 }).ToListAsync(cancellation))
            .Select(row => new RecordFace(
                RecordRef.Of(RecordKinds.GrantLine, row.Id), row.Name, row.Name,
                new Citation("", row.Document, row.Sha256, Json.To<BudgetLineTerms>(row.Terms).Locator), null, RecordRef.Of(RecordKinds.GrantPlan, row.PlanId))),
    ];

    private static async Task<IReadOnlyList<RecordFace>> DutyFaces(AppDb db, IQueryable<GrantDuty> wanted, CancellationToken cancellation) =>
    [
        .. (await (from duty in wanted.AsNoTracking()
                   join plan in db.Set<GrantPlan>() on duty.PlanId equals plan.Id
                   select new { duty.Id, duty.PlanId, duty.Terms, plan.Document, plan.Sha256 }).ToListAsync(cancellation))
            .Select(row => (row, Terms: Json.To<DutyTerms>(row.Terms))).Select(pair => new RecordFace(
                RecordRef.Of(RecordKinds.GrantDuty, pair.row.Id), pair.Terms.Text, pair.Terms.Text,
                new Citation("", pair.row.Document, pair.row.Sha256, pair.Terms.Locator), null, RecordRef.Of(RecordKinds.GrantPlan, pair.row.PlanId))),
    ];
}
