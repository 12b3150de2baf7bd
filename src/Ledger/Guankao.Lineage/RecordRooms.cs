using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Lineage;

/// <summary>All rooms together: what any record shows of itself, and every link that touches it.</summary>
public sealed class RecordRooms(IEnumerable<IRecordRoom> rooms)
{
    private readonly IReadOnlyList<IRecordRoom> _rooms = [.. rooms];

    internal async Task<Dictionary<RecordRef, RecordFace>> Faces(AppDb db, IReadOnlyCollection<RecordRef> records, CancellationToken cancellation)
    {
        var faces = new Dictionary<RecordRef, RecordFace>();
        foreach (var room in _rooms)
        {
            List<RecordRef> own = [.. records.Where(record => room.Kinds.Contains(record.Kind))];
            foreach (var face in own.Count == 0 ? [] : await room.Faces(db, own, cancellation))
            {
                faces[face.Record] = face;
            }
        }

        return faces;
    }

    /// <summary>Links made by people and links that follow from the records, once each.</summary>
    internal async Task<IReadOnlyList<RecordLink>> Links(AppDb db, IReadOnlyList<RecordRef> records, CancellationToken cancellation)
    {
        List<string> keys = [.. records.Select(record => record.Key).Distinct()];
        var wanted = records.ToHashSet();
        var links = (await db.Set<StoredLink>().AsNoTracking()
            .Where(link => link.EndedAt == null && (keys.Contains(link.FromKey) || keys.Contains(link.ToKey))).OrderBy(link => link.Id).ToListAsync(cancellation))
            .ConvertAll(link => link.Read());
        foreach (var room in _rooms)
        {
            links.AddRange(await room.Links(db, records, cancellation));
        }

        return [.. links.Where(link => link.From != link.To && (wanted.Contains(link.From) || wanted.Contains(link.To))).DistinctBy(link => (link.From, link.To, link.Where.Quote))];
    }

    internal async Task<IReadOnlyList<DocumentVeil>> Veils(AppDb db, IReadOnlyCollection<string> documents, CancellationToken cancellation)
    {
        var veils = new List<DocumentVeil>();
        foreach (var room in _rooms)
        {
            veils.AddRange(await room.Veils(db, documents, cancellation));
        }

        return veils;
    }

    internal async Task<IReadOnlyList<RecordFace>> Find(AppDb db, string words, int most, CancellationToken cancellation)
    {
        var found = new List<RecordFace>();
        foreach (var room in _rooms)
        {
            found.AddRange(await room.Find(db, words, most, cancellation));
        }

        return found;
    }
}
