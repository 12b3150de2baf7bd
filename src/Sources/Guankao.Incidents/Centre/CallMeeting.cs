using System.Globalization;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Incidents;

/// <summary>Calls a meeting of the centre (召開工作會報): it gets its number, its seats by functional group, and what is read out as the board has it now.</summary>
/// <param name="Incident">Of which incident.</param>
/// <param name="HeldAt">When, UTC; null for now.</param>
/// <param name="Chair">Who chairs; empty for whoever commands.</param>
/// <param name="Place">Where.</param>
/// <param name="Agenda">Its items; none for the usual ones.</param>
/// <param name="Actor">Who calls it.</param>
/// <param name="Who">By what name.</param>
public sealed record CallMeeting(Guid Incident, DateTime? HeldAt, string Chair, string Place, IReadOnlyList<string> Agenda, Actor Actor, string Who);

/// <summary>Does <see cref="CallMeeting"/>: <c>await call.Do(command, ct)</c>.</summary>
public sealed class CallMeetingHandler(LedgerStore store)
{
    private const int MostItems = 30;
    private const int MostDaysAhead = 7;

    /// <summary>Calls it and gives its number, or says why not.</summary>
    public async Task<Outcome<int>> Do(CallMeeting command, CancellationToken cancellation)
    {
        var words = IncidentBook.Shipped.Limits.Words;
        var agenda = command.Agenda.Select(item => item.Trim()).Where(item => item.Length > 0).ToList();
        if (string.IsNullOrWhiteSpace(command.Who))
        {
            return IncidentFaults.NoWho;
        }

        if (agenda.Count > MostItems || agenda.Append(command.Place).Append(command.Chair).Any(text => text.Length > words))
        {
            return new Refusal("agenda-too-long", new($"議程最多 {MostItems} 項，每項最多 {words} 個字；請精簡。", $"An agenda has at most {MostItems} items of {words} characters; shorten it."));
        }

        await using var ledger = await store.Write(cancellation);
        if (!(await IncidentAtHand.Open(ledger, command.Incident, command.Actor, Deed.GiveOrder, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        var held = command.HeldAt ?? at.Now;
        if (held < at.Incident.OpenedAt || held > at.Now.AddDays(MostDaysAhead))
        {
            return new Refusal("meeting-time", new(
                $"會議時間要在開設之後、{MostDaysAhead} 天之內；請更正，或留空表示現在。", $"A meeting is held after the opening and within {MostDaysAhead} days; correct the time, or leave it empty for now."));
        }

        var row = await Row(at, command, held, agenda, cancellation);
        ledger.Db.Add(row);
        at.Record("IncidentMeetingCalled", command.Who, row.Chair, new ActChange("centre-meeting", null, row.Number.ToString(CultureInfo.InvariantCulture)));
        await ledger.Commit(cancellation);
        return row.Number;
    }

    private static async Task<CentreMeeting> Row(IncidentAtHand at, CallMeeting command, DateTime held, List<string> agenda, CancellationToken cancellation)
    {
        var db = at.Ledger.Db;
        var last = await db.Set<CentreMeeting>().Where(row => row.IncidentId == at.Incident.Id).OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellation);
        // Orders may have been entered for a meeting that nobody called here.
        var ordered = await db.Set<IncidentOrder>().Where(row => row.IncidentId == at.Incident.Id).MaxAsync(row => (int?)row.Meeting, cancellation) ?? 0;
        var terms = at.Incident.Read();
        var book = IncidentBook.Shipped;
        return new CentreMeeting
        {
            Id = Guid.CreateVersion7(), IncidentId = at.Incident.Id, Version = at.Incident.Version, Number = 1 + Math.Max(last?.Number ?? 0, ordered), HeldAt = held,
            Chair = string.IsNullOrWhiteSpace(command.Chair) ? at.Incident.Commander : command.Chair.Trim(), CalledBy = command.Who.Trim(),
            Terms = Json.Of(new CentreMeetingTerms(
                command.Place.Trim(), agenda.Count > 0 ? agenda : [.. book.Agenda.Select(item => item.Zh)],
                [.. book.Groups.Where(group => terms.Groups.Contains(group.Code)).Select(group => new GroupSeat(group.Code, BureauNames.Full(at.Incident.City, group.Lead, null)))],
                await MeetingReading.Of(at, last, cancellation), "")),
        };
    }
}
