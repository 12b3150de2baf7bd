using Guankao.Kernel;
using Guankao.Lineage;
using Guankao.Rules;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Grants;

/// <summary>A plan in a list.</summary>
public sealed record PlanLine(Guid Id, string City, int Year, string Title, BudgetFigures Money, int Lines, int Asked);

/// <summary>A plan whole.</summary>
/// <param name="Id">The plan.</param>
/// <param name="Terms">What it says, with its lines.</param>
/// <param name="Duties">Its duties and what became of them.</param>
/// <param name="Account">What was approved, claimed and spent, and how posts and centres stand now.</param>
/// <param name="Others">Other versions, years and generations of the same programme of this city.</param>
public sealed record PlanDetail(Guid Id, PlanTerms Terms, IReadOnlyList<PlanDuty> Duties, GrantAccount Account, IReadOnlyList<PlanSibling> Others);

/// <summary>Another plan of the same family.</summary>
public sealed record PlanSibling(Guid Id, string Title, int Year, string Document);

/// <summary>A duty of a plan and the commitment it became.</summary>
public sealed record PlanDuty(Guid Id, DutyTerms Terms, DutyStanding Standing, Guid? Commitment);

/// <summary>Lists plans, latest year first.</summary>
public sealed class BrowsePlans(LedgerStore store)
{
    private const int Size = 50;

    /// <summary>Asks for one page.</summary>
    public async Task<Page<PlanLine>> Ask(int page, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var total = await db.Set<GrantPlan>().CountAsync(cancellation);
        page = Math.Clamp(page, 1, Math.Max(1, (total + Size - 1) / Size));
        var rows = await db.Set<GrantPlan>().OrderByDescending(plan => plan.Year).ThenByDescending(plan => plan.Id).Skip((page - 1) * Size).Take(Size)
            .Select(plan => new
            {
                plan.Id, plan.City, plan.Year, plan.Title, plan.Total, plan.Own, plan.Subsidy, Lines = plan.Lines.Count,
                Asked = plan.Lines.Count(line => line.Standing == ShareStanding.Asked),
            }).ToListAsync(cancellation);
        return new Page<PlanLine>(
            [.. rows.Select(row => new PlanLine(row.Id, row.City, row.Year, row.Title, new BudgetFigures(row.Total, row.Own, row.Subsidy), row.Lines, row.Asked))],
            page, Size, total);
    }
}

/// <summary>Shows one plan.</summary>
public sealed class ShowPlan(LedgerStore store, RunningRules rules, PublicText clean, TimeProvider time)
{
    private const int MostOthers = 12;

    /// <summary>Asks; null where there is none.</summary>
    public async Task<PlanDetail?> Ask(Guid id, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var plan = await db.Set<GrantPlan>().AsNoTracking().Include(row => row.Lines).Include(row => row.Duties).Include(row => row.Claims)
            .Include(row => row.Spending).Include(row => row.Filled).Include(row => row.Built).AsSplitQuery()
            .FirstOrDefaultAsync(row => row.Id == id, cancellation);
        if (plan is null)
        {
            return null;
        }

        var terms = Json.To<PlanTerms>(plan.Terms);
        var family = GrantProgramme.Family(plan.Programme);
        var others = await db.Set<GrantPlan>().Where(other => other.Id != id && other.City == plan.City && other.Programme != null && family.Contains(other.Programme))
            .OrderByDescending(other => other.Year).ThenByDescending(other => other.Id).Take(MostOthers)
            .Select(other => new PlanSibling(other.Id, other.Title, other.Year, other.Document)).ToListAsync(cancellation);
        return new PlanDetail(
            plan.Id, terms with { Lines = [.. plan.Lines.OrderBy(line => line.Position).Select(line => Json.To<BudgetLineTerms>(line.Terms))] },
            [.. plan.Duties.OrderBy(duty => duty.Position).Select(duty => new PlanDuty(duty.Id, Cleaned(Json.To<DutyTerms>(duty.Terms)), duty.Standing, duty.CommitmentId))],
            GrantAccount.Of(plan, terms, rules.Basis, HomeRules.DayOf(time.GetUtcNow().UtcDateTime)), others);
    }

    private DutyTerms Cleaned(DutyTerms duty) => duty with { Text = clean(duty.Text) };
}
