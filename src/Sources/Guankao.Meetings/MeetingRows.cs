using Guankao.Commitments;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Meetings;

/// <summary>Rows of the tables as lines for readers.</summary>
internal static class MeetingRows
{
    public static async Task<IReadOnlyList<MeetingLine>> Lines(AppDb db, IQueryable<Meeting> meetings, CancellationToken cancellation)
    {
        var rows = await (
            from meeting in meetings
            join series in db.Set<MeetingSeries>() on meeting.SeriesId equals series.Id
            select new
            {
                meeting.Id, meeting.SeriesId, series.Name, meeting.Title, meeting.Day, meeting.Start, meeting.End, meeting.Chair, meeting.Place, meeting.State,
                Resolutions = meeting.Resolutions.Count, Tracked = meeting.Resolutions.Count(row => row.Standing == ResolutionStanding.Tracked),
            }).ToListAsync(cancellation);
        return [.. rows.Select(row => new MeetingLine(
            row.Id, row.SeriesId, row.Name, row.Title, row.Day, row.Start, row.End, row.Chair, row.Place, row.State, row.Resolutions, row.Tracked))];
    }

    public static async Task<IReadOnlyList<ResolutionLine>> Lines(AppDb db, IQueryable<Resolution> resolutions, DateOnly today, CancellationToken cancellation)
    {
        var rows = await resolutions.Include(row => row.Replies).AsNoTracking().ToListAsync(cancellation);
        var wanted = rows.Select(row => row.SeriesId).Distinct().ToArray();
        var names = await db.Set<MeetingSeries>().Where(row => wanted.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellation);
        var commitments = await CommitmentParties.Of(db, [.. rows.Select(row => row.CommitmentId).OfType<Guid>()], cancellation);
        return [.. rows.Select(row => Line(row, names[row.SeriesId], row.CommitmentId is { } id ? commitments.GetValueOrDefault(id)?.Status : null, today))];
    }

    private static ResolutionLine Line(Resolution row, string series, CommitmentStatus? commitment, DateOnly today)
    {
        var replies = row.Replies.OrderBy(reply => reply.Position).ToList();
        var facts = new ResolutionFacts(row.Standing, row.Lead, row.DueOn, replies.LastOrDefault() is { } last ? last.Review ?? last.Wish : null, row.Outcome, row.EndedOn, commitment);
        return new ResolutionLine(
            row.Id, row.MeetingId, row.SeriesId, series, row.Day, row.Kind, row.Title, row.Lead, row.DueOn, row.Standing, ResolutionStates.Of(facts, today), row.Note,
            row.CommitmentId, row.PassedTo, row.PassedWhy,
            replies.ConvertAll(reply => new ReplyLine(reply.Text, reply.Wish, reply.By, reply.At, reply.Review, reply.ReviewNote, reply.ReviewedBy)),
            Json.To<ResolutionTerms>(row.Terms));
    }

    public static int Clamp(int page, int size, int total) => Math.Clamp(page, 1, Math.Max(1, (total + size - 1) / size));
}
