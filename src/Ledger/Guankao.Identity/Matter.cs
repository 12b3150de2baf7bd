namespace Guankao.Identity;

/// <summary>What an act is about to be done to: whose it is and how it stands.</summary>
/// <param name="State">The state's name as the permission table spells it; empty where the thing has no states.</param>
/// <param name="Lead">Full name of the lead agency, or of the one agency that it belongs to; null where none.</param>
/// <param name="Supporting">Full names of the supporting agencies.</param>
public sealed record Matter(string State, string? Lead, IReadOnlyList<string> Supporting)
{
    /// <summary>A thing of the whole city, without states.</summary>
    public static Matter OfCity { get; } = new("", null, []);

    /// <summary>A thing of one agency, without states.</summary>
    public static Matter Of(string agency) => new("", agency, []);
}
