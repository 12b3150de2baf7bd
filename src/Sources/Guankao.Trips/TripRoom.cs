using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Lineage;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Trips;

/// <summary>Trips and their recommendations in the web of links: the trip, its sentence, the commitment that follows it.</summary>
public sealed class TripRoom : IRecordRoom
{
    private static readonly Bilingual Proposed = new("提出建議", "recommends");
    private static readonly Bilingual Followed = new("列管追蹤", "followed as");
    private static readonly Bilingual Merged = new("併入他項", "merged into");

    /// <inheritdoc />
    public IReadOnlyList<string> Kinds => [RecordKinds.Trip, RecordKinds.Recommendation];

    /// <inheritdoc />
    public async Task<IReadOnlyList<RecordFace>> Faces(AppDb db, IReadOnlyList<RecordRef> records, CancellationToken cancellation)
    {
        var (trips, points) = (RecordRef.Ids(records, RecordKinds.Trip), RecordRef.Ids(records, RecordKinds.Recommendation));
        return
        [
            .. await TripFaces(db.Set<Trip>().Where(row => trips.Contains(row.Id)), cancellation),
            .. await PointFaces(db, db.Set<Recommendation>().Where(row => points.Contains(row.Id)), cancellation),
        ];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<RecordLink>> Links(AppDb db, IReadOnlyList<RecordRef> records, CancellationToken cancellation)
    {
        var (trips, points, commitments) =
            (RecordRef.Ids(records, RecordKinds.Trip), RecordRef.Ids(records, RecordKinds.Recommendation), RecordRef.Ids(records, RecordKinds.Commitment));
        var kept = db.Set<Recommendation>().Where(point => point.Standing == RecommendationStanding.Taken || point.Standing == RecommendationStanding.Merged);
        var found = new List<RecordLink>();

        // Asked for one by one: a condition that joins them with "or" reads every recommendation.
        foreach (var (any, wanted) in new[]
        {
            (trips.Count > 0, kept.Where(point => trips.Contains(point.TripId))),
            (points.Count > 0, kept.Where(point => points.Contains(point.Id))),
            (points.Count > 0, kept.Where(point => points.Contains(point.MergedInto!.Value))),
            (commitments.Count > 0, kept.Where(point => commitments.Contains(point.CommitmentId!.Value))),
        })
        {
            found.AddRange(any ? await Of(db, wanted, cancellation) : []);
        }

        return found;
    }

    private static async Task<IEnumerable<RecordLink>> Of(AppDb db, IQueryable<Recommendation> wanted, CancellationToken cancellation)
    {
        var rows = await (from point in wanted.AsNoTracking()
                          join trip in db.Set<Trip>() on point.TripId equals trip.Id
                          orderby point.TripId, point.Position
                          select new { Point = point, trip.Document, trip.Sha256 }).ToListAsync(cancellation);
        return rows.SelectMany(row => Of(row.Point, row.Document, row.Sha256));
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<RecordFace>> Find(AppDb db, string words, int most, CancellationToken cancellation) =>
    [
        .. await TripFaces(db.Set<Trip>().Where(row => row.Title.Contains(words)).OrderByDescending(row => row.ReturnOn).Take(most), cancellation),
        .. await PointFaces(db, db.Set<Recommendation>().Where(row => row.Title.Contains(words) && row.Standing == RecommendationStanding.Taken)
            .OrderByDescending(row => row.Id).Take(most), cancellation),
    ];

    /// <inheritdoc />
    public async Task<IReadOnlyList<DocumentVeil>> Veils(AppDb db, IReadOnlyCollection<string> documents, CancellationToken cancellation) =>
    [
        .. (await db.Set<Trip>().Where(trip => documents.Contains(trip.Sha256)).ToListAsync(cancellation)).Select(trip => Veil(trip, trip.Sha256)),
        .. (await db.Set<Trip>().Where(trip => documents.Contains(trip.EnteredSha256!) && trip.EnteredSha256 != trip.Sha256).ToListAsync(cancellation))
            .Select(trip => Veil(trip, trip.EnteredSha256!)),
    ];

    private static DocumentVeil Veil(Trip trip, string sha256) =>
        new(sha256, Deed.ReviewTrip, trip.Agency, trip.Review != TripReviewState.Published, TripSight.Words(trip.Covered));

    private static IEnumerable<RecordLink> Of(Recommendation point, string document, string sha256)
    {
        var terms = Json.To<RecommendationTerms>(point.Terms);
        var where = new Citation(terms.Quote, terms.Document ?? document, terms.Sha256 ?? sha256, terms.Locator);
        var here = RecordRef.Of(RecordKinds.Recommendation, point.Id);
        yield return new RecordLink(RecordRef.Of(RecordKinds.Trip, point.TripId), here, Proposed, where);
        if (point is { Standing: RecommendationStanding.Merged, MergedInto: { } into })
        {
            yield return new RecordLink(here, RecordRef.Of(RecordKinds.Recommendation, into), Merged, where);
        }
        else if (point.CommitmentId is { } commitment)
        {
            yield return new RecordLink(here, RecordRef.Of(RecordKinds.Commitment, commitment), Followed, where);
        }
    }

    private static async Task<IReadOnlyList<RecordFace>> TripFaces(IQueryable<Trip> wanted, CancellationToken cancellation) =>
    [
        .. (await wanted.AsNoTracking().Select(row => new { row.Id, row.Title, row.Document, row.Sha256 }).ToListAsync(cancellation))
            .Select(row => new RecordFace(RecordRef.Of(RecordKinds.Trip, row.Id), row.Title, row.Title, new Citation("", row.Document, row.Sha256))),
    ];

    private static async Task<IReadOnlyList<RecordFace>> PointFaces(AppDb db, IQueryable<Recommendation> wanted, CancellationToken cancellation)
    {
        var rows = await (from point in wanted.AsNoTracking()
                          join trip in db.Set<Trip>() on point.TripId equals trip.Id
                          select new { Point = point, trip.Document, trip.Sha256 }).ToListAsync(cancellation);
        return
        [
            .. rows.Select(row => (row, Terms: Json.To<RecommendationTerms>(row.Point.Terms))).Select(pair => new RecordFace(
                RecordRef.Of(RecordKinds.Recommendation, pair.row.Point.Id), pair.Terms.Title, pair.Terms.Text,
                new Citation("", pair.Terms.Document ?? pair.row.Document, pair.Terms.Sha256 ?? pair.row.Sha256, pair.Terms.Locator),
                pair.row.Point.Standing == RecommendationStanding.Taken ? pair.row.Point.Adoption.Name() : pair.row.Point.Standing.Name(),
                RecordRef.Of(RecordKinds.Trip, pair.row.Point.TripId))),
        ];
    }
}
