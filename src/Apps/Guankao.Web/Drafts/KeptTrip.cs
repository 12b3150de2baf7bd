using Guankao.Importing.Trips;
using Guankao.Trips;

namespace Guankao.Web.Drafts;

/// <summary>A draft of a trip between preview and save.</summary>
/// <param name="Token">Its secret name in the address.</param>
/// <param name="Draft">What was read.</param>
/// <param name="File">The bytes it was read from.</param>
public sealed record KeptTrip(string Token, TripDraft Draft, ReadOnlyMemory<byte> File)
{
    /// <summary>The tables of the same document; null where it holds none.</summary>
    public KeptTables? Tables { get; init; }

    /// <summary>What saving it did, once it was saved.</summary>
    public TripReceipt? Saved { get; set; }
}
