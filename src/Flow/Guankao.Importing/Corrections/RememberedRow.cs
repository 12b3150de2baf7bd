namespace Guankao.Importing;

/// <summary>The table of what is remembered.</summary>
internal sealed class RememberedRow
{
    public Guid Id { get; init; }

    public RememberedKind Kind { get; init; }

    public required string Fingerprint { get; init; }

    public required string City { get; init; }

    public required string Column { get; init; }

    public required string Printed { get; init; }

    public required string Meant { get; set; }

    public required string Headings { get; init; }

    public required string Document { get; set; }

    public DateTime At { get; set; }

    public required string Who { get; set; }

    public Remembered Read() => new(
        Id, Kind, Fingerprint, City.Length == 0 ? null : City, Column, Printed, Meant, Headings, Document, At, Who);
}
