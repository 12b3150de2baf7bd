namespace Guankao.Grants;

/// <summary>A plan by which a city asks the centre for money.</summary>
internal sealed class GrantPlan
{
    public Guid Id { get; init; }

    public required string City { get; init; }

    /// <summary>ROC year.</summary>
    public int Year { get; init; }

    public string? Programme { get; init; }

    public required string Title { get; init; }

    public required string Sha256 { get; init; }

    public required string Document { get; init; }

    public long Total { get; init; }

    public long Own { get; init; }

    public long Subsidy { get; init; }

    /// <summary>Posts, centres, share and questions, as JSON of <see cref="PlanTerms"/> without lines and duties.</summary>
    public required string Terms { get; set; }

    public DateTime RegisteredAt { get; init; }

    /// <summary>Day and number of the centre's letter; null until it came.</summary>
    public DateOnly? ApprovedOn { get; set; }

    public string? ApprovalNumber { get; set; }

    public List<BudgetLine> Lines { get; } = [];

    public List<GrantDuty> Duties { get; } = [];

    public List<GrantClaim> Claims { get; } = [];

    public List<GrantSpending> Spending { get; } = [];

    public List<FilledPost> Filled { get; } = [];

    public List<BuiltSite> Built { get; } = [];
}

/// <summary>A line of its budget.</summary>
internal sealed class BudgetLine
{
    public Guid Id { get; init; }

    public Guid PlanId { get; init; }

    public int Position { get; init; }

    public required string Name { get; init; }

    public long Total { get; init; }

    public long Own { get; init; }

    public long Subsidy { get; init; }

    /// <summary>How it stands to the share; null where there was none to hold it against.</summary>
    public ShareStanding? Standing { get; set; }

    /// <summary>What the centre approved; null until it did.</summary>
    public long? ApprovedOwn { get; set; }

    public long? ApprovedSubsidy { get; set; }

    /// <summary>Code of the exception that a person declared for it.</summary>
    public string? Exception { get; set; }

    public string? ExceptionWhy { get; set; }

    /// <summary>The line as JSON of <see cref="BudgetLineTerms"/>.</summary>
    public required string Terms { get; init; }

    public BudgetFigures? Approved => ApprovedOwn is { } own && ApprovedSubsidy is { } subsidy ? new BudgetFigures(own + subsidy, own, subsidy) : null;
}

/// <summary>A duty in its text.</summary>
internal sealed class GrantDuty
{
    public Guid Id { get; init; }

    public Guid PlanId { get; init; }

    public int Position { get; init; }

    public DutyStanding Standing { get; set; }

    public Guid? CommitmentId { get; set; }

    /// <summary>The duty as JSON of <see cref="DutyTerms"/>.</summary>
    public required string Terms { get; init; }
}

/// <summary>What became of a duty that was found in a plan.</summary>
public enum DutyStanding
{
    /// <summary>Nobody has decided.</summary>
    Offered,

    /// <summary>It is followed as a commitment.</summary>
    Followed,

    /// <summary>It is none.</summary>
    Dropped,
}
