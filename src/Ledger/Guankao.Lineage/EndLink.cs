using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Lineage;

/// <summary>Ends a link that somebody made (解除連結); that it stood stays in the history of both records.</summary>
/// <param name="Link">Which.</param>
/// <param name="Actor">Who ends it.</param>
/// <param name="Who">By what name.</param>
/// <param name="Why">On what ground.</param>
public sealed record EndLink(Guid Link, Actor Actor, string Who, string Why);

/// <summary>Does <see cref="EndLink"/>: <c>await end.Do(command, ct)</c>.</summary>
public sealed class EndLinkHandler(LedgerStore store)
{
    /// <summary>Ends it and gives it back, or says why not.</summary>
    public async Task<Outcome<Guid>> Do(EndLink command, CancellationToken cancellation)
    {
        if (PermissionTable.Shipped.Refuse(command.Actor, Deed.LinkRecords, Matter.OfCity) is { } refused)
        {
            return refused;
        }

        if (string.IsNullOrWhiteSpace(command.Who) || string.IsNullOrWhiteSpace(command.Why))
        {
            return LinkRefusals.NoGround;
        }

        await using var ledger = await store.Write(cancellation);
        if (await ledger.Db.Set<StoredLink>().FirstOrDefaultAsync(row => row.Id == command.Link && row.EndedAt == null, cancellation) is not { } link)
        {
            return LinkRefusals.NoLink;
        }

        link.EndedAt = ledger.Now;
        LinkActs.Record(ledger, "LinkEnded", link, command.Who.Trim(), command.Why.Trim(),
            [new("source", RecordKinds.Name(link.FromKind).ZhHant, null), new("link", link.Id.ToString(), null)]);
        await ledger.Commit(cancellation);
        return link.Id;
    }
}

/// <summary>Acts of links belong to the history of both records.</summary>
internal static class LinkActs
{
    public static void Record(LedgerTransaction ledger, string kind, StoredLink link, string who, string why, IReadOnlyList<ActChange> changes)
    {
        foreach (var subject in new[] { link.To.Id, link.From.Id }.OfType<Guid>().Distinct())
        {
            ledger.Record(new NewAct(kind, subject, who, why, null, changes));
        }
    }
}
