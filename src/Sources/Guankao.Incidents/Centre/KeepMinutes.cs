using System.Globalization;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Incidents;

/// <summary>What the minutes say of one seat.</summary>
/// <param name="Group">By code.</param>
/// <param name="Came">True where somebody sat there.</param>
/// <param name="Names">Who.</param>
/// <param name="Report">What the group reported.</param>
public sealed record SeatEntry(string Group, bool Came, string Names, string Report);

/// <summary>Keeps the minutes of a meeting of the centre (工作會報紀錄): who came, what was reported. Orders are given apart, since each is owed.</summary>
/// <param name="Incident">Of which incident.</param>
/// <param name="Number">Number of the meeting.</param>
/// <param name="Seats">Seats; those that are not named stay as they are.</param>
/// <param name="Remarks">Other business.</param>
/// <param name="Actor">Who keeps them.</param>
/// <param name="Who">By what name.</param>
public sealed record KeepMinutes(Guid Incident, int Number, IReadOnlyList<SeatEntry> Seats, string Remarks, Actor Actor, string Who);

/// <summary>Does <see cref="KeepMinutes"/>: <c>await keep.Do(command, ct)</c>.</summary>
public sealed class KeepMinutesHandler(LedgerStore store)
{
    /// <summary>Keeps them and says how many groups came, or why not.</summary>
    public async Task<Outcome<int>> Do(KeepMinutes command, CancellationToken cancellation)
    {
        var most = IncidentBook.Shipped.Limits.Words;
        if (string.IsNullOrWhiteSpace(command.Who))
        {
            return IncidentFaults.NoWho;
        }

        if (command.Remarks.Length > most || command.Seats.Any(seat => seat.Names.Length > most || seat.Report.Length > most))
        {
            return IncidentFaults.TooLong(most);
        }

        await using var ledger = await store.Write(cancellation);
        if (!(await IncidentAtHand.Any(ledger, command.Incident, command.Actor, Deed.GiveOrder, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        if (await ledger.Db.Set<CentreMeeting>().FirstOrDefaultAsync(row => row.IncidentId == command.Incident && row.Number == command.Number, cancellation) is not { } meeting)
        {
            return new Refusal("meeting-unknown", new("找不到這次工作會報，請從清單重新選取。", "There is no such meeting; choose it again."));
        }

        if (meeting.HeldAt > at.Now)
        {
            return new Refusal("meeting-not-held", new("會議還沒有開，不能登錄紀錄；請在會後登錄。", "The meeting has not been held, so there are no minutes yet; enter them afterwards."));
        }

        var terms = meeting.Read();
        GroupSeat[] seats = [.. terms.Seats.Select(seat => command.Seats.FirstOrDefault(entry => entry.Group == seat.Group) is { } entry ? Seated(seat, entry) : seat)];
        var came = seats.Count(seat => seat.Came);
        (meeting.Terms, meeting.Version) = (Json.Of(terms with { Seats = seats, Remarks = command.Remarks.Trim() }), at.Incident.Version);
        (meeting.MinutesAt, meeting.MinutesBy) = (at.Now, command.Who.Trim());
        at.Record("IncidentMeetingMinuted", command.Who, meeting.Chair, new ActChange("centre-meeting", null, Number(meeting.Number)), new ActChange("groups-present", Number(terms.Seats.Count(seat => seat.Came)), Number(came)));
        await ledger.Commit(cancellation);
        return came;
    }

    // Whoever is named or reported was there, whether or not somebody ticked the box.
    private static GroupSeat Seated(GroupSeat seat, SeatEntry entry)
    {
        var (names, report) = (entry.Names.Trim(), entry.Report.Trim());
        return seat with { Came = entry.Came || names.Length > 0 || report.Length > 0, Names = names, Report = report };
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
