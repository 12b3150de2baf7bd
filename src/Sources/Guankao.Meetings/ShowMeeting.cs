using Guankao.Identity;
using Guankao.Lineage;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Meetings;

/// <summary>Shows one meeting: <c>await show.Ask(id, reader, ct)</c>.</summary>
public sealed class ShowMeeting(LedgerStore store, PublicText clean, TimeProvider time)
{
    /// <summary>Asks; null where there is none.</summary>
    public async Task<MeetingPage?> Ask(Guid id, Actor reader, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var meeting = await db.Set<Meeting>().FirstOrDefaultAsync(row => row.Id == id, cancellation);
        if (meeting is null)
        {
            return null;
        }

        var series = await db.Set<MeetingSeries>().FirstAsync(row => row.Id == meeting.SeriesId, cancellation);
        var line = (await MeetingRows.Lines(db, db.Set<Meeting>().Where(row => row.Id == id), cancellation))[0];
        return new MeetingSight(reader, clean).Of(new MeetingPage(
            line, series.City, series.Secretariat, series.Level, meeting.Terms.Length == 0 ? null : Json.To<MinutesTerms>(meeting.Terms), await Agenda(db, meeting, cancellation),
            await MeetingRows.Lines(db, db.Set<Resolution>().Where(row => row.MeetingId == id).OrderBy(row => row.Position), HomeRules.DayOf(time.GetUtcNow().UtcDateTime), cancellation),
            meeting.Note, await ActHistory.Of(db, id, cancellation)));
    }

    private static async Task<IReadOnlyList<AgendaLine>> Agenda(AppDb db, Meeting meeting, CancellationToken cancellation)
    {
        var wanted = meeting.Agenda.Select(item => item.ResolutionId).OfType<Guid>().ToArray();
        var from = await (
            from row in db.Set<Resolution>()
            where wanted.Contains(row.Id)
            join series in db.Set<MeetingSeries>() on row.SeriesId equals series.Id
            select new { row.Id, series.Name, row.Day }).ToDictionaryAsync(row => row.Id, cancellation);
        return [.. meeting.Agenda.OrderBy(item => item.Position).Select(item =>
        {
            var origin = item.ResolutionId is { } id ? from.GetValueOrDefault(id) : null;
            return new AgendaLine(item.Title, item.ResolutionId, origin?.Name, origin?.Day, item.Reason, item.Papers.Length == 0 ? [] : item.Papers.Split('\n'));
        })];
    }
}
