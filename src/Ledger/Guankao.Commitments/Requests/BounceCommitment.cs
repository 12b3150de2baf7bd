using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Commitments;

/// <summary>An agency says that it is not its duty (退回分派): the evaluation office has a clock to pass it on.</summary>
/// <param name="Actor">Who says so.</param>
/// <param name="Commitment">Which commitment.</param>
/// <param name="Agency">For which agency, lead or supporting.</param>
/// <param name="Statement">Why not, and whose it is.</param>
/// <param name="DocumentNumber">Number of the letter.</param>
public sealed record BounceCommitment(Actor Actor, Guid Commitment, string Agency, string Statement, string DocumentNumber);

/// <summary>Does <see cref="BounceCommitment"/>: <c>await bounce.Do(command, ct)</c>.</summary>
public sealed class BounceCommitmentHandler(LedgerStore store, HomeRules rules)
{
    private const string Reroute = "tracking.reroute";

    /// <summary>Hands it back, or says why not.</summary>
    public async Task<Outcome<AskedRequest>> Do(BounceCommitment command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        var there = command.Actor with { Posts = [.. command.Actor.Posts.Where(post => post.Agency == command.Agency)] };
        if (!(await CommitmentAtHand.Of(ledger, command.Commitment, there, Deed.BounceCommitment, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        var (commitment, terms) = (at.Commitment, new AskTerms("not-mine", command.Statement, command.DocumentNumber));
        if (terms.Fault() is { } fault)
        {
            return fault;
        }

        if (commitment.Lead != command.Agency && !commitment.Supporters.Exists(row => row.Agency == command.Agency))
        {
            return LifeRefusals.NotAParty(command.Agency);
        }

        var since = HomeRules.DayOf(commitment.LeadSince ?? commitment.OpenedAt);
        if (!rules.Due("tracking.bounce", since).Is(out var last, out refusal) || !rules.Due(Reroute, at.Today).Is(out var decide, out refusal))
        {
            return refusal;
        }

        return at.Today > last.Date.Due.Day
            ? LifeRefusals.BounceLate(last.Date.Due.Day, last.Row.Article)
            : await new Asking(RequestKind.Bounce, command.Agency, terms, "{}")
            {
                Basis = decide.Row.Article, DecideBy = decide.Date.Due.Day, Clock = (rules, Reroute),
                Changes = [new ActChange("agency", command.Agency, null)],
            }.Keep(at, cancellation);
    }
}
