using System.Globalization;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Grants;

/// <summary>Enters how many posts of an entry are filled (進用).</summary>
/// <param name="Plan">Which plan.</param>
/// <param name="Position">Place among its posts, from 0.</param>
/// <param name="Filled">How many.</param>
/// <param name="On">As of which day.</param>
/// <param name="Ground">Who enters it and why.</param>
public sealed record RecordFilledPosts(Guid Plan, int Position, int Filled, DateOnly On, PlanGround Ground);

/// <summary>Does <see cref="RecordFilledPosts"/>: <c>await handler.Do(command, ct)</c>; gives back the plan.</summary>
public sealed class RecordFilledPostsHandler(LedgerStore store)
{
    /// <summary>Enters it, or says why not.</summary>
    public async Task<Outcome<Guid>> Do(RecordFilledPosts command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        if (!(await PlanAtHand.Of(ledger, command.Plan, command.Ground, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        if (command.Position < 0 || command.Position >= at.Terms.Posts.Count)
        {
            return AccountFaults.NoPost;
        }

        var post = at.Terms.Posts[command.Position];
        var name = $"{post.Item} {post.Kind}";
        if (command.Filled < 0)
        {
            return AccountFaults.Negative(name);
        }

        if ((post.Approved ?? post.Requested) is { } most && command.Filled > most)
        {
            return AccountFaults.TooManyFilled(name, command.Filled, most);
        }

        var row = at.Plan.Filled.Find(filled => filled.Position == command.Position);
        var before = row?.Filled ?? post.Filled;
        if (row is null)
        {
            row = new FilledPost { PlanId = at.Plan.Id, Position = command.Position };
            at.Ledger.Db.Add(row);
        }

        (row.Filled, row.On) = (command.Filled, command.On);
        return await at.Done("PostsFilled", null,
        [
            new("post", null, name), new("filled", before?.ToString(CultureInfo.InvariantCulture), command.Filled.ToString(CultureInfo.InvariantCulture)),
            new("on", null, command.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ], cancellation);
    }
}
