using Guankao.Kernel;
using Guankao.Lineage;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Meetings;

/// <summary>Series, meetings and rulings in the web of links: the series, the meeting, its words, the commitment that follows them.</summary>
public sealed class MeetingRoom : IRecordRoom
{
    private static readonly Bilingual Convened = new("召開會議", "met as");
    private static readonly Bilingual Ruled = new("作成裁示或決議", "ruled");
    private static readonly Bilingual Followed = new("列管追蹤", "followed as");
    private static readonly Bilingual PassedUp = new("陳報上級會議", "passed up to");

    /// <inheritdoc />
    public IReadOnlyList<string> Kinds => [RecordKinds.Series, RecordKinds.Meeting, RecordKinds.Ruling];

    /// <inheritdoc />
    public async Task<IReadOnlyList<RecordFace>> Faces(AppDb db, IReadOnlyList<RecordRef> records, CancellationToken cancellation)
    {
        var (series, meetings, rulings) =
            (RecordRef.Ids(records, RecordKinds.Series), RecordRef.Ids(records, RecordKinds.Meeting), RecordRef.Ids(records, RecordKinds.Ruling));
        return
        [
            .. (await db.Set<MeetingSeries>().AsNoTracking().Where(row => series.Contains(row.Id)).ToListAsync(cancellation))
                .Select(row => new RecordFace(RecordRef.Of(RecordKinds.Series, row.Id), row.Name, row.Name, new Citation("", "", ""))),
            .. await MeetingFaces(db.Set<Meeting>().Where(row => meetings.Contains(row.Id)), cancellation),
            .. await RulingFaces(db, db.Set<Resolution>().Where(row => rulings.Contains(row.Id)), cancellation),
        ];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<RecordLink>> Links(AppDb db, IReadOnlyList<RecordRef> records, CancellationToken cancellation)
    {
        var (series, meetings) = (RecordRef.Ids(records, RecordKinds.Series), RecordRef.Ids(records, RecordKinds.Meeting));
        var (rulings, commitments) = (RecordRef.Ids(records, RecordKinds.Ruling), RecordRef.Ids(records, RecordKinds.Commitment));
        var held = await db.Set<Meeting>().AsNoTracking().Where(row => meetings.Contains(row.Id) || series.Contains(row.SeriesId))
            .OrderByDescending(row => row.Day).Select(row => new { row.Id, row.SeriesId, row.Document, row.Sha256 }).Take(60).ToListAsync(cancellation);
        var rows = await (from row in db.Set<Resolution>().AsNoTracking()
                          join meeting in db.Set<Meeting>() on row.MeetingId equals meeting.Id
                          where meetings.Contains(row.MeetingId) || rulings.Contains(row.Id) || (row.PassedTo != null && series.Contains(row.PassedTo.Value))
                              || (row.CommitmentId != null && commitments.Contains(row.CommitmentId.Value))
                          orderby row.MeetingId, row.Position
                          select new { Row = row, meeting.Document, meeting.Sha256 }).ToListAsync(cancellation);
        return
        [
            .. held.Select(row => new RecordLink(
                RecordRef.Of(RecordKinds.Series, row.SeriesId), RecordRef.Of(RecordKinds.Meeting, row.Id), Convened, new Citation("", row.Document ?? "", row.Sha256 ?? ""))),
            .. rows.SelectMany(row => Of(row.Row, row.Document ?? "", row.Sha256 ?? "")),
        ];
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<RecordFace>> Find(AppDb db, string words, int most, CancellationToken cancellation) =>
    [
        .. await MeetingFaces(db.Set<Meeting>().Where(row => row.Title.Contains(words)).OrderByDescending(row => row.Day).Take(most), cancellation),
        .. await RulingFaces(db, db.Set<Resolution>().Where(row => row.Title.Contains(words)).OrderByDescending(row => row.Day).Take(most), cancellation),
    ];

    private static IEnumerable<RecordLink> Of(Resolution row, string document, string sha256)
    {
        var terms = Json.To<ResolutionTerms>(row.Terms);
        var where = new Citation(terms.Text, document, sha256, terms.Locator);
        var here = RecordRef.Of(RecordKinds.Ruling, row.Id);
        yield return new RecordLink(RecordRef.Of(RecordKinds.Meeting, row.MeetingId), here, Ruled, where);
        if (row.CommitmentId is { } commitment)
        {
            yield return new RecordLink(here, RecordRef.Of(RecordKinds.Commitment, commitment), Followed, where);
        }

        if (row.PassedTo is { } series)
        {
            yield return new RecordLink(here, RecordRef.Of(RecordKinds.Series, series), PassedUp, where);
        }
    }

    private static async Task<IReadOnlyList<RecordFace>> MeetingFaces(IQueryable<Meeting> wanted, CancellationToken cancellation) =>
    [
        .. (await wanted.AsNoTracking().Select(row => new { row.Id, row.Title, row.State, row.Document, row.Sha256 }).ToListAsync(cancellation))
            .Select(row => new RecordFace(
                RecordRef.Of(RecordKinds.Meeting, row.Id), row.Title, row.Title, new Citation("", row.Document ?? "", row.Sha256 ?? ""), row.State.Name())),
    ];

    private static async Task<IReadOnlyList<RecordFace>> RulingFaces(AppDb db, IQueryable<Resolution> wanted, CancellationToken cancellation)
    {
        var rows = await (from row in wanted.AsNoTracking()
                          join meeting in db.Set<Meeting>() on row.MeetingId equals meeting.Id
                          select new { Row = row, meeting.Document, meeting.Sha256 }).ToListAsync(cancellation);
        return
        [
            .. rows.Select(pair => (pair.Row, pair.Document, pair.Sha256, Terms: Json.To<ResolutionTerms>(pair.Row.Terms))).Select(pair => new RecordFace(
                RecordRef.Of(RecordKinds.Ruling, pair.Row.Id), pair.Row.Title, pair.Terms.Text, new Citation("", pair.Document ?? "", pair.Sha256 ?? "", pair.Terms.Locator),
                pair.Row.Standing.Name(), RecordRef.Of(RecordKinds.Meeting, pair.Row.MeetingId))),
        ];
    }
}
