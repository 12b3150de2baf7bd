using Guankao.Lineage;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Meetings;

/// <summary>A meeting as search shows it.</summary>
/// <param name="Id">Which.</param>
/// <param name="Title">Its title.</param>
/// <param name="Series">Of which series.</param>
/// <param name="Day">When.</param>
/// <param name="Text">Series, agenda, rulings with their words, and who carries them out: a line each.</param>
public sealed record PublicMeeting(Guid Id, string Title, string Series, DateOnly Day, string Text);

/// <summary>The words of meetings that anybody may find.</summary>
public static class PublicMeetings
{
    /// <summary>Some meetings.</summary>
    public static async Task<IReadOnlyList<PublicMeeting>> Of(AppDb db, IReadOnlyCollection<Guid> meetings, PublicText clean, CancellationToken cancellation)
    {
        var ids = meetings.ToList();
        var rows = await db.Set<Meeting>().AsNoTracking().Where(row => ids.Contains(row.Id)).Include(row => row.Resolutions).AsSplitQuery().ToListAsync(cancellation);
        var wanted = rows.Select(row => row.SeriesId).Distinct().ToList();
        var names = await db.Set<MeetingSeries>().Where(row => wanted.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Name, cancellation);
        return rows.ConvertAll(row => Of(row, names[row.SeriesId], clean));
    }

    /// <summary>The meetings among these records, and those whose rulings are among them.</summary>
    public static async Task<IReadOnlyList<Guid>> Touched(AppDb db, IReadOnlyCollection<Guid> records, CancellationToken cancellation)
    {
        var ids = records.ToList();
        var own = await db.Set<Meeting>().Where(row => ids.Contains(row.Id)).Select(row => row.Id).ToListAsync(cancellation);
        return [.. own.Union(await db.Set<Resolution>().Where(row => ids.Contains(row.Id)).Select(row => row.MeetingId).ToListAsync(cancellation))];
    }

    /// <summary>Every meeting there is.</summary>
    public static Task<List<Guid>> All(AppDb db, CancellationToken cancellation) => db.Set<Meeting>().Select(meeting => meeting.Id).ToListAsync(cancellation);

    private static PublicMeeting Of(Meeting meeting, string series, PublicText clean)
    {
        IEnumerable<string> lines =
        [
            series, .. meeting.Agenda.OrderBy(item => item.Position).Select(item => item.Title),
            .. meeting.Resolutions.OrderBy(row => row.Position).SelectMany(row => new[] { row.Title, Json.To<ResolutionTerms>(row.Terms).Text, row.Lead ?? "" }),
        ];
        return new PublicMeeting(
            meeting.Id, clean(meeting.Title), series, meeting.Day, string.Join('\n', lines.Where(line => line.Length > 0).Distinct().Select(line => clean(line))));
    }
}
