using Guankao.Identity;
using Guankao.Store;

namespace Guankao.Lineage;

/// <summary>The veils that hang before one reader, over every record and link that is shown together; who does not belong to the house reads nothing personal either.</summary>
internal sealed class Curtain(IReadOnlyList<DocumentVeil> veils, PublicText clean, bool inside)
{
    private readonly HashSet<string> _closed = [.. veils.Where(veil => veil.Closed).Select(veil => veil.Sha256)];
    private readonly List<string> _words = [.. veils.SelectMany(veil => veil.Words).Distinct().OrderByDescending(word => word.Length)];

    /// <summary>The veils of every document from which these records and links were read.</summary>
    public static async Task<Curtain> Of(
        AppDb db, RecordRooms rooms, PublicText clean, Actor reader, IEnumerable<RecordFace> faces, IEnumerable<RecordLink> links, CancellationToken cancellation)
    {
        List<string> documents = [.. faces.Select(face => face.Where.Sha256).Concat(links.Select(link => link.Where.Sha256)).OfType<string>().Distinct()];
        var veils = documents.Count == 0 ? [] : await rooms.Veils(db, documents, cancellation);
        return new Curtain([.. veils.Where(veil => !veil.LiftedFor(reader))], clean, PermissionTable.Shipped.Might(reader, Deed.ReadInternal));
    }

    public RecordFace Over(RecordFace face) => inside && veils.Count == 0 ? face : face with
    {
        Title = Covered(face.Title), Text = Closed(face.Where) ? "" : Covered(face.Text), Where = Over(face.Where),
    };

    public RecordLink Over(RecordLink link) => inside && veils.Count == 0 ? link : link with
    {
        Where = Over(link.Where), Ground = link.Ground is { } ground ? Covered(ground) : null,
    };

    private Citation Over(Citation where) => where with
    {
        Quote = Closed(where) ? "" : Covered(where.Quote), Document = where.Document is { } document ? Covered(document) : null,
    };

    private bool Closed(Citation where) => where.Sha256 is { } sha && _closed.Contains(sha);

    private string Covered(string text) => DocumentVeil.Cover(text, _words, clean);
}
