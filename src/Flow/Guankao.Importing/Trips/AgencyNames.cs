using Guankao.Reading;

namespace Guankao.Importing.Trips;

/// <summary>Names of agencies, seen from the city that sent the delegation.</summary>
internal sealed class AgencyNames(AgencyRegister register, string? city, string? author)
{
    private readonly ProseReader _reader = new(register);
    private readonly ReadingContext _context = new(City: city, Author: author);

    /// <summary>The city's government; null where the city is unknown.</summary>
    public string? Government => city is null ? null : city + "政府";

    /// <summary>The full name of what is printed; null where the register does not know it.</summary>
    public string? Full(string? printed) => string.IsNullOrWhiteSpace(printed)
        ? null
        : _reader.Read(printed.Trim(), _context).Agencies.Where(found => found.Name is not null).OrderByDescending(found => found.Span.Length).Select(found => found.Name).FirstOrDefault();

    /// <summary>The full name, or what is printed where there is none.</summary>
    public string? FullOrPrinted(string? printed) => Full(printed) ?? (string.IsNullOrWhiteSpace(printed) ? null : printed.Trim());

    /// <summary>Agencies named in a text.</summary>
    public IEnumerable<(TextSpan Span, string Name)> In(string text) =>
        _reader.Read(text, _context).Agencies.Where(found => found.Name is not null).Select(found => (found.Span, found.Name!));

    /// <summary>True for the own city and what belongs to it.</summary>
    public bool IsOwn(string name) => city is not null && name.StartsWith(city, StringComparison.Ordinal);
}
