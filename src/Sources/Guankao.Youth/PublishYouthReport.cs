using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Youth;

/// <summary>Publishes the report of a year (公布年報), once.</summary>
/// <param name="Year">Which year, Gregorian.</param>
/// <param name="Actor">Who.</param>
/// <param name="Who">By what name.</param>
public sealed record PublishYouthReport(int Year, Actor Actor, string Who);

/// <summary>Does <see cref="PublishYouthReport"/>.</summary>
public sealed class PublishYouthReportHandler(LedgerStore store, HomeRules home, TimeProvider time)
{
    /// <summary>Publishes it, or says why not.</summary>
    public async Task<Outcome<int>> Do(PublishYouthReport command, CancellationToken cancellation)
    {
        var today = HomeRules.DayOf(time.GetUtcNow().UtcDateTime);
        if (PermissionTable.Shipped.Refuse(command.Actor, Deed.PublishYouthReport, Matter.Of(YouthWords.Bodies[0].FullAgency(home.City, today))) is { } refused)
        {
            return refused;
        }

        if (command.Year < RecordYouthYearHandler.First)
        {
            return YouthFaults.BadYear;
        }

        if (command.Year >= today.Year)
        {
            return YouthFaults.YearRuns;
        }

        await using var ledger = await store.Write(cancellation);
        if (await ledger.Db.Set<PublishedYouthReport>().AnyAsync(row => row.Year == command.Year, cancellation))
        {
            return YouthFaults.Published;
        }

        if (!(await YouthReporting.Of(ledger.Db, command.Year, cancellation)).Is(out var report, out var refusal))
        {
            return refusal;
        }

        ledger.Db.Add(new PublishedYouthReport { Year = command.Year, PublishedAt = ledger.Now, Who = command.Who, Report = Json.Of(report) });
        ledger.RecordUnfollowed(new NewAct("YouthReportPublished", Guid.Empty, command.Who, "", null, [new("year", null, command.Year.ToString(System.Globalization.CultureInfo.InvariantCulture))]));
        await ledger.Commit(cancellation);
        return command.Year;
    }
}
