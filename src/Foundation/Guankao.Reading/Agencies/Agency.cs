namespace Guankao.Reading;

/// <summary>An agency in the register.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="City">The city it belongs to; null for central government.</param>
/// <param name="ShortNames">How it is called inside that city.</param>
/// <param name="Since">First day of the name; null where it goes back further than the register.</param>
/// <param name="Until">Last day of the name; null where it still holds.</param>
/// <param name="Successor">Who took over when the name ended.</param>
/// <param name="Parent">Full name of the agency it belongs to (上級機關); null for a bureau itself, and where it is not known.</param>
public sealed record Agency(
    string Name, string? City, IReadOnlyList<string> ShortNames, DateOnly? Since = null, DateOnly? Until = null, string? Successor = null,
    string? Parent = null)
{
    /// <summary>True where the agency bore the name on that day; always true where no day is known.</summary>
    public bool Holds(DateOnly? day) => day is null || ((Since is null || Since <= day) && (Until is null || Until >= day));
}
