using System.Globalization;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Meetings;

/// <summary>Says which of the cadences that documents state is watched (確認週期).</summary>
/// <param name="Series">Which series.</param>
/// <param name="Cadence">Its place in the series' list, from 0.</param>
/// <param name="Actor">Who decides.</param>
/// <param name="Who">By what name.</param>
/// <param name="Why">Why that one.</param>
public sealed record SettleCadence(Guid Series, int Cadence, Actor Actor, string Who, string Why);

/// <summary>Does <see cref="SettleCadence"/>: <c>await settle.Do(command, ct)</c>.</summary>
public sealed class SettleCadenceHandler(LedgerStore store)
{
    /// <summary>Settles it, or says why not; gives back the series.</summary>
    public async Task<Outcome<Guid>> Do(SettleCadence command, CancellationToken cancellation)
    {
        if (MeetingFaults.Unsigned(command.Who, command.Why) is { } unsigned)
        {
            return unsigned;
        }

        if (PermissionTable.Shipped.Refuse(command.Actor, Deed.SettleCadence, Matter.OfCity) is { } refused)
        {
            return refused;
        }

        await using var ledger = await store.Write(cancellation);
        if (await ledger.Db.Set<MeetingSeries>().FirstOrDefaultAsync(row => row.Id == command.Series, cancellation) is not { } series)
        {
            return MeetingFaults.NoSeries;
        }

        var cadences = Json.To<SeriesTerms>(series.Terms).Cadences;
        if (command.Cadence < 0 || command.Cadence >= cadences.Count)
        {
            return MeetingFaults.NoCadence;
        }

        ledger.Record(new NewAct("CadenceSettled", series.Id, command.Who, command.Why, null,
            [new ActChange("cadence", series.Settled?.ToString(CultureInfo.InvariantCulture), cadences[command.Cadence].Text)]));
        (series.Settled, series.SettledWhy) = (command.Cadence, command.Why.Trim());
        await ledger.Commit(cancellation);
        return series.Id;
    }
}
