using Guankao.Reading;

namespace Guankao.Audit;

/// <summary>What was promised and what was reported, as texts, ready to be laid side by side.</summary>
/// <param name="Number">The item's number in its table.</param>
/// <param name="Title">Its title.</param>
/// <param name="Lead">Lead agency.</param>
/// <param name="Supporting">Supporting agencies.</param>
/// <param name="Goal">The goal's text, empty where there is none.</param>
/// <param name="Milestones">Work items in order.</param>
/// <param name="Report">The report of the period as written.</param>
/// <param name="Grade">The city's own grade, e.g. A or B; null where none.</param>
/// <param name="Previous">The same item in the period before, where it is known: what was promised and reported then.</param>
public sealed record AuditedPromise(
    int? Number, string Title, string? Lead, IReadOnlyList<string> Supporting, string Goal,
    IReadOnlyList<AuditedMilestone> Milestones, string Report, string? Grade, AuditedPromise? Previous = null);

/// <summary>A milestone as text with its due dates; spans point into the text.</summary>
public sealed record AuditedMilestone(int Index, string Text, IReadOnlyList<DateReading> Due, IReadOnlyList<QuantityReading> Targets);

/// <summary>The period under audit.</summary>
/// <param name="From">First day, inclusive.</param>
/// <param name="To">Last day, inclusive: what happened later cannot be proof for this period.</param>
/// <param name="City">Whose grade words and short names are meant.</param>
public sealed record AuditPeriod(DateOnly From, DateOnly To, string? City = null);
