using Guankao.Calendar;
using Guankao.Kernel;
using Guankao.Rules;

namespace Guankao.Grants;

/// <summary>The account of a plan: asked for, approved, claimed, spent, and what goes back.</summary>
/// <param name="ApprovedOn">Day of the centre's letter; null until it came.</param>
/// <param name="ApprovalNumber">Its number.</param>
/// <param name="Lines">Line by line.</param>
/// <param name="Claims">Claims in order.</param>
/// <param name="Quarters">The four quarters of the plan's year.</param>
/// <param name="Surplus">What goes back; null before anything was approved.</param>
/// <param name="Posts">Posts approved, asked for and filled now.</param>
/// <param name="Sites">Centres as they stand now.</param>
public sealed record GrantAccount(
    DateOnly? ApprovedOn, string? ApprovalNumber, IReadOnlyList<AccountLine> Lines, IReadOnlyList<ClaimRow> Claims, IReadOnlyList<QuarterRow> Quarters,
    SurplusReturn? Surplus, IReadOnlyList<PostRow> Posts, IReadOnlyList<SiteRow> Sites)
{
    private const int QuartersOfAYear = 4;
    private const int MonthsOfAQuarter = 3;

    /// <summary>All that was approved; null before anything was.</summary>
    public BudgetFigures? Approved => ApprovedOn is null ? null : Lines.Aggregate(BudgetFigures.None, (sum, line) => sum + (line.Approved ?? BudgetFigures.None));

    /// <summary>All that was spent.</summary>
    public BudgetFigures Spent => Lines.Aggregate(BudgetFigures.None, (sum, line) => sum + line.Spent);

    /// <summary>All that was claimed.</summary>
    public long Claimed => Claims.Sum(claim => claim.Amount);

    internal static string? ExceptionOf(BudgetLine line) =>
        line.Exception ?? (Store.Json.To<BudgetLineTerms>(line.Terms).Proof is { Standing: ShareStanding.Explained, Exception: { } declared } ? declared : null);

    internal static GrantAccount Of(GrantPlan plan, PlanTerms terms, Basis basis, DateOnly today)
    {
        var spent = plan.Spending.ToLookup(row => row.LineId);
        List<AccountLine> lines = [.. plan.Lines.OrderBy(line => line.Position).Select(line => Line(line, spent[line.Id]))];
        List<ClaimRow> claims = [.. plan.Claims.OrderBy(claim => claim.On).ThenBy(claim => claim.Id).Select(claim => new ClaimRow(claim.On, claim.Amount, claim.DocumentNumber, claim.Proof))];
        return new GrantAccount(
            plan.ApprovedOn, plan.ApprovalNumber, lines, claims, [.. Enumerable.Range(1, QuartersOfAYear).Select(quarter => Quarter(plan, quarter, basis, today))],
            plan.ApprovedOn is null ? null : Reckon(plan, lines, claims.Sum(claim => claim.Amount), basis),
            [.. terms.Posts.Select((post, at) => Post(post, plan.Filled.Find(row => row.Position == at)))],
            [.. terms.Resources.Select((site, at) => Site(site, plan.Built.Find(row => row.Position == at)))]);
    }

    private static AccountLine Line(BudgetLine line, IEnumerable<GrantSpending> spent)
    {
        var (own, subsidy) = spent.Aggregate((Own: 0L, Subsidy: 0L), (sum, row) => (sum.Own + row.Own, sum.Subsidy + row.Subsidy));
        return new AccountLine(
            line.Id, line.Position, line.Name, new BudgetFigures(line.Total, line.Own, line.Subsidy), line.Approved, new BudgetFigures(own + subsidy, own, subsidy),
            line.Standing, ExceptionOf(line), line.ExceptionWhy);
    }

    private static SurplusReturn? Reckon(GrantPlan plan, IEnumerable<AccountLine> lines, long claimed, Basis basis) =>
        basis.Rules.Find("grant.surplus", plan.City, new DateOnly(plan.Year + 1911, 12, 31)).Is(out var rule, out _) && rule.Amount is { } small
            ? SurplusReturn.Of(lines.Where(line => line.Approved is not null).Select(line => (line.Approved!, line.Spent)), claimed, (long)small.Value, rule.Article)
            : null;

    private static QuarterRow Quarter(GrantPlan plan, int quarter, Basis basis, DateOnly today)
    {
        var rows = plan.Spending.Where(row => row.Quarter == quarter).ToList();
        var last = new DateOnly(plan.Year + 1911, quarter * MonthsOfAQuarter, 1).AddMonths(1).AddDays(-1);
        RuleDue? due = basis.Rules.Due("grant.quarterly-table", plan.City, last, basis.Calendars).Is(out var found, out _) ? found : null;
        var until = plan.Spending.Where(row => row.Quarter <= quarter).Sum(row => row.Own + row.Subsidy);
        var approved = plan.Lines.Sum(line => line.Approved?.Total ?? 0);
        return new QuarterRow(
            quarter, rows.Count > 0, due?.Date.Due.Day, rows.Count == 0 && due?.Date.Due.Day < today && plan.ApprovedOn <= last,
            rows.Sum(row => row.Own), rows.Sum(row => row.Subsidy), approved == 0 ? null : Math.Round(until * 100m / approved, 2), due?.Explain() ?? []);
    }

    private static PostRow Post(PlannedPost post, FilledPost? filled) => new(post.Number, post.Item, post.Kind, post.Approved, post.Requested, filled?.Filled ?? post.Filled, filled?.On);

    private static SiteRow Site(ResourceTerms site, BuiltSite? now)
    {
        var (built, planned) = (now?.Built ?? site.Built, now?.Planned ?? site.Planned);
        var gap = site.Target is { } target ? Math.Max(0, target - built - (planned ?? 0)) : 0;
        return new SiteRow(site.Name, site.Target, built, planned, gap, gap > 0 && now?.Why is null && (now is not null || site.Silent || gap != site.Gap), now?.Why);
    }
}

/// <summary>A line of the account.</summary>
/// <param name="Id">The line.</param>
/// <param name="Position">Its place, from 0.</param>
/// <param name="Name">Its name.</param>
/// <param name="Requested">What was asked for.</param>
/// <param name="Approved">What was approved; null until it was.</param>
/// <param name="Spent">What was spent.</param>
/// <param name="Standing">How it stands to the share.</param>
/// <param name="Exception">The exception declared for it, in the plan or by a person.</param>
/// <param name="ExceptionWhy">Why, where a person declared it.</param>
public sealed record AccountLine(
    Guid Id, int Position, string Name, BudgetFigures Requested, BudgetFigures? Approved, BudgetFigures Spent, ShareStanding? Standing, string? Exception, string? ExceptionWhy)
{
    /// <summary>Spent of what was approved, in percent; null before anything was.</summary>
    public decimal? Rate => Approved is { Total: > 0 } approved ? Math.Round(Spent.Total * 100m / approved.Total, 2) : null;

    /// <summary>True where more of the subsidy was spent than its share of all that was: the subsidy must not be spent first.</summary>
    public bool SubsidyFirst => Approved is { Total: > 0 } approved && Spent.Total > 0
        && Spent.Subsidy - GrantProgramme.RoundingTolerance > (decimal)Spent.Total * approved.Subsidy / approved.Total;
}

/// <summary>A claim.</summary>
public sealed record ClaimRow(DateOnly On, long Amount, string DocumentNumber, string Proof);

/// <summary>A quarter: what was spent in it, by when it is to be told, and how much of the approved money is gone at its end.</summary>
public sealed record QuarterRow(int Quarter, bool Told, DateOnly? Due, bool Late, long Own, long Subsidy, decimal? Rate, IReadOnlyList<Bilingual> Why);

/// <summary>Posts of an entry, approved, asked for and filled now; the day since which it is known.</summary>
public sealed record PostRow(int? Number, string Item, string Kind, int? Approved, int? Requested, int? Filled, DateOnly? On)
{
    /// <summary>Approved and not filled.</summary>
    public int? Open => Approved is { } approved && Filled is { } filled ? approved - filled : null;
}

/// <summary>Centres of a kind now: what is missing, whether nobody says why, and why.</summary>
public sealed record SiteRow(string Name, int? Target, int Built, int? Planned, int Gap, bool Silent, string? Why);
