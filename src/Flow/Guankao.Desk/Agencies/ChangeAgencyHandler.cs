using Guankao.Commitments;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Reporting;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Desk;

/// <summary>What a change of an agency moved along.</summary>
/// <param name="Posts">Posts held there.</param>
/// <param name="Commitments">Commitments that it leads or supports.</param>
/// <param name="Reports">Reports at work with paragraphs or attachments of it.</param>
public sealed record AgencyMoved(int Posts, int Commitments, int Reports);

/// <summary>Does <see cref="ChangeAgency"/> with everything that hangs on the agency, in one change: <c>await change.Do(command, ct)</c>.</summary>
public sealed class ChangeAgencyHandler(LedgerStore store)
{
    /// <summary>Changes it, or says why not; then nothing is changed.</summary>
    public async Task<Outcome<AgencyMoved>> Do(ChangeAgency command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        var known = (await ledger.Db.CommitmentAgencies().Select(row => row.Agency).Distinct().ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
        if (!(await AgencyBook.Change(ledger, command, known, cancellation)).Is(out var changed, out var refusal))
        {
            return refusal;
        }

        if (command.Change == AgencyChange.Ended && await Owes(ledger, changed.Name, cancellation) is > 0 and var owed)
        {
            return new Refusal("agency-owes", new(
                $"「{changed.Name}」還有 {owed} 件列管事項，請先改分其他機關。", $"{changed.Name} still has a part in {owed} commitments: hand them over first."));
        }

        var document = command.DocumentNumber?.Trim() ?? "";
        var (commitments, reports) = changed.Into is not { } into ? (0, 0) : (
            await FollowAgency.Do(ledger, changed.Name, into, command.Actor.Name, document, cancellation),
            await FollowAgencyParts.Do(ledger, changed.Name, into, cancellation));
        ledger.Record(new NewAct(Kind(command.Change), changed.Id, command.Actor.Name, "", document.Length == 0 ? null : document,
        [
            new ActChange("agency", command.Change == AgencyChange.Added ? null : changed.Name, command.Change == AgencyChange.Added ? changed.Name : changed.Into),
            new ActChange("from", null, command.On?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
            new ActChange("posts", null, $"{changed.Posts}"), new ActChange("commitments", null, $"{commitments}"), new ActChange("reports", null, $"{reports}"),
        ]));
        await ledger.Commit(cancellation);
        return new AgencyMoved(changed.Posts, commitments, reports);
    }

    private static string Kind(AgencyChange change) => change switch
    {
        AgencyChange.Added => "AgencyAdded", AgencyChange.Renamed => "AgencyRenamed", AgencyChange.Merged => "AgencyMerged", _ => "AgencyEnded",
    };

    private static Task<int> Owes(LedgerTransaction ledger, string agency, CancellationToken cancellation)
    {
        var parts = ledger.Db.CommitmentAgencies().Where(row => row.Agency == agency).Select(row => row.CommitmentId);
        return ledger.Db.LivingCommitments().CountAsync(row => parts.Contains(row.Id), cancellation);
    }
}
