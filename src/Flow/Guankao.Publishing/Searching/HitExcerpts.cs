using Guankao.Commitments;
using Guankao.Lineage;
using Guankao.Meetings;
using Guankao.Reporting;
using Guankao.Store;
using Guankao.Store.Search;
using Guankao.Trips;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Publishing;

/// <summary>Fetches the texts of a page of hits and cuts the places out of them that were sought.</summary>
internal sealed class HitExcerpts(AppDb db, IReadOnlyList<string> terms)
{
    private static readonly PublicText Clean = Redaction.Clean;

    /// <summary>The hits with their excerpts, in the same order; what is not there any more is left out.</summary>
    public async Task<IReadOnlyList<FoundRecord>> Of(IReadOnlyList<Hit> hits, CancellationToken cancellation)
    {
        List<Guid> Ids(params FoundKind[] kinds) => [.. hits.Where(hit => kinds.Contains(hit.Kind)).Select(hit => hit.Id)];
        var (owed, work) = (Ids(FoundKind.Commitment), Ids(FoundKind.Milestone));
        var told = Ids(FoundKind.Commitment, FoundKind.Report);
        var promises = owed.Count == 0 ? new Dictionary<Guid, string>() : await db.CommitmentWords(owed, cancellation);
        var items = work.Count == 0 ? null : await db.WorkItems(work, cancellation);
        var reports = told.Count == 0 ? [] : await db.LatestReports().Where(report => told.Contains(report.CommitmentId))
            .ToDictionaryAsync(report => report.CommitmentId, report => report.Text, cancellation);
        var veils = await CommitmentVeils.Over(db, [.. owed.Concat(work).Concat(told).Distinct()], cancellation);
        var others = await Others(Ids(FoundKind.Trip), Ids(FoundKind.Meeting), cancellation);
        return
        [
            .. hits.Select(hit => hit.Kind switch
            {
                FoundKind.Milestone => OfWork(hit.Row!, items![hit.Id], veils[hit.Id]),
                FoundKind.Report => Of(hit.Kind, hit.Row!, ExcerptMaker.Of(veils[hit.Id].Over(reports.GetValueOrDefault(hit.Id, "")), terms, 3)),
                FoundKind.Commitment => OfCommitment(hit.Row!, promises.GetValueOrDefault(hit.Id, ""), reports.GetValueOrDefault(hit.Id, ""), veils[hit.Id]),
                _ => others.GetValueOrDefault(hit.Id),
            }).OfType<FoundRecord>(),
        ];
    }

    private FoundRecord OfCommitment(PublishedCommitment row, string words, string report, CommitmentVeil veil)
    {
        // The title is shown above its excerpts and need not be found in them again.
        var promise = veil.OverSentence(words[Math.Min(row.Title.Length, words.Length)..].TrimStart());
        List<Excerpt> excerpts = [.. ExcerptMaker.Of(promise, terms, 1), .. ExcerptMaker.Of(veil.Over(report), terms, 2)];

        // Words that stand in the title alone: what the promise says is still what a reader wants to know.
        return Of(FoundKind.Commitment, row, excerpts.Count > 0 || promise.Length == 0 ? excerpts : [ExcerptMaker.Beginning(promise)]);
    }

    private FoundRecord OfWork(PublishedCommitment row, IEnumerable<(int Position, string Text)> items, CommitmentVeil veil)
    {
        var (position, text) = items.MaxBy(item => Folding.Fold(item.Text) is var folded ? terms.Count(term => folded.Contains(term, StringComparison.Ordinal)) : 0);
        return Of(FoundKind.Milestone, row, [ExcerptMaker.Whole(veil.OverSentence(text), terms)]) with { Place = position };
    }

    private FoundRecord Of(FoundKind kind, PublishedCommitment row, IEnumerable<Excerpt> excerpts) =>
        new(kind, row.Id, ExcerptMaker.Whole(row.Title, terms), [.. excerpts]) { Commitment = row.Row() };

    private async Task<Dictionary<Guid, FoundRecord>> Others(List<Guid> trips, List<Guid> meetings, CancellationToken cancellation)
    {
        var found = new Dictionary<Guid, FoundRecord>();
        foreach (var trip in trips.Count == 0 ? [] : await PublicTrips.Of(db, trips, Clean, cancellation))
        {
            found[trip.Id] = Of(FoundKind.Trip, trip.Id, trip.Title, trip.Text) with { Day = trip.ReturnOn, Whose = trip.Agency };
        }

        foreach (var meeting in meetings.Count == 0 ? [] : await PublicMeetings.Of(db, meetings, Clean, cancellation))
        {
            found[meeting.Id] = Of(FoundKind.Meeting, meeting.Id, meeting.Title, meeting.Text) with { Day = meeting.Day, Whose = meeting.Series };
        }

        return found;
    }

    private FoundRecord Of(FoundKind kind, Guid id, string title, string text)
    {
        List<Excerpt> excerpts = [.. ExcerptMaker.Of(text, terms, 2)];
        return new FoundRecord(kind, id, ExcerptMaker.Whole(title, terms), excerpts.Count > 0 ? excerpts : [ExcerptMaker.Beginning(text)]);
    }
}
