using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Lineage;

/// <summary>Lets a record cite another as its source (引用來源). Many to many: each may cite and be cited by any number.</summary>
/// <param name="From">What is cited.</param>
/// <param name="To">What cites it.</param>
/// <param name="Quote">Words of the cited record; empty to cite it as a whole.</param>
/// <param name="Actor">Who links them.</param>
/// <param name="Who">By what name.</param>
/// <param name="Why">On what ground.</param>
public sealed record LinkRecords(RecordRef From, RecordRef To, string Quote, Actor Actor, string Who, string Why);

/// <summary>Does <see cref="LinkRecords"/>: <c>await link.Do(command, ct)</c>.</summary>
public sealed class LinkRecordsHandler(LedgerStore store, RecordRooms rooms)
{
    /// <summary>Links them and gives the link, or says why not.</summary>
    public async Task<Outcome<Guid>> Do(LinkRecords command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        var done = await Do(ledger, rooms, command, cancellation);
        if (done.Refusal is null)
        {
            await ledger.Commit(cancellation);
        }

        return done;
    }

    /// <summary>The same inside an open change, for a command that links what it makes; what it made must be saved before.</summary>
    public static async Task<Outcome<Guid>> Do(LedgerTransaction ledger, RecordRooms rooms, LinkRecords command, CancellationToken cancellation)
    {
        if (PermissionTable.Shipped.Refuse(command.Actor, Deed.LinkRecords, Matter.OfCity) is { } refused)
        {
            return refused;
        }

        if (string.IsNullOrWhiteSpace(command.Who) || string.IsNullOrWhiteSpace(command.Why))
        {
            return LinkRefusals.NoGround;
        }

        if (command.From == command.To)
        {
            return LinkRefusals.Itself;
        }

        var faces = await rooms.Faces(ledger.Db, [command.From, command.To], cancellation);
        if (!faces.TryGetValue(command.From, out var from) || !faces.TryGetValue(command.To, out var to))
        {
            return LinkRefusals.NoRecord(faces.ContainsKey(command.From) ? command.To : command.From);
        }

        if (!Cite(from, command.Quote.Trim()).Is(out var where, out var unfound))
        {
            return unfound;
        }

        var known = await ledger.Db.Set<StoredLink>().Where(link =>
            link.EndedAt == null && link.FromKind == command.From.Kind && link.FromKey == command.From.Key
            && link.ToKind == command.To.Kind && link.ToKey == command.To.Key).ToListAsync(cancellation);
        return known.Exists(link => link.Read().Where.Quote == where.Quote) ? LinkRefusals.Twice : Make(ledger, command, from, to, where);
    }

    private static Outcome<Citation> Cite(RecordFace face, string quote)
    {
        var at = quote.Length == 0 ? -1 : face.Text.IndexOf(quote, StringComparison.Ordinal);
        return quote.Length == 0 ? face.Where with { Quote = "", Start = null, End = null }
            : at < 0 ? LinkRefusals.NotThere(face)
            : face.Where with { Quote = quote, Start = at, End = at + quote.Length };
    }

    private static Guid Make(LedgerTransaction ledger, LinkRecords command, RecordFace from, RecordFace to, Citation where)
    {
        var link = new StoredLink
        {
            Id = Guid.CreateVersion7(), FromKind = command.From.Kind, FromKey = command.From.Key, ToKind = command.To.Kind, ToKey = command.To.Key,
            Citation = Json.Of(where), Who = command.Who.Trim(), Why = command.Why.Trim(), LinkedAt = ledger.Now,
        };
        ledger.Db.Add(link);
        LinkActs.Record(ledger, "RecordsLinked", link, link.Who, link.Why,
            [new("source", null, from.Title), new("citing", null, to.Title), .. where.Quote.Length == 0 ? [] : new ActChange[] { new("quote", null, where.Quote) }]);
        return link.Id;
    }
}
