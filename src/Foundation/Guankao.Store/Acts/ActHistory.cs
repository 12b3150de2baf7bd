using Microsoft.EntityFrameworkCore;

namespace Guankao.Store.Acts;

/// <summary>An act as read back.</summary>
public sealed record PastAct(long Number, string Kind, string Who, DateTime When, string Why, string? Evidence, IReadOnlyList<ActChange> Changes);

/// <summary>The acts of one subject.</summary>
public static class ActHistory
{
    private const int AtOnce = 500;

    /// <summary>Newest first.</summary>
    public static async Task<IReadOnlyList<PastAct>> Of(AppDb db, Guid subject, CancellationToken cancellation)
    {
        var acts = await db.Set<Act>().AsNoTracking().Where(act => act.Subject == subject)
            .OrderByDescending(act => act.Number).ToListAsync(cancellation);
        return [.. acts.Select(act => new PastAct(
            act.Number, act.Kind, act.Who, act.DoneAt, act.Why, act.Evidence, Json.To<List<ActChange>>(act.Changes)))];
    }

    /// <summary>The acts of many subjects, oldest first.</summary>
    public static async Task<IReadOnlyList<SubjectAct>> OfAll(AppDb db, IReadOnlyCollection<Guid> subjects, CancellationToken cancellation)
    {
        var found = new List<SubjectAct>();
        foreach (var some in subjects.Chunk(AtOnce))
        {
            var acts = await db.Set<Act>().AsNoTracking().Where(act => some.Contains(act.Subject)).ToListAsync(cancellation);
            found.AddRange(acts.Select(act => new SubjectAct(act.Subject, new PastAct(
                act.Number, act.Kind, act.Who, act.DoneAt, act.Why, act.Evidence, Json.To<List<ActChange>>(act.Changes)))));
        }

        found.Sort((one, other) => one.Act.Number.CompareTo(other.Act.Number));
        return found;
    }
}
