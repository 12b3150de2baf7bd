using Guankao.Documents;
using Guankao.Importing;
using Guankao.Importing.Trips;
using Guankao.Reading;
using Guankao.Store;
using Guankao.Trips;

namespace Guankao.Web.Drafts;

/// <summary>A draft of a trip between preview and save.</summary>
/// <param name="item">Where it lies.</param>
/// <param name="draft">What was read.</param>
/// <param name="file">The bytes it was read from.</param>
public sealed class KeptTrip(ShelvedItem item, TripDraft draft, ReadOnlyMemory<byte> file) : OnceRead<TripReceipt>(item, file)
{
    /// <summary>What was read.</summary>
    public TripDraft Draft { get; } = draft;
}

/// <summary>Where drafts of trips wait to be looked at.</summary>
public sealed class TripShelf(SharedShelf shelf, TablesShelf tables, AgencyRegister agencies) : OnceReadShelf<KeptTrip, TripReceipt>(shelf, tables, "trip")
{
    /// <summary>Puts a draft on the shelf.</summary>
    public Task<KeptTrip> Keep(Guid owner, string name, TripDraft draft, ReadOnlyMemory<byte> file, OpenTables? others, CancellationToken cancellation) =>
        Keep(owner, name, file, item => new KeptTrip(item, draft, file), others, null, cancellation);

    private protected override KeptTrip? Read(ShelvedItem item, SourceDocument document, byte[] bytes) =>
        TripReportReader.Read(document, agencies).Is(out var draft, out _) ? new KeptTrip(item, draft, bytes) : null;
}
