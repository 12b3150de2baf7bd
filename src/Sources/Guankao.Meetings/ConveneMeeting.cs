using System.Globalization;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Meetings;

/// <summary>A matter on an agenda.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Resolution">The open resolution it takes up again; null where it is new.</param>
/// <param name="Papers">Papers for it.</param>
public sealed record AgendaEntry(string Title, Guid? Resolution, IReadOnlyList<string> Papers);

/// <summary>Calls a meeting of a series (召集會議).</summary>
/// <param name="Series">Which series.</param>
/// <param name="Day">When.</param>
/// <param name="Start">From when; null where it is not fixed.</param>
/// <param name="End">Until when; null where it is not fixed.</param>
/// <param name="Place">Where.</param>
/// <param name="Chair">Who chairs it.</param>
/// <param name="Agenda">Its matters in order.</param>
/// <param name="Actor">Who calls it.</param>
/// <param name="Who">By what name.</param>
/// <param name="Why">On what ground.</param>
public sealed record ConveneMeeting(
    Guid Series, DateOnly Day, TimeOnly? Start, TimeOnly? End, string Place, string Chair, IReadOnlyList<AgendaEntry> Agenda, Actor Actor, string Who, string Why);

/// <summary>Does <see cref="ConveneMeeting"/>: <c>await convene.Do(command, ct)</c>.</summary>
public sealed class ConveneMeetingHandler(LedgerStore store)
{
    /// <summary>Calls it and gives its id, or says why not.</summary>
    public async Task<Outcome<Guid>> Do(ConveneMeeting command, CancellationToken cancellation)
    {
        if (Fault(command) is { } fault)
        {
            return fault;
        }

        await using var ledger = await store.Write(cancellation);
        if (await ledger.Db.Set<MeetingSeries>().FirstOrDefaultAsync(row => row.Id == command.Series, cancellation) is not { } series)
        {
            return MeetingFaults.NoSeries;
        }

        if (PermissionTable.Shipped.Refuse(command.Actor, Deed.ConveneMeeting, Matter.Of(series.Secretariat)) is { } refused)
        {
            return refused;
        }

        var wanted = command.Agenda.Select(entry => entry.Resolution).OfType<Guid>().ToArray();
        var carried = await ledger.Db.Set<Resolution>().Where(row => wanted.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellation);
        if (carried.Count < wanted.Distinct().Count())
        {
            return MeetingFaults.NoResolution;
        }

        var meeting = new Meeting
        {
            Id = Guid.CreateVersion7(), SeriesId = series.Id, Title = series.Name, Day = command.Day, Start = Minutes(command.Start), End = Minutes(command.End),
            Place = command.Place.Trim(), Chair = command.Chair.Trim(), State = MeetingState.Convened,
        };
        meeting.Agenda.AddRange(command.Agenda.Select((entry, place) => new AgendaItem
        {
            Position = place, Title = entry.Title.Trim(), ResolutionId = entry.Resolution, Papers = string.Join('\n', entry.Papers),
            Reason = entry.Resolution is { } id && carried[id].PassedTo == series.Id ? carried[id].PassedWhy : null,
        }));
        ledger.Db.Add(meeting);
        ledger.Record(new NewAct("MeetingConvened", meeting.Id, command.Who, command.Why, null,
        [
            new("series", null, series.Name), new("day", null, command.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), new("chair", null, meeting.Chair),
            .. meeting.Agenda.Select(item => new ActChange("agenda", null, item.Title)),
        ]));
        await ledger.Commit(cancellation);
        return meeting.Id;
    }

    internal static int? Minutes(TimeOnly? time) => time is { } at ? (at.Hour * 60) + at.Minute : null;

    private static Refusal? Fault(ConveneMeeting command) =>
        MeetingFaults.Unsigned(command.Who, command.Why)
        ?? (string.IsNullOrWhiteSpace(command.Chair) ? MeetingFaults.NoChair
            : command.End < command.Start ? MeetingFaults.EndsFirst
            : command.Agenda.All(entry => string.IsNullOrWhiteSpace(entry.Title)) ? MeetingFaults.NoAgenda
            : null);
}
