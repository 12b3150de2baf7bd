namespace Guankao.Grants;

/// <summary>請款.</summary>
internal sealed class GrantClaim
{
    public Guid Id { get; init; }

    public Guid PlanId { get; init; }

    public long Amount { get; init; }

    public DateOnly On { get; init; }

    public required string DocumentNumber { get; init; }

    /// <summary>Code of the proof that went with it.</summary>
    public required string Proof { get; init; }
}

/// <summary>What was spent on a line in a quarter.</summary>
internal sealed class GrantSpending
{
    public Guid PlanId { get; init; }

    public Guid LineId { get; init; }

    public int Quarter { get; init; }

    public long Own { get; set; }

    public long Subsidy { get; set; }

    public DateTime RecordedAt { get; set; }
}

/// <summary>How many posts of an entry of the plan are filled; the plan itself stays as it was asked for.</summary>
internal sealed class FilledPost
{
    public Guid PlanId { get; init; }

    /// <summary>Place among the plan's posts, from 0.</summary>
    public int Position { get; init; }

    public int Filled { get; set; }

    public DateOnly On { get; set; }
}

/// <summary>How many centres of a kind there are and are planned now, and why some will be missing.</summary>
internal sealed class BuiltSite
{
    public Guid PlanId { get; init; }

    /// <summary>Place among the plan's resources, from 0.</summary>
    public int Position { get; init; }

    public int Built { get; set; }

    public int Planned { get; set; }

    /// <summary>Why some will be missing; null where nobody says.</summary>
    public string? Why { get; set; }
}
