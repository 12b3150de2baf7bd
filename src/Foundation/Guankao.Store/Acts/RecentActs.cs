using Microsoft.EntityFrameworkCore;

namespace Guankao.Store.Acts;

/// <summary>An act with what it was done to.</summary>
public sealed record SubjectAct(Guid Subject, PastAct Act);

/// <summary>Acts by when they were done.</summary>
public static class RecentActs
{
    /// <summary>The newest acts since an instant, newest first, at most so many.</summary>
    public static async Task<IReadOnlyList<SubjectAct>> Since(AppDb db, DateTime since, int most, CancellationToken cancellation)
    {
        var acts = await db.Set<Act>().AsNoTracking().Where(act => act.DoneAt >= since)
            .OrderByDescending(act => act.Number).Take(most).ToListAsync(cancellation);
        return [.. acts.Select(act => new SubjectAct(act.Subject, new PastAct(
            act.Number, act.Kind, act.Who, act.DoneAt, act.Why, act.Evidence, Json.To<List<ActChange>>(act.Changes))))];
    }
}
