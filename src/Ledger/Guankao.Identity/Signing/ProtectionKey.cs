namespace Guankao.Identity.Signing;

/// <summary>A key behind form tokens and ceremony cookies, as the framework writes it.</summary>
internal sealed class ProtectionKey
{
    public required string Name { get; init; }

    public required string Xml { get; init; }

    public DateTime MadeAt { get; init; }
}
