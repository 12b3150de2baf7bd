using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Clocks;

/// <summary>Gives the clocks that run for an agency to the one that follows it (更名、整併), inside an open change.</summary>
public static class HandClocksOver
{
    /// <summary>Hands over all that are not stopped, each with an act; those that are stopped keep the name they ended under.</summary>
    public static async Task Do(LedgerTransaction ledger, string from, string into, string who, string documentNumber, CancellationToken cancellation)
    {
        var clocks = await ledger.Db.Set<RunningClock>().Where(row => row.Owner == from && row.State != ClockState.Stopped)
            .OrderBy(row => row.Id).ToListAsync(cancellation);
        foreach (var clock in clocks)
        {
            clock.Owner = into;
            ledger.RecordUnfollowed(new NewAct("ClockHandedOver", clock.Id, who, "", documentNumber,
                new ClockSubject(clock.SubjectKind, clock.Subject).IsSealed ? [] : [new("owner", from, into)]));
        }
    }

    /// <summary>Gives the clocks about one record to another agency, each with an act.</summary>
    public static async Task About(LedgerTransaction ledger, ClockSubject subject, string into, string who, CancellationToken cancellation)
    {
        var clocks = await ledger.Db.Set<RunningClock>()
            .Where(row => row.Subject == subject.Id && row.SubjectKind == subject.Kind && row.State != ClockState.Stopped && row.Owner != into).ToListAsync(cancellation);
        foreach (var clock in clocks)
        {
            ledger.RecordUnfollowed(new NewAct("ClockHandedOver", clock.Id, who, "", null, subject.IsSealed ? [] : [new("owner", clock.Owner, into)]));
            clock.Owner = into;
        }
    }
}
