using Guankao.Identity;

namespace Guankao.Referrals;

/// <summary>Need-to-know: who has part in a referral.</summary>
internal static class ReferralCircle
{
    /// <summary>The bodies for which somebody is a caseworker.</summary>
    public static IReadOnlyList<string> Agencies(Actor actor) =>
        [.. actor.Posts.Where(post => post is { Role: Role.Caseworker, Agency: not null }).Select(post => post.Agency!).Distinct(StringComparer.Ordinal)];

    /// <summary>True where one of these bodies has part in it now.</summary>
    public static bool Holds(Actor actor, IEnumerable<ReferralBody> bodies)
    {
        var mine = Agencies(actor);
        return bodies.Any(body => body.Until is null && mine.Contains(body.Agency));
    }
}

/// <summary>What was done in a round.</summary>
internal static class StepsDone
{
    /// <summary>Codes of steps, and each again with its outcome behind a colon.</summary>
    public static HashSet<string> Of(Procedure? procedure, int round, IEnumerable<EntryTerms> entries)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        if (round > 1)
        {
            done.UnionWith(procedure?.Steps.FirstOrDefault(step => step.Again.Count > 0)?.Again ?? []);
        }

        foreach (var entry in entries.Where(each => each.Kind == EntryKind.Step))
        {
            done.Add(entry.Step);
            done.Add(entry.Step.Split(':')[0]);
        }

        return done;
    }
}
