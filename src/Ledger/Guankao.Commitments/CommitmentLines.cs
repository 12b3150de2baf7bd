using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Commitments;

/// <summary>A commitment as lists see it.</summary>
public sealed class CommitmentLine
{
    /// <summary>Its id.</summary>
    public Guid Id { get; init; }

    /// <summary>Number in its list.</summary>
    public int? Number { get; init; }

    /// <summary>Title.</summary>
    public string Title { get; init; } = "";

    /// <summary>Lead agency.</summary>
    public string? Lead { get; init; }

    /// <summary>領域.</summary>
    public string? Domain { get; init; }

    /// <summary>Last due day.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>How many milestones it has.</summary>
    public int Milestones { get; init; }
}

/// <summary>A work item with a due day, of a commitment that is still followed.</summary>
public sealed class MilestoneLine
{
    /// <summary>Its id.</summary>
    public Guid Id { get; init; }

    /// <summary>The commitment.</summary>
    public Guid CommitmentId { get; init; }

    /// <summary>Its place among the work items, from 0.</summary>
    public int Position { get; init; }

    /// <summary>The work item.</summary>
    public string Text { get; init; } = "";

    /// <summary>Its last due day.</summary>
    public DateOnly Due { get; init; }
}

/// <summary>Reads of the ledger that other modules build their lists on.</summary>
public static class CommitmentReads
{
    /// <summary>Every commitment as a line.</summary>
    public static IQueryable<CommitmentLine> CommitmentLines(this AppDb db) =>
        db.Set<Commitment>().AsNoTracking().Select(row => new CommitmentLine
        {
            Id = row.Id, Number = row.Number, Title = row.Title, Lead = row.Lead, Domain = row.Domain, Due = row.Due,
            Milestones = row.Milestones.Count,
        });

    /// <summary>Those that are still followed.</summary>
    public static IQueryable<CommitmentLine> OpenCommitments(this AppDb db)
    {
        var open = db.Set<Commitment>().Where(row => row.Status == CommitmentStatus.Open).Select(row => row.Id);
        return db.CommitmentLines().Where(row => open.Contains(row.Id));
    }

    /// <summary>Those that run or are on hold: what became of the others is no duty of anybody.</summary>
    public static IQueryable<CommitmentLine> LivingCommitments(this AppDb db)
    {
        var living = db.Set<Commitment>()
            .Where(row => row.Status == CommitmentStatus.Open || row.Status == CommitmentStatus.Suspended).Select(row => row.Id);
        return db.CommitmentLines().Where(row => living.Contains(row.Id));
    }

    /// <summary>How many work items a commitment has.</summary>
    public static Task<int> MilestoneCount(this AppDb db, Guid commitment, CancellationToken cancellation) =>
        db.Set<Commitment>().Where(row => row.Id == commitment).SelectMany(row => row.Milestones).CountAsync(cancellation);

    /// <summary>Work items with a due day, of commitments that are still followed.</summary>
    public static IQueryable<MilestoneLine> OpenMilestones(this AppDb db) =>
        from commitment in db.Set<Commitment>().AsNoTracking()
        where commitment.Status == CommitmentStatus.Open
        from milestone in commitment.Milestones
        where milestone.Due != null
        select new MilestoneLine
        {
            Id = milestone.Id, CommitmentId = commitment.Id, Position = milestone.Position, Text = milestone.Text, Due = milestone.Due!.Value,
        };

    /// <summary>The words of some commitments: title, goal and work items.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> CommitmentWords(
        this AppDb db, IReadOnlyCollection<Guid> commitments, CancellationToken cancellation)
    {
        var ids = commitments.ToList();
        var rows = await db.Set<Commitment>().AsNoTracking().Where(row => ids.Contains(row.Id))
            .Select(row => new { row.Id, row.Title, row.Goal, Work = row.Milestones.OrderBy(item => item.Position).Select(item => item.Text).ToList() })
            .ToListAsync(cancellation);
        return rows.ToDictionary(row => row.Id, row => string.Join('\n', [row.Title, row.Goal, .. row.Work]));
    }

    /// <summary>The work items of some commitments, in order.</summary>
    public static async Task<ILookup<Guid, (int Position, string Text)>> WorkItems(
        this AppDb db, IReadOnlyCollection<Guid> commitments, CancellationToken cancellation)
    {
        var ids = commitments.ToList();
        var rows = await db.Set<Commitment>().AsNoTracking().Where(row => ids.Contains(row.Id))
            .Select(row => new { row.Id, Work = row.Milestones.OrderBy(item => item.Position).Select(item => new { item.Position, item.Text }).ToList() }).ToListAsync(cancellation);
        return rows.SelectMany(row => row.Work.Select(item => (row.Id, item.Position, item.Text))).ToLookup(row => row.Id, row => (row.Position, row.Text));
    }

    /// <summary>Ids of the commitments that an agency supports.</summary>
    public static IQueryable<Guid> SupportedBy(this AppDb db, string agency) =>
        db.Set<Commitment>().Where(row => row.Supporters.Any(supporter => supporter.Agency == agency)).Select(row => row.Id);

    /// <summary>Pairs of commitment and supporting agency.</summary>
    public static IQueryable<CommitmentAgency> SupportingAgencies(this AppDb db) =>
        db.Set<Commitment>().SelectMany(row => row.Supporters)
            .Select(row => new CommitmentAgency { CommitmentId = row.CommitmentId, Agency = row.Agency });

    /// <summary>What blocks commitments that are still followed, unanswered so far.</summary>
    public static IQueryable<OpenBlocker> OpenBlockers(this AppDb db) =>
        from blocker in db.Set<Blocker>().AsNoTracking()
        where blocker.AnsweredOn == null
        join commitment in db.Set<Commitment>() on blocker.CommitmentId equals commitment.Id
        where commitment.Status == CommitmentStatus.Open || commitment.Status == CommitmentStatus.Suspended
        select new OpenBlocker
        {
            CommitmentId = commitment.Id, Title = commitment.Title, Lead = commitment.Lead, Kind = blocker.Kind, Whom = blocker.Whom,
            What = blocker.What, AskedOn = blocker.AskedOn,
        };

    /// <summary>Pairs of commitment and agency, for lead and supporting agencies alike.</summary>
    public static IQueryable<CommitmentAgency> CommitmentAgencies(this AppDb db) =>
        db.Set<Commitment>().Where(row => row.Lead != null)
            .Select(row => new CommitmentAgency { CommitmentId = row.Id, Agency = row.Lead! })
            .Union(db.Set<Commitment>().SelectMany(row => row.Supporters)
                .Select(row => new CommitmentAgency { CommitmentId = row.CommitmentId, Agency = row.Agency }));
}

/// <summary>An agency that has a part in a commitment.</summary>
public sealed class CommitmentAgency
{
    /// <summary>The commitment.</summary>
    public Guid CommitmentId { get; init; }

    /// <summary>The agency.</summary>
    public string Agency { get; init; } = "";
}

/// <summary>Somebody outside that a commitment waits for.</summary>
public sealed class OpenBlocker
{
    /// <summary>The commitment.</summary>
    public Guid CommitmentId { get; init; }

    /// <summary>Its title.</summary>
    public string Title { get; init; } = "";

    /// <summary>Its lead agency.</summary>
    public string? Lead { get; init; }

    /// <summary>Code of the kind.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Who outside.</summary>
    public string Whom { get; init; } = "";

    /// <summary>What they must do.</summary>
    public string What { get; init; } = "";

    /// <summary>When they were asked.</summary>
    public DateOnly AskedOn { get; init; }
}
