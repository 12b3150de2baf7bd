using Microsoft.EntityFrameworkCore;

namespace Guankao.Store.Acts;

/// <summary>What an auditor asks of the acts. Every part is optional; parts narrow one another.</summary>
/// <param name="Who">Name of who did it, or part of it.</param>
/// <param name="Kind">Exact kind, e.g. <c>ReportReturned</c>.</param>
/// <param name="Subject">Whose history.</param>
/// <param name="From">From this instant, UTC.</param>
/// <param name="To">Up to and without this instant, UTC.</param>
/// <param name="Text">Words in the reason, the evidence or what changed.</param>
/// <param name="After">Only acts with a smaller number: the last of the page before. Null for the newest.</param>
/// <param name="Size">Rows on a page, 1 to 500.</param>
public sealed record ActSearch(
    string? Who = null, string? Kind = null, Guid? Subject = null, DateTime? From = null, DateTime? To = null, string? Text = null,
    long? After = null, int Size = 100);

/// <summary>An act as an auditor sees it, with its place in the chain.</summary>
/// <param name="Number">Its place.</param>
/// <param name="Kind">What was done.</param>
/// <param name="Subject">To whom.</param>
/// <param name="Who">Who did it.</param>
/// <param name="When">When, UTC.</param>
/// <param name="Why">The reason.</param>
/// <param name="Evidence">What it rests on.</param>
/// <param name="Changes">Old and new.</param>
/// <param name="Hash">Its hash.</param>
public sealed record AuditedAct(
    long Number, string Kind, Guid Subject, string Who, DateTime When, string Why, string? Evidence, IReadOnlyList<ActChange> Changes, string Hash);

/// <summary>The acts, newest first. Who may ask is for the caller to check: this floor knows no people.</summary>
public static class SearchActs
{
    private const int MostRows = 500;

    /// <summary>One page.</summary>
    public static async Task<IReadOnlyList<AuditedAct>> Page(AppDb db, ActSearch search, CancellationToken cancellation)
    {
        var rows = Filtered(db, search);
        rows = search.After is { } after ? rows.Where(act => act.Number < after) : rows;
        var page = await rows.OrderByDescending(act => act.Number).Take(Math.Clamp(search.Size, 1, MostRows)).ToListAsync(cancellation);
        return [.. page.Select(Of)];
    }

    /// <summary>All of them in the order of the chain, one after another, for an export.</summary>
    public static async IAsyncEnumerable<AuditedAct> All(
        AppDb db, ActSearch search, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var act in Filtered(db, search).OrderBy(act => act.Number).AsAsyncEnumerable().WithCancellation(cancellation))
        {
            yield return Of(act);
        }
    }

    /// <summary>Every kind there is, with how often; for a filter.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> Kinds(AppDb db, CancellationToken cancellation) =>
        await db.Set<Act>().GroupBy(act => act.Kind).Select(same => new { same.Key, Count = same.Count() })
            .ToDictionaryAsync(same => same.Key, same => same.Count, cancellation);

    private static IQueryable<Act> Filtered(AppDb db, ActSearch search)
    {
        var rows = db.Set<Act>().AsNoTracking();
        rows = Given(search.Who) is { } who ? rows.Where(act => act.Who.Contains(who)) : rows;
        rows = Given(search.Kind) is { } kind ? rows.Where(act => act.Kind == kind) : rows;
        rows = search.Subject is { } subject ? rows.Where(act => act.Subject == subject) : rows;
        rows = search.From is { } from ? rows.Where(act => act.DoneAt >= from) : rows;
        rows = search.To is { } to ? rows.Where(act => act.DoneAt < to) : rows;
        return Given(search.Text) is { } text
            ? rows.Where(act => act.Why.Contains(text) || act.Changes.Contains(text) || (act.Evidence != null && act.Evidence.Contains(text)))
            : rows;
    }

    private static AuditedAct Of(Act act) => new(
        act.Number, act.Kind, act.Subject, act.Who, act.DoneAt, act.Why, act.Evidence, Json.To<List<ActChange>>(act.Changes), act.Hash);

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
