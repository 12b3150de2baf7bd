using Guankao.Commitments;
using Guankao.Reading;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Trips;

/// <summary>Who decides, why, on which document.</summary>
internal sealed record Ground(string Who, string Why, string Sha256);

/// <summary>What becomes of a sentence. Each leaves an act; one that is taken opens a commitment which cites trip, sentence and place.</summary>
internal static class Settle
{
    public static void Take(LedgerTransaction ledger, Trip trip, Recommendation point, Ground ground)
    {
        var terms = Json.To<RecommendationTerms>(point.Terms);
        var commitment = OpenCommitmentHandler.Do(ledger, new OpenCommitment(
            new CommitmentTerms(null, terms.Title, point.Agency, [], null, terms.Quote, [], Milestones(terms), Source(trip.Sha256, trip.Document, terms)),
            ground.Who, ground.Why));
        (point.CommitmentId, point.Adoption) = (commitment, Adoption.Studying);
        Stand(ledger, point, RecommendationStanding.Taken, ground, "RecommendationTaken");
    }

    /// <summary>The commitment of the other cites this sentence too.</summary>
    public static async Task Merge(
        LedgerTransaction ledger, string document, Recommendation point, Recommendation into, Ground ground, CancellationToken cancellation)
    {
        if (into.CommitmentId is { } commitment)
        {
            var shelf = await CommitmentShelf.Of(ledger.Db, [commitment], cancellation);
            CiteSourceHandler.Do(shelf, new CiteSource(commitment, Source(ground.Sha256, document, Json.To<RecommendationTerms>(point.Terms))));
        }

        (point.MergedInto, point.CommitmentId) = (into.Id, into.CommitmentId);
        Stand(ledger, point, RecommendationStanding.Merged, ground, "RecommendationMerged", new ActChange("into", null, into.Title));
    }

    public static void Drop(LedgerTransaction ledger, Recommendation point, Ground ground) =>
        Stand(ledger, point, RecommendationStanding.Dropped, ground, "RecommendationDropped");

    public static SourceTerms Source(string sha256, string document, RecommendationTerms terms) => new(sha256, document, terms.Locator, [terms.Text], terms.Quote);

    private static MilestoneTerms[] Milestones(RecommendationTerms terms)
    {
        var due = terms.Due.Where(date => date.Doubt == DateDoubt.None && date.Due is not null && date.Role != DateRole.From).ToList();
        return due.Count == 0 ? [] : [new MilestoneTerms("", terms.Quote, due, [])];
    }

    private static void Stand(
        LedgerTransaction ledger, Recommendation point, RecommendationStanding standing, Ground ground, string act, ActChange? more = null)
    {
        var change = new ActChange("standing", point.Standing.Name().ZhHant, standing.Name().ZhHant);
        (point.Standing, point.Note, point.DecidedAt) = (standing, standing == RecommendationStanding.Taken ? null : ground.Why, ledger.Now);
        ledger.Record(new NewAct(act, point.Id, ground.Who, ground.Why, ground.Sha256,
            more is null ? [change, new ActChange("title", null, point.Title)] : [change, new ActChange("title", null, point.Title), more]));
    }
}
