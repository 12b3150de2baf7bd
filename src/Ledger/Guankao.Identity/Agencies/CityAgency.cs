namespace Guankao.Identity.Agencies;

/// <summary>An agency that this city entered, with the days of its name.</summary>
internal sealed class CityAgency
{
    public Guid Id { get; init; }

    /// <summary>Full name.</summary>
    public required string Name { get; init; }

    /// <summary>First day of the name; null where it was there before this ledger.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of the name; null while it goes by it.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>What it goes by since, or into what it went.</summary>
    public Guid? Successor { get; set; }
}
