using System.Globalization;
using Guankao.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Incidents;

/// <summary>What is read out when a meeting opens: counts, who needs most, shelters, alerts, messages and orders since the meeting before.</summary>
internal static class MeetingReading
{
    private const int Neediest = 3;
    private const int MostLines = 20;

    public static async Task<IReadOnlyList<ReadAloud>> Of(IncidentAtHand at, CentreMeeting? last, CancellationToken cancellation)
    {
        var (db, id) = (at.Ledger.Db, at.Incident.Id);
        var picture = await ShowPicture.Of(db, at.Incident, cancellation);
        var (waiting, late) = await ShowBoard.Waiting(db, id, at.Now, cancellation);
        var places = await NeedsByPlace.Of(db, id, await IncidentRows.Stocks(db, id, cancellation), cancellation);
        List<ReadAloud> lines =
        [
            new($"未結災情 {picture.Open} 件，其中危及生命 {picture.Life} 件；已處理 {picture.Done} 件；待接案 {waiting} 件，逾時 {late} 件。",
                $"{picture.Open} situations open, {picture.Life} with life in danger; {picture.Done} dealt with; {waiting} wait for a bureau, {late} of them too long."),
            .. places.Take(Neediest).Select((place, rank) => new ReadAloud(
                $"資源需求第 {rank + 1}：{place.District}（{place.Why.ZhHant}）。", $"Needs most, {rank + 1}: {place.District} ({place.Why.En}).")),
        ];
        if (picture.Shelters.Count > 0)
        {
            var (people, free) = (picture.Shelters.Sum(row => row.Occupied), picture.Shelters.Sum(row => row.Free));
            lines.Add(new($"收容所 {picture.Shelters.Count} 處，收容 {people} 人，尚有 {free} 位。", $"{picture.Shelters.Count} shelters hold {people} people; {free} places are free."));
        }

        lines.AddRange(picture.Alerts.Take(MostLines).Select(alert => new ReadAloud(
            $"示警：{alert.Says}（{alert.Sender}，{Clock(alert.SentAt)}）。", $"Alert: {alert.Says} ({alert.Sender}, {Clock(alert.SentAt)}).")));
        lines.AddRange(await Messages(at, last, cancellation));
        lines.AddRange(await Orders(at, last, cancellation));
        return lines;
    }

    private static async Task<IEnumerable<ReadAloud>> Messages(IncidentAtHand at, CentreMeeting? last, CancellationToken cancellation)
    {
        var since = last?.Version ?? 0;
        var rows = await at.Ledger.Db.Set<BoardMessage>().Where(row => row.IncidentId == at.Incident.Id && row.Version > since).OrderBy(row => row.Inject).Take(MostLines).ToListAsync(cancellation);
        return rows.Select(row => new ReadAloud($"{Clock(row.At)} {row.To} {row.Zh}".Replace("  ", " ", StringComparison.Ordinal), $"{Clock(row.At)} {row.To} {row.En}".Replace("  ", " ", StringComparison.Ordinal)));
    }

    private static async Task<IEnumerable<ReadAloud>> Orders(IncidentAtHand at, CentreMeeting? last, CancellationToken cancellation)
    {
        if (last is null)
        {
            return [];
        }

        var rows = await at.Ledger.Db.Set<IncidentOrder>().Where(row => row.IncidentId == at.Incident.Id && row.Meeting == last.Number).OrderBy(row => row.Number).Take(MostLines).ToListAsync(cancellation);
        return rows.Select(row => new ReadAloud(
            $"前次指示：{row.Text}（{row.Lead}，{row.DueOn.Dotted()}前）。", string.Create(CultureInfo.InvariantCulture, $"Ordered last time: {row.Text} ({row.Lead}, by {row.DueOn:yyyy-MM-dd}).")));
    }

    private static string Clock(DateTime utc) => utc.AddHours(8).ToString("HH:mm", CultureInfo.InvariantCulture);
}
