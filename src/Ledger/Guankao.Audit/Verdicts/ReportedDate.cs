using Guankao.Reading;

namespace Guankao.Audit;

/// <summary>Where the date of a clause was found; the later in the list, the less it proves.</summary>
internal enum DateSource : byte
{
    /// <summary>In the clause itself.</summary>
    Own,

    /// <summary>Earlier in the sentence.</summary>
    Before,

    /// <summary>In the next clause.</summary>
    After,

    /// <summary>In a heading.</summary>
    Heading,
}

/// <summary>The date that tells when a clause's work was done.</summary>
/// <param name="Reading">As read.</param>
/// <param name="AsOf">截至: the state on that day, not the day of the deed.</param>
/// <param name="Planned">預計: still to come.</param>
/// <param name="From">Where it was found.</param>
internal readonly record struct ReportedDate(DateReading Reading, bool AsOf, bool Planned, DateSource From)
{
    /// <summary>First day it may mean.</summary>
    public DateOnly? First => Reading.From ?? Reading.To;

    /// <summary>Last day it may mean.</summary>
    public DateOnly? Last => Reading.To ?? Reading.From;
}
