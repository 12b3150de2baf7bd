using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Meetings;

/// <summary>The series and the meeting that minutes belong to: found, or opened where there is none.</summary>
internal sealed record MeetingAtHand(MeetingSeries Series, Meeting Meeting)
{
    public static async Task<Outcome<MeetingAtHand>> Of(LedgerTransaction ledger, Basis basis, RegisterMinutes command, CancellationToken cancellation)
    {
        var terms = command.Minutes;
        if (await ledger.Db.Set<Meeting>().AnyAsync(row => row.Sha256 == terms.Sha256, cancellation))
        {
            return MeetingFaults.KnownMinutes(terms.Document);
        }

        if (!(await SeriesOf(ledger, basis, command, cancellation)).Is(out var series, out var refusal))
        {
            return refusal;
        }

        if (PermissionTable.Shipped.Refuse(command.Actor, Deed.RegisterMinutes, Matter.Of(series.Secretariat)) is { } refused)
        {
            return refused;
        }

        if (terms.Number is { } number && await ledger.Db.Set<Meeting>().FirstOrDefaultAsync(
            row => row.SeriesId == series.Id && row.State == MeetingState.Held && row.Number == number && row.Term == terms.Term && row.Day.Year == terms.Day.Year,
            cancellation) is { } taken)
        {
            return MeetingFaults.NumberTaken(number, taken.Day);
        }

        return (await MeetingOf(ledger, series, command, cancellation)).Is(out var meeting, out refusal) ? new MeetingAtHand(series, meeting) : refusal;
    }

    private static async Task<Outcome<MeetingSeries>> SeriesOf(LedgerTransaction ledger, Basis basis, RegisterMinutes command, CancellationToken cancellation)
    {
        var terms = command.Minutes;
        var id = command.Series;
        if (command.Meeting is { } meeting)
        {
            id = (await ledger.Db.Set<Meeting>().FirstOrDefaultAsync(row => row.Id == meeting, cancellation))?.SeriesId;
        }

        if (id is not null || command.Meeting is not null)
        {
            var wanted = await ledger.Db.Set<MeetingSeries>().FirstOrDefaultAsync(row => row.Id == id, cancellation);
            return wanted is null ? MeetingFaults.NoSeries : Names(wanted, terms.Series) && wanted.City == terms.City ? wanted : MeetingFaults.Other(terms.Series, wanted.Name);
        }

        var known = await ledger.Db.Set<MeetingSeries>().Where(row => row.City == terms.City).ToListAsync(cancellation);
        var core = SeriesNames.Core(terms.Series);
        if ((known.Find(row => row.Core == core) ?? known.Find(row => Names(row, terms.Series))) is { } found)
        {
            return found;
        }

        var opened = await OpenSeriesHandler.Do(ledger, basis, new OpenSeries(
            new SeriesTerms(core, [], terms.City, MeetingLevel.Theme, "", terms.Chair, "", "", "", [], terms.Day), command.Actor, command.Who, command.Why), cancellation);
        if (!opened.Is(out var made, out var refusal))
        {
            return refusal;
        }

        return ledger.Db.Set<MeetingSeries>().Local.First(row => row.Id == made);
    }

    private static bool Names(MeetingSeries series, string name) =>
        SeriesNames.Same(series.Name, name) || Json.To<SeriesTerms>(series.Terms).OtherNames.Any(other => SeriesNames.Same(other, name));

    private static async Task<Outcome<Meeting>> MeetingOf(LedgerTransaction ledger, MeetingSeries series, RegisterMinutes command, CancellationToken cancellation)
    {
        var day = command.Minutes.Day;
        if (command.Meeting is { } id)
        {
            var wanted = await ledger.Db.Set<Meeting>().FirstAsync(row => row.Id == id, cancellation);
            return wanted.State != MeetingState.Convened ? MeetingFaults.NotConvened : wanted.Day != day ? MeetingFaults.OtherDay(day, wanted.Day) : wanted;
        }

        var convened = await ledger.Db.Set<Meeting>().FirstOrDefaultAsync(
            row => row.SeriesId == series.Id && row.Day == day && row.State == MeetingState.Convened, cancellation);
        if (convened is not null)
        {
            return convened;
        }

        var meeting = new Meeting { Id = Guid.CreateVersion7(), SeriesId = series.Id, Title = command.Minutes.Title, Day = day, Place = "", Chair = "" };
        ledger.Db.Add(meeting);
        return meeting;
    }
}
