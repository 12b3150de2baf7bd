namespace Guankao.Reporting;

/// <summary>A period that agencies report on.</summary>
internal sealed class ReportingPeriod
{
    public Guid Id { get; init; }

    public DateOnly FirstDay { get; init; }

    public DateOnly LastDay { get; init; }

    /// <summary>As printed, e.g. 112年下半年.</summary>
    public required string Name { get; init; }
}
