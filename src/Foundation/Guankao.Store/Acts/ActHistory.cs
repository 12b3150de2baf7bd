using Microsoft.EntityFrameworkCore;

namespace Guankao.Store.Acts;

/// <summary>An act as read back.</summary>
public sealed record PastAct(long Number, string Kind, string Who, DateTime When, string Why, string? Evidence, IReadOnlyList<ActChange> Changes);

/// <summary>The acts of one subject.</summary>
public static class ActHistory
{
    /// <summary>Newest first.</summary>
    public static async Task<IReadOnlyList<PastAct>> Of(AppDb db, Guid subject, CancellationToken cancellation)
    {
        var acts = await db.Set<Act>().AsNoTracking().Where(act => act.Subject == subject)
            .OrderByDescending(act => act.Number).ToListAsync(cancellation);
        return [.. acts.Select(act => new PastAct(
            act.Number, act.Kind, act.Who, act.DoneAt, act.Why, act.Evidence, Json.To<List<ActChange>>(act.Changes)))];
    }
}
