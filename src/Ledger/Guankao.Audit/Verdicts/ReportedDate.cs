using Guankao.Reading;

namespace Guankao.Audit;

/// <summary>The date that tells when a clause's work was done.</summary>
/// <param name="Reading">As read.</param>
/// <param name="AsOf">截至: the state on that day, not the day of the deed.</param>
/// <param name="Planned">預計: still to come.</param>
/// <param name="Own">True where the clause itself names it; false where it is carried from another clause of the sentence or a heading.</param>
internal readonly record struct ReportedDate(DateReading Reading, bool AsOf, bool Planned, bool Own)
{
    /// <summary>First day it may mean.</summary>
    public DateOnly? First => Reading.From ?? Reading.To;

    /// <summary>Last day it may mean.</summary>
    public DateOnly? Last => Reading.To ?? Reading.From;
}
