using System.Globalization;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Youth;

/// <summary>Enters staff and budget of a body in a year (登錄人力與預算).</summary>
/// <param name="Body">Which body.</param>
/// <param name="Year">Which year, Gregorian.</param>
/// <param name="Staff">How many work there.</param>
/// <param name="Budget">Its budget in NT$.</param>
/// <param name="Actor">Who.</param>
/// <param name="Who">By what name.</param>
public sealed record RecordYouthYear(string? Body, int Year, int Staff, long Budget, Actor Actor, string Who);

/// <summary>Does <see cref="RecordYouthYear"/>.</summary>
public sealed class RecordYouthYearHandler(LedgerStore store, HomeRules home, TimeProvider time)
{
    private const int MostStaff = 100_000;
    private const long MostBudget = 1_000_000_000_000;

    /// <summary>No year before it is counted or published.</summary>
    internal const int First = 2000;

    /// <summary>Enters it, or says why not.</summary>
    public async Task<Outcome<int>> Do(RecordYouthYear command, CancellationToken cancellation)
    {
        var today = HomeRules.DayOf(time.GetUtcNow().UtcDateTime);
        if (YouthWords.Body(command.Body) is not { } body)
        {
            return YouthFaults.NoBody;
        }

        if (command.Year < First || command.Year > today.Year || command.Staff is < 0 or > MostStaff || command.Budget is < 0 or > MostBudget)
        {
            return YouthFaults.BadYear;
        }

        if (PermissionTable.Shipped.Refuse(command.Actor, Deed.KeepYouthFigures, Matter.Of(body.FullAgency(home.City, today))) is { } refused)
        {
            return refused;
        }

        await using var ledger = await store.Write(cancellation);
        var row = await ledger.Db.Set<YouthYear>().FirstOrDefaultAsync(each => each.Body == body.Code && each.Year == command.Year, cancellation);
        if (row is null)
        {
            row = new YouthYear { Body = body.Code, Year = command.Year };
            ledger.Db.Add(row);
        }

        ledger.RecordUnfollowed(new NewAct("YouthYearRecorded", Guid.Empty, command.Who, "", null,
        [
            new("staff", Text(row.Staff), Text(command.Staff)), new("budget", Text(row.Budget), Text(command.Budget)),
        ]));
        (row.Staff, row.Budget) = (command.Staff, command.Budget);
        await ledger.Commit(cancellation);
        return command.Year;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
