using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Incidents;

/// <summary>A meeting of the centre in a list.</summary>
/// <param name="Number">第幾次.</param>
/// <param name="HeldAt">When, UTC.</param>
/// <param name="Chair">Who chairs.</param>
/// <param name="Seats">Functional groups that have a seat.</param>
/// <param name="Came">Of those, who came.</param>
/// <param name="Orders">Orders given.</param>
/// <param name="Minuted">True once minutes are kept.</param>
public sealed record CentreMeetingLine(int Number, DateTime HeldAt, string Chair, int Seats, int Came, int Orders, bool Minuted);

/// <summary>One meeting of the centre, with what was ordered.</summary>
public sealed record CentreMeetingPage(IncidentLine Incident, CentreMeetingLine Line, CentreMeetingTerms Terms, IReadOnlyList<OrderLine> Orders, string CalledBy, string? MinutesBy);

/// <summary>Shows the meetings of the centre: <c>await show.Ask(id, ct)</c>, <c>await show.One(id, number, ct)</c>.</summary>
public sealed class ShowCentreMeetings(LedgerStore store)
{
    /// <summary>All of an incident, the latest first.</summary>
    public async Task<IReadOnlyList<CentreMeetingLine>> Ask(Guid incident, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var rows = await db.Set<CentreMeeting>().Where(row => row.IncidentId == incident).OrderByDescending(row => row.Number).ToListAsync(cancellation);
        var orders = (await ShowStores.Orders(db, incident, cancellation)).ToLookup(order => order.Meeting);
        return [.. rows.Select(row => Line(row, row.Read(), orders[row.Number].Count()))];
    }

    /// <summary>One; null where there is none.</summary>
    public async Task<CentreMeetingPage?> One(Guid incident, int number, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        if (await db.Set<Incident>().FirstOrDefaultAsync(row => row.Id == incident, cancellation) is not { } of
            || await db.Set<CentreMeeting>().FirstOrDefaultAsync(row => row.IncidentId == incident && row.Number == number, cancellation) is not { } row)
        {
            return null;
        }

        var orders = (await ShowStores.Orders(db, incident, cancellation)).Where(order => order.Meeting == number).ToList();
        var terms = row.Read();
        return new CentreMeetingPage(IncidentRows.Line(of), Line(row, terms, orders.Count), terms, orders, row.CalledBy, row.MinutesBy);
    }

    private static CentreMeetingLine Line(CentreMeeting row, CentreMeetingTerms terms, int orders) =>
        new(row.Number, row.HeldAt, row.Chair, terms.Seats.Count, terms.Seats.Count(seat => seat.Came), orders, row.MinutesAt is not null);
}
