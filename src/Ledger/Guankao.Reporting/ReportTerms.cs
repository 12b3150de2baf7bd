namespace Guankao.Reporting;

/// <summary>What a report says.</summary>
/// <param name="Text">As written.</param>
/// <param name="Grade">The grade as the city's list has it; null where none.</param>
/// <param name="GradePrinted">As printed.</param>
public sealed record ReportTerms(string Text, string? Grade, string GradePrinted);

/// <summary>A period to report on.</summary>
/// <param name="From">First day, inclusive.</param>
/// <param name="To">Last day, inclusive.</param>
/// <param name="Name">As printed.</param>
public sealed record PeriodTerms(DateOnly From, DateOnly To, string Name);
