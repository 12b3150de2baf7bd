using Guankao.Clocks;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Commitments;

/// <summary>Lets what an agency leads or supports follow it to its new name or successor, inside an open change.</summary>
public static class FollowAgency
{
    /// <summary>Moves all that is still followed, each with an act; what ended keeps the name it ended under. Says how many.</summary>
    public static async Task<int> Do(
        LedgerTransaction ledger, string from, string into, string who, string documentNumber, CancellationToken cancellation)
    {
        var parts = ledger.Db.CommitmentAgencies().Where(row => row.Agency == from).Select(row => row.CommitmentId);
        var ids = await ledger.Db.LivingCommitments().Where(row => parts.Contains(row.Id)).Select(row => row.Id).ToListAsync(cancellation);
        var shelf = await CommitmentShelf.Of(ledger.Db, ids, cancellation);
        foreach (var id in ids)
        {
            var terms = shelf.Terms(id);
            var lead = terms.Lead == from ? into : terms.Lead;
            var now = terms with
            {
                Lead = lead, Supporting = [.. terms.Supporting.Select(name => name == from ? into : name).Where(name => name != lead).Distinct()],
            };
            var commitment = shelf.Ordered(id);
            var changes = commitment.Differences(now);
            commitment.Take(now);
            ledger.Record(new NewAct("AgencyFollowed", id, who, "", documentNumber, changes));
        }

        await HandClocksOver.Do(ledger, from, into, who, documentNumber, cancellation);
        return ids.Count;
    }
}
