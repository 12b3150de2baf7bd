namespace Guankao.Identity;

/// <summary>What happens to an agency.</summary>
public enum AgencyChange
{
    /// <summary>增設.</summary>
    Added,

    /// <summary>更名.</summary>
    Renamed,

    /// <summary>併入其他機關.</summary>
    Merged,

    /// <summary>裁撤.</summary>
    Ended,
}

/// <summary>Adds, renames, merges or ends an agency of the city (機關增設、更名、整併、裁撤).</summary>
/// <param name="Actor">Who.</param>
/// <param name="Change">What happens.</param>
/// <param name="Agency">Which agency, as written.</param>
/// <param name="Into">Its new name, or the agency that it goes into; left aside by the others.</param>
/// <param name="On">From which day on; for one that ends, its last day.</param>
/// <param name="DocumentNumber">The order or law that it rests on.</param>
/// <param name="City">The city of this ledger, for full names; null where unknown.</param>
public sealed record ChangeAgency(
    Actor Actor, AgencyChange Change, string? Agency, string? Into, DateOnly? On, string? DocumentNumber, string? City);

/// <summary>An agency that changed.</summary>
/// <param name="Id">Whose history it belongs to.</param>
/// <param name="Name">Its full name before.</param>
/// <param name="Into">Its full name since, or where it went; null where nothing follows it.</param>
/// <param name="Posts">How many posts moved along.</param>
public sealed record ChangedAgency(Guid Id, string Name, string? Into, int Posts);
