using Guankao.Documents;
using Guankao.Importing;
using Guankao.Importing.Meetings;
using Guankao.Meetings;
using Guankao.Reading;
using Guankao.Store;

namespace Guankao.Web.Drafts;

/// <summary>A draft of minutes between preview and save.</summary>
/// <param name="item">Where it lies.</param>
/// <param name="draft">What was read.</param>
/// <param name="file">The bytes it was read from.</param>
public sealed class KeptMinutes(ShelvedItem item, MinutesDraft draft, ReadOnlyMemory<byte> file) : OnceRead<MinutesReceipt>(item, file)
{
    /// <summary>What was read.</summary>
    public MinutesDraft Draft { get; } = draft;

    /// <summary>The meeting that it was handed in for; null where it was dropped.</summary>
    public Guid? Meeting => HandedInFor;
}

/// <summary>Where drafts of minutes wait to be looked at.</summary>
public sealed class MinutesShelf(SharedShelf shelf, TablesShelf tables, AgencyRegister agencies) : OnceReadShelf<KeptMinutes, MinutesReceipt>(shelf, tables, "minutes")
{
    /// <summary>Puts a draft on the shelf.</summary>
    public Task<KeptMinutes> Keep(
        Guid owner, string name, MinutesDraft draft, ReadOnlyMemory<byte> file, OpenTables? others, Guid? meeting, CancellationToken cancellation) =>
        Keep(owner, name, file, item => new KeptMinutes(item, draft, file), others, meeting, cancellation);

    private protected override KeptMinutes? Read(ShelvedItem item, SourceDocument document, byte[] bytes) =>
        MinutesReader.Read(document, agencies).Is(out var draft, out _) ? new KeptMinutes(item, draft, bytes) : null;
}
