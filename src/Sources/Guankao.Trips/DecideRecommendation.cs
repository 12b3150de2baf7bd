using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Trips;

/// <summary>Says what came of a recommendation: 採行, 部分採行, 研議中, 不採行 with its reason.</summary>
/// <param name="Id">Which.</param>
/// <param name="Adoption">What came of it.</param>
/// <param name="Reason">Code of the reason where it is not wholly taken up; from <see cref="DecisionWords.DeclineReasons"/>.</param>
/// <param name="Actor">Who decides.</param>
/// <param name="Who">By what name.</param>
/// <param name="Why">In words.</param>
public sealed record DecideRecommendation(Guid Id, Adoption Adoption, string? Reason, Actor Actor, string Who, string Why);

/// <summary>Does <see cref="DecideRecommendation"/>: <c>await decide.Do(command, ct)</c>.</summary>
public sealed class DecideRecommendationHandler(LedgerStore store)
{
    /// <summary>Decides, or says why not; gives back the trip.</summary>
    public async Task<Outcome<Guid>> Do(DecideRecommendation command, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(command.Who) || string.IsNullOrWhiteSpace(command.Why))
        {
            return TripFaults.NoNote;
        }

        var needed = command.Adoption is Adoption.Declined or Adoption.Partly;
        if (needed && DecisionWords.DeclineReasons.All(reason => reason.Code != command.Reason))
        {
            return TripFaults.NoReason;
        }

        await using var ledger = await store.Write(cancellation);
        var point = await ledger.Db.Set<Recommendation>().FirstOrDefaultAsync(row => row.Id == command.Id, cancellation);
        if (point is null)
        {
            return TripFaults.NoSuch;
        }

        if (PermissionTable.Shipped.Refuse(command.Actor, Deed.DecideRecommendation, Matter.Of(point.Agency)) is { } refused)
        {
            return refused;
        }

        if (point.Standing != RecommendationStanding.Taken)
        {
            return TripFaults.NotTaken;
        }

        Record(ledger, point, command, needed ? command.Reason : null);
        await ledger.Commit(cancellation);
        return point.TripId;
    }

    private static void Record(LedgerTransaction ledger, Recommendation point, DecideRecommendation command, string? reason)
    {
        ActChange[] changes =
        [
            new("adoption", point.Adoption.Name().ZhHant, command.Adoption.Name().ZhHant), new("reason", point.Reason, reason), new("note", point.Note, command.Why),
        ];
        (point.Adoption, point.Reason, point.Note, point.DecidedAt) = (command.Adoption, reason, command.Why, ledger.Now);

        // The commitment's own history tells it too.
        foreach (var subject in new[] { point.Id, point.CommitmentId }.OfType<Guid>())
        {
            ledger.Record(new NewAct("RecommendationDecided", subject, command.Who, command.Why, null, [.. changes.Where(change => change.Old != change.New)]));
        }
    }
}
