using System.Globalization;
using Guankao.Calendar;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Reading;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Meetings;

/// <summary>What a person wants of a resolution in the minutes.</summary>
public enum ResolutionChoice
{
    /// <summary>Decide later.</summary>
    Later,

    /// <summary>選項列管: track it as a commitment.</summary>
    Track,

    /// <summary>不列管: the agency sees to it itself.</summary>
    Leave,
}

/// <summary>A resolution with what a person wants of it.</summary>
/// <param name="Terms">What it says.</param>
/// <param name="Choice">What is to become of it.</param>
/// <param name="Lead">The lead agency, where the minutes name none or another.</param>
public sealed record ChosenResolution(ResolutionTerms Terms, ResolutionChoice Choice, string? Lead = null);

/// <summary>Registers the minutes of a meeting; resolutions that are selected become commitments.</summary>
/// <param name="Minutes">What they say.</param>
/// <param name="Resolutions">Their resolutions.</param>
/// <param name="Series">The series they belong to; null to find it by its name, or to open it.</param>
/// <param name="Meeting">The meeting that was called; null to find it by its day.</param>
/// <param name="Actor">Who registers.</param>
/// <param name="Who">By what name.</param>
/// <param name="Why">On what ground.</param>
public sealed record RegisterMinutes(
    MinutesTerms Minutes, IReadOnlyList<ChosenResolution> Resolutions, Guid? Series, Guid? Meeting, Actor Actor, string Who, string Why);

/// <summary>What registering did.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Series">Its series.</param>
/// <param name="Commitments">Resolutions that are tracked now.</param>
/// <param name="Offered">Resolutions that wait for a decision.</param>
public sealed record MinutesReceipt(Guid Meeting, Guid Series, int Commitments, int Offered);

/// <summary>Does <see cref="RegisterMinutes"/> inside an open change.</summary>
public static class RegisterMinutesHandler
{
    /// <summary>Registers them, or says why not; a refusal leaves nothing behind.</summary>
    public static async Task<Outcome<MinutesReceipt>> Do(LedgerTransaction ledger, Basis basis, RegisterMinutes command, CancellationToken cancellation)
    {
        var terms = command.Minutes;
        if (Fault(command, Moment.FromUtc(ledger.Now).Day) is { } fault)
        {
            return fault;
        }

        if (command.Resolutions.Any(chosen => chosen.Choice != ResolutionChoice.Later)
            && PermissionTable.Shipped.Refuse(command.Actor, Deed.SelectResolution, Matter.OfCity) is { } refused)
        {
            return refused;
        }

        if (!(await MeetingAtHand.Of(ledger, basis, command, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        var (series, meeting) = (at.Series, at.Meeting);
        (meeting.Title, meeting.Term, meeting.Number, meeting.Place, meeting.Chair) = (terms.Title, terms.Term, terms.Number, terms.Place, terms.Chair);
        (meeting.Start, meeting.End, meeting.State) = (ConveneMeetingHandler.Minutes(terms.Start), ConveneMeetingHandler.Minutes(terms.End), MeetingState.Held);
        (meeting.Sha256, meeting.Document, meeting.Terms) = (terms.Sha256, terms.Document, Json.Of(terms));
        ledger.Record(new NewAct("MinutesRegistered", meeting.Id, command.Who, command.Why, terms.Sha256, Facts(series, terms, command.Resolutions.Count)));
        foreach (var chosen in command.Resolutions)
        {
            Enter(ledger, meeting, chosen, command);
        }

        if (await SeriesClocks.Held(ledger, basis, series, terms.Day, command.Who, command.Why, terms.Sha256, cancellation) is { } unclocked)
        {
            return unclocked;
        }

        return new MinutesReceipt(
            meeting.Id, series.Id, meeting.Resolutions.Count(row => row.Standing == ResolutionStanding.Tracked),
            meeting.Resolutions.Count(row => row.Standing == ResolutionStanding.Offered));
    }

    private static Refusal? Fault(RegisterMinutes command, DateOnly today)
    {
        var terms = command.Minutes;
        return MeetingFaults.Unsigned(command.Who, command.Why)
            ?? (string.IsNullOrWhiteSpace(terms.Series) ? MeetingFaults.NoName
                : string.IsNullOrWhiteSpace(terms.City) ? MeetingFaults.NoCity
                : string.IsNullOrWhiteSpace(terms.Chair) ? MeetingFaults.NoChair
                : terms.Day == default ? MeetingFaults.NoDay
                : terms.Day > today ? MeetingFaults.Future(terms.Day, today)
                : terms.End < terms.Start ? MeetingFaults.EndsFirst
                : command.Resolutions.Any(chosen => chosen.Choice == ResolutionChoice.Track && string.IsNullOrWhiteSpace(chosen.Lead ?? chosen.Terms.Lead)) ? MeetingFaults.NoLead
                : null);
    }

    private static void Enter(LedgerTransaction ledger, Meeting meeting, ChosenResolution chosen, RegisterMinutes command)
    {
        var row = new Resolution
        {
            Id = Guid.CreateVersion7(), MeetingId = meeting.Id, SeriesId = meeting.SeriesId, Position = meeting.Resolutions.Count, Day = meeting.Day,
            Kind = chosen.Terms.Kind, Title = Titles.Of(chosen.Terms), Lead = string.IsNullOrWhiteSpace(chosen.Lead) ? chosen.Terms.Lead : chosen.Lead.Trim(),
            DueOn = chosen.Terms.DueOn, Standing = ResolutionStanding.Offered, Terms = Json.Of(chosen.Terms),
        };
        meeting.Resolutions.Add(row);
        ledger.Db.Add(row);
        if (chosen.Choice != ResolutionChoice.Later)
        {
            Tracking.Decide(ledger, meeting, row, chosen.Choice == ResolutionChoice.Track, command.Who, command.Why);
        }
    }

    private static ActChange[] Facts(MeetingSeries series, MinutesTerms terms, int resolutions) =>
    [
        new("series", null, series.Name), new("title", null, terms.Title), new("document", null, terms.Document), new("chair", null, terms.Chair),
        new("day", null, terms.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), new("resolutions", null, resolutions.ToString(CultureInfo.InvariantCulture)),
    ];
}
