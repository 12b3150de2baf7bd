using Guankao.Kernel;
using Guankao.Lineage;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Reporting;

/// <summary>Reports that all can read, and what proves them, in the web of links. What is still being written stays out.</summary>
public sealed class ReportRoom : IRecordRoom
{
    private const int LongestTitle = 40;

    private static readonly Bilingual Answered = new("辦理情形", "answered by");
    private static readonly Bilingual Proved = new("佐證", "proved by");

    /// <inheritdoc />
    public IReadOnlyList<string> Kinds => [RecordKinds.Report, RecordKinds.Evidence];

    /// <inheritdoc />
    public async Task<IReadOnlyList<RecordFace>> Faces(AppDb db, IReadOnlyList<RecordRef> records, CancellationToken cancellation)
    {
        var (reports, files) = (RecordRef.Ids(records, RecordKinds.Report), RecordRef.Ids(records, RecordKinds.Evidence));
        var found = new List<RecordFace>(await Faces(db.Set<Report>().Where(row => reports.Contains(row.Id)), cancellation));
        found.AddRange(from row in await Published(db).Where(row => files.Contains(row.Evidence.Id)).ToListAsync(cancellation)
                       select new RecordFace(
                           RecordRef.Of(RecordKinds.Evidence, row.Evidence.Id), row.Evidence.Name, row.Evidence.Note,
                           new Citation("", row.Evidence.Name, row.Evidence.Sha256), null, RecordRef.Of(RecordKinds.Commitment, row.Commitment)));
        return found;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<RecordLink>> Links(AppDb db, IReadOnlyList<RecordRef> records, CancellationToken cancellation)
    {
        var (commitments, reports, files) =
            (RecordRef.Ids(records, RecordKinds.Commitment), RecordRef.Ids(records, RecordKinds.Report), RecordRef.Ids(records, RecordKinds.Evidence));
        if (commitments.Count + reports.Count + files.Count == 0)
        {
            return [];
        }

        var answers = await db.Set<Report>().AsNoTracking().Where(row => (commitments.Contains(row.CommitmentId) || reports.Contains(row.Id)) && row.Text != "")
            .OrderBy(row => row.Period!.LastDay).Select(row => new { row.Id, row.CommitmentId }).ToListAsync(cancellation);
        var proofs = await (from row in Published(db)
                            join report in db.Set<Report>() on new { row.Commitment, row.Period } equals new { Commitment = report.CommitmentId, Period = report.PeriodId }
                            where commitments.Contains(row.Commitment) || reports.Contains(report.Id) || files.Contains(row.Evidence.Id)
                            select new { Report = report.Id, row.Evidence.Id }).ToListAsync(cancellation);
        return
        [
            .. answers.Select(row => new RecordLink(RecordRef.Of(RecordKinds.Commitment, row.CommitmentId), RecordRef.Of(RecordKinds.Report, row.Id), Answered, Citation.Whole)),
            .. proofs.Select(row => new RecordLink(RecordRef.Of(RecordKinds.Report, row.Report), RecordRef.Of(RecordKinds.Evidence, row.Id), Proved, Citation.Whole)),
        ];
    }

    /// <inheritdoc />
    public Task<IReadOnlyList<RecordFace>> Find(AppDb db, string words, int most, CancellationToken cancellation) =>
        Faces(db.Set<Report>().Where(row => row.Text.Contains(words)).OrderByDescending(row => row.Id).Take(most), cancellation);

    private static IQueryable<PublishedEvidence> Published(AppDb db) =>
        from duty in db.Set<Duty>().AsNoTracking()
        from evidence in duty.Evidence
        where duty.State == DutyState.Published && evidence.WithdrawnAt == null
        select new PublishedEvidence { Commitment = duty.CommitmentId, Period = duty.PeriodId, Evidence = evidence };

    private static async Task<IReadOnlyList<RecordFace>> Faces(IQueryable<Report> wanted, CancellationToken cancellation) =>
    [
        .. (await wanted.AsNoTracking().Select(row => new { row.Id, row.CommitmentId, row.Text, row.Period!.Name }).ToListAsync(cancellation))
            .Select(row => new RecordFace(
                RecordRef.Of(RecordKinds.Report, row.Id), $"{row.Name}：{(row.Text.Length <= LongestTitle ? row.Text : row.Text[..LongestTitle] + "…")}",
                row.Text, Citation.Whole, null, RecordRef.Of(RecordKinds.Commitment, row.CommitmentId))),
    ];

    private sealed class PublishedEvidence
    {
        public Guid Commitment { get; init; }

        public Guid Period { get; init; }

        public required DutyEvidence Evidence { get; init; }
    }
}
