using Guankao.Identity;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Lineage;

/// <summary>A record in a drawn way.</summary>
/// <param name="Face">The record.</param>
/// <param name="Rank">Its column: sources left, what came of them right, from 0.</param>
public sealed record LineageNode(RecordFace Face, int Rank);

/// <summary>The way from the first source to the last evidence, through one record.</summary>
/// <param name="Start">The record that was asked about.</param>
/// <param name="Nodes">All records, by column.</param>
/// <param name="Links">The links between them.</param>
/// <param name="Cut">True where there is more than is shown.</param>
public sealed record LineageWay(RecordFace Start, IReadOnlyList<LineageNode> Nodes, IReadOnlyList<RecordLink> Links, bool Cut)
{
    /// <summary>What the record rests on.</summary>
    public IEnumerable<RecordLink> Sources => Links.Where(link => link.To == Start.Record);

    /// <summary>What came of it.</summary>
    public IEnumerable<RecordLink> Outcomes => Links.Where(link => link.From == Start.Record);

    /// <summary>The face of a record that is shown.</summary>
    public RecordFace Face(RecordRef record) => Nodes.First(node => node.Face.Record == record).Face;
}

/// <summary>Follows the links of a record to where it comes from and to what came of it, as far as the reader may read: <c>await trace.Ask(record, reader, ct)</c>.</summary>
public sealed class TraceLineage(LedgerStore store, RecordRooms rooms, PublicText clean)
{
    private const int MostRecords = 60;
    private const int MostSteps = 8;

    /// <summary>The whole way; null where there is no such record.</summary>
    public Task<LineageWay?> Ask(RecordRef start, Actor reader, CancellationToken cancellation) => Ask(start, reader, MostSteps, cancellation);

    /// <summary>Only what touches the record itself, for its own page; null where there is no such record.</summary>
    public Task<LineageWay?> Near(RecordRef start, Actor reader, CancellationToken cancellation) => Ask(start, reader, 1, cancellation);

    private async Task<LineageWay?> Ask(RecordRef start, Actor reader, int steps, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        if (!(await rooms.Faces(db, [start], cancellation)).TryGetValue(start, out var face))
        {
            return null;
        }

        var way = new Walk();
        way.Seen.Add(start);
        await Follow(db, way, start, steps, link => (link.To, link.From), cancellation);
        await Follow(db, way, start, steps, link => (link.From, link.To), cancellation);
        var faces = await rooms.Faces(db, way.Seen, cancellation);
        faces[start] = face;
        var curtain = await Curtain.Of(db, rooms, clean, reader, faces.Values, way.Links, cancellation);
        List<RecordLink> links = [.. way.Links.Where(link => faces.ContainsKey(link.From) && faces.ContainsKey(link.To)).Distinct()];

        // A commitment that follows a sentence is written in the sentence's document; the sentence says so already.
        links.RemoveAll(link => link.From.Kind == RecordKinds.Document && links.Exists(
            other => other.To == link.To && other.From.Kind != RecordKinds.Document && other.Where.Sha256 == link.From.Key));
        var linked = links.SelectMany(link => new[] { link.From, link.To }).Append(start).ToHashSet();
        foreach (var lone in faces.Keys.Where(record => !linked.Contains(record)).ToList())
        {
            faces.Remove(lone);
        }

        var ranks = LineageRanks.Of(faces.Keys, links);
        return new LineageWay(
            curtain.Over(face), [.. faces.Values.Select(each => new LineageNode(curtain.Over(each), ranks[each.Record])).OrderBy(node => node.Rank)],
            [.. links.Select(curtain.Over).Distinct()], way.Cut);
    }

    /// <summary>Records whose words hold what is looked for, of every kind.</summary>
    public async Task<IReadOnlyList<RecordFace>> Find(string words, Actor reader, int most, CancellationToken cancellation)
    {
        words = words.Trim();
        if (words.Length == 0)
        {
            return [];
        }

        await using var db = await store.Read(cancellation);
        var found = await rooms.Find(db, words, most, cancellation);
        var curtain = await Curtain.Of(db, rooms, clean, reader, found, await rooms.Links(db, [.. found.Select(face => face.Record)], cancellation), cancellation);

        // What is found by words that are covered would tell that they stand there.
        return [.. found.Select(face => (Whole: face, Seen: curtain.Over(face))).Where(pair => pair.Seen == pair.Whole || Holds(pair.Seen, words)).Select(pair => pair.Seen)];
    }

    /// <summary>The latest links that people made, with both ends.</summary>
    public async Task<IReadOnlyList<(RecordLink Link, RecordFace From, RecordFace To)>> Latest(Actor reader, int most, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var links = (await db.Set<StoredLink>().Where(link => link.EndedAt == null).OrderByDescending(link => link.Id).Take(most).ToListAsync(cancellation))
            .ConvertAll(link => link.Read());
        var faces = await rooms.Faces(db, [.. links.SelectMany(link => new[] { link.From, link.To }).Distinct()], cancellation);
        var read = await rooms.Links(db, [.. faces.Keys], cancellation);
        var curtain = await Curtain.Of(db, rooms, clean, reader, faces.Values, [.. links, .. read], cancellation);
        return
        [
            .. links.Where(link => faces.ContainsKey(link.From) && faces.ContainsKey(link.To))
                .Select(link => (curtain.Over(link), curtain.Over(faces[link.From]), curtain.Over(faces[link.To]))),
        ];
    }

    private static bool Holds(RecordFace face, string words) =>
        face.Title.Contains(words, StringComparison.OrdinalIgnoreCase) || face.Text.Contains(words, StringComparison.OrdinalIgnoreCase);

    // Sources of sources, then outcomes of outcomes: never an outcome of a source, or every way would drag its siblings in.
    private async Task Follow(AppDb db, Walk way, RecordRef start, int steps, Func<RecordLink, (RecordRef Here, RecordRef There)> side, CancellationToken cancellation)
    {
        List<RecordRef> edge = [start];
        var passed = new HashSet<RecordRef> { start };
        for (var step = 0; step < steps && edge.Count > 0; step++)
        {
            var next = new List<RecordRef>();
            foreach (var link in (await rooms.Links(db, edge, cancellation)).Where(link => edge.Contains(side(link).Here)))
            {
                var there = side(link).There;
                if (!way.Seen.Contains(there) && way.Seen.Count >= MostRecords)
                {
                    way.Cut = true;
                    continue;
                }

                way.Links.Add(link);
                way.Seen.Add(there);
                if (passed.Add(there))
                {
                    next.Add(there);
                }
            }

            edge = next;
        }

        way.Cut |= steps == MostSteps && edge.Count > 0;
    }

    private sealed class Walk
    {
        public HashSet<RecordRef> Seen { get; } = [];

        public List<RecordLink> Links { get; } = [];

        public bool Cut { get; set; }
    }
}
