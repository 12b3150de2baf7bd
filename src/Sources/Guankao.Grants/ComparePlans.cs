using Guankao.Kernel;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Grants;

/// <summary>What became of an entry from one version, year or generation of a plan to another.</summary>
public enum PlanChange
{
    /// <summary>It stands as it stood.</summary>
    Same,

    /// <summary>Its figures moved.</summary>
    Moved,

    /// <summary>It goes on under another name.</summary>
    Renamed,

    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Gone,
}

/// <summary>A budget line in both plans.</summary>
/// <param name="Change">What became of it.</param>
/// <param name="Before">Its name before; null where it is new.</param>
/// <param name="After">Its name after; null where it is gone.</param>
/// <param name="Was">Its money before.</param>
/// <param name="Is">Its money after.</param>
public sealed record LineChange(PlanChange Change, string? Before, string? After, BudgetFigures? Was, BudgetFigures? Is);

/// <summary>A number that is counted, in both plans: posts of an entry, centres of a kind.</summary>
public sealed record CountChange(PlanChange Change, string? Before, string? After, int? Was, int? Is);

/// <summary>A duty that stands in one of the two plans only.</summary>
public sealed record DutyChange(PlanChange Change, string Text);

/// <summary>Two plans reconciled.</summary>
public sealed record PlanComparison(
    PlanSibling Before, PlanSibling After, IReadOnlyList<LineChange> Lines, IReadOnlyList<CountChange> Posts, IReadOnlyList<CountChange> Sites,
    IReadOnlyList<DutyChange> Duties)
{
    /// <summary>All lines before.</summary>
    public BudgetFigures Was => Lines.Aggregate(BudgetFigures.None, (sum, line) => sum + (line.Was ?? BudgetFigures.None));

    /// <summary>All lines after.</summary>
    public BudgetFigures Is => Lines.Aggregate(BudgetFigures.None, (sum, line) => sum + (line.Is ?? BudgetFigures.None));
}

/// <summary>Lays two plans side by side, line by line: <c>await compare.Ask(before, after, ct)</c>.</summary>
public sealed class ComparePlans(LedgerStore store)
{
    /// <summary>The comparison; null where one of the two does not exist.</summary>
    public async Task<PlanComparison?> Ask(Guid before, Guid after, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var plans = await db.Set<GrantPlan>().Include(row => row.Lines).Include(row => row.Duties).AsSplitQuery()
            .Where(row => row.Id == before || row.Id == after).ToListAsync(cancellation);
        return plans.Find(row => row.Id == before) is { } was && plans.Find(row => row.Id == after) is { } now
            ? Of(was, now, was.Programme == now.Programme ? [] : await BrowseProgrammes.Into(db, now.Programme, cancellation))
            : null;
    }

    private static PlanComparison Of(GrantPlan before, GrantPlan after, IReadOnlyList<CarriedItem> carries)
    {
        var (was, now) = (Json.To<PlanTerms>(before.Terms), Json.To<PlanTerms>(after.Terms));
        var names = new CarriedNames(carries);
        return new PlanComparison(
            new PlanSibling(before.Id, before.Title, before.Year, before.Document), new PlanSibling(after.Id, after.Title, after.Year, after.Document),
            Lines(before, after, names),
            Counts(Posts(was), Posts(now), names),
            Counts([.. was.Resources.Select(site => (site.Name, site.Target))], [.. now.Resources.Select(site => (site.Name, site.Target))], names),
            Duties(before, after));
    }

    private static List<LineChange> Lines(GrantPlan before, GrantPlan after, CarriedNames names) =>
    [
        .. names.Pair([.. before.Lines.OrderBy(line => line.Position)], [.. after.Lines.OrderBy(line => line.Position)], line => line.Name)
            .Select(pair => new LineChange(
                CarriedNames.Change(pair.Was?.Name, pair.Is?.Name, pair is { Was: { } a, Is: { } b } && Money(a) == Money(b)), pair.Was?.Name, pair.Is?.Name,
                pair.Was is null ? null : Money(pair.Was), pair.Is is null ? null : Money(pair.Is))),
    ];

    private static BudgetFigures Money(BudgetLine line) => new(line.Total, line.Own, line.Subsidy);

    private static List<(string Name, int? Count)> Posts(PlanTerms terms) =>
        [.. terms.Posts.GroupBy(post => $"{post.Item} {post.Kind}").Select(same => (same.Key, (int?)same.Sum(post => post.Requested ?? post.Approved ?? 0))).Where(post => post.Item2 > 0)];

    private static List<CountChange> Counts(List<(string Name, int? Count)> before, List<(string Name, int? Count)> after, CarriedNames names) =>
    [
        .. names.Pair([.. before.Select(Boxed)], [.. after.Select(Boxed)], row => row.Name)
            .Select(pair => new CountChange(
                CarriedNames.Change(pair.Was?.Name, pair.Is?.Name, pair.Was?.Count == pair.Is?.Count), pair.Was?.Name, pair.Is?.Name, pair.Was?.Count, pair.Is?.Count)),
    ];

    private static Counted Boxed((string Name, int? Count) row) => new(row.Name, row.Count);

    private static List<DutyChange> Duties(GrantPlan before, GrantPlan after)
    {
        List<string> was = [.. before.Duties.OrderBy(duty => duty.Position).Select(duty => Json.To<DutyTerms>(duty.Terms).Text).Distinct()];
        List<string> now = [.. after.Duties.OrderBy(duty => duty.Position).Select(duty => Json.To<DutyTerms>(duty.Terms).Text).Distinct()];
        return [.. was.Except(now).Select(text => new DutyChange(PlanChange.Gone, text)), .. now.Except(was).Select(text => new DutyChange(PlanChange.Added, text))];
    }

    private sealed record Counted(string Name, int? Count);
}
