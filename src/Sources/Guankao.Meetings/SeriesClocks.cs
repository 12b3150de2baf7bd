using Guankao.Calendar;
using Guankao.Clocks;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Meetings;

/// <summary>The stored clock of a series whose rhythm a rule demands: one round runs at a time, and its last meeting stops it.</summary>
internal static class SeriesClocks
{
    /// <summary>What clocks of a series are about.</summary>
    public static ClockSubject About(Guid series) => new ClockSubject("meeting-series", series);

    /// <summary>Starts the round that holds the day; nothing where no rule speaks of the series.</summary>
    public static async Task<Refusal?> Start(
        LedgerTransaction ledger, Basis basis, MeetingSeries series, SeriesTerms terms, DateOnly day, string who, string why, CancellationToken cancellation)
    {
        if (terms.Cadences.FirstOrDefault(cadence => cadence.Rule is not null) is not { Rule: { } rule }
            || basis.Rules.Due(rule, series.City, day, basis.Calendars).Refusal is not null)
        {
            return null;
        }

        var owner = series.Secretariat.Length > 0 ? series.Secretariat : series.City + "政府";
        return (await StartClockHandler.Do(
            ledger, basis, new StartClock(rule, series.City, null, About(series.Id), owner, Moment.StartOf(day), who, why), cancellation)).Refusal;
    }

    /// <summary>After a meeting: where the round has all it needs, its clock stops on that day and the next round begins.</summary>
    public static async Task<Refusal?> Held(
        LedgerTransaction ledger, Basis basis, MeetingSeries series, DateOnly day, string who, string why, string? evidence, CancellationToken cancellation)
    {
        var terms = Json.To<SeriesTerms>(series.Terms);
        if (terms.Cadences.FirstOrDefault(cadence => cadence.Rule is not null) is not { } cadence || day < series.From)
        {
            return null;
        }

        await ledger.Db.SaveChangesAsync(cancellation);
        var open = await BrowseClocks.Unstopped(ledger, About(series.Id), cancellation);
        var round = CadenceRounds.Holding(cadence, day);
        if (open is not [var clock, ..] || clock.Run.Start.Day > round.To || clock.Due.Day < round.From)
        {
            return null;
        }

        var held = await ledger.Db.Set<Meeting>().CountAsync(
            row => row.SeriesId == series.Id && row.State == MeetingState.Held && row.Day >= round.From && row.Day <= round.To, cancellation);
        if (held < cadence.Times)
        {
            return null;
        }

        if ((await StopClockHandler.Do(ledger, basis, new StopClock(clock.Id, Moment.StartOf(day), who, why, evidence), cancellation)).Refusal is { } unstopped)
        {
            return unstopped;
        }

        return await Start(ledger, basis, series, terms, round.To.AddDays(1), who, why, cancellation);
    }
}
