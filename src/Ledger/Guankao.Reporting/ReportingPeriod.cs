namespace Guankao.Reporting;

/// <summary>A period that agencies report on.</summary>
internal sealed class ReportingPeriod
{
    public Guid Id { get; init; }

    public DateOnly FirstDay { get; init; }

    public DateOnly LastDay { get; init; }

    /// <summary>As printed, e.g. 112年下半年.</summary>
    public required string Name { get; set; }

    public PeriodState State { get; set; }

    public PeriodKind? Kind { get; set; }

    public DateOnly? AgencyDue { get; set; }

    public DateOnly? ReviewDue { get; set; }

    public DateOnly? PublishDue { get; set; }

    public LateEntry Late { get; set; }

    /// <summary>The rows of rules that set its days, as cited.</summary>
    public string? Basis { get; set; }

    public DateTime? OpenedAt { get; set; }

    public DateTime? EndedAt { get; set; }

    public DateTime? PublishedAt { get; set; }
}
