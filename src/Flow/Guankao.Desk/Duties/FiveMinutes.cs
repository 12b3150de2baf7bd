using Guankao.Commitments;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Publishing;
using Guankao.Reporting;
using Guankao.Rules;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Desk;

/// <summary>What an executive should know today.</summary>
/// <param name="Slipped">What fell short or came late, worst first, with the finding that says why.</param>
/// <param name="Waiting">For whom outside we wait, the longest first.</param>
/// <param name="Misgraded">Graded too kindly or too harshly for what the text supports, too kindly first.</param>
/// <param name="NextWeek">What is due within seven days.</param>
/// <param name="ToDecide">Requests that wait for this very person.</param>
public sealed record Briefing(
    IReadOnlyList<Highlight> Slipped, IReadOnlyList<Awaited> Waiting, IReadOnlyList<Highlight> Misgraded, IReadOnlyList<ComingDue> NextWeek,
    IReadOnlyList<RequestRow> ToDecide);

/// <summary>Somebody outside that we wait for.</summary>
/// <param name="Commitment">The commitment that waits.</param>
/// <param name="Title">Its title.</param>
/// <param name="Lead">Who leads it.</param>
/// <param name="Whom">Who outside.</param>
/// <param name="What">What they must do.</param>
/// <param name="AskedOn">Since when.</param>
/// <param name="Days">For how many days.</param>
public sealed record Awaited(Guid Commitment, string Title, string? Lead, string Whom, string What, DateOnly AskedOn, int Days);

/// <summary>Something that is due soon.</summary>
/// <param name="Day">On which day.</param>
/// <param name="Commitment">Of which commitment; null for a day of a period.</param>
/// <param name="What">What.</param>
/// <param name="Lead">Who leads it; null for a day of a period.</param>
public sealed record ComingDue(DateOnly Day, Guid? Commitment, Bilingual What, string? Lead);

/// <summary>首長的五分鐘: <c>await five.Ask(actor, ct)</c>.</summary>
public sealed class FiveMinutes(LedgerStore store, ShowOverview overview, PendingRequests requests, TimeProvider time)
{
    private const int Most = 10;

    /// <summary>The briefing, or why this person may not see it.</summary>
    public async Task<Outcome<Briefing>> Ask(Actor actor, CancellationToken cancellation)
    {
        if (PermissionTable.Shipped.Refuse(actor, Deed.ReadBriefing, Matter.OfCity) is { } refusal)
        {
            return refusal;
        }

        var today = HomeRules.DayOf(time.GetUtcNow().UtcDateTime);
        var page = await overview.Ask(cancellation);
        await using var db = await store.Read(cancellation);
        return new Briefing(
            page.Slipped, await Waiting(db, today, cancellation), page.GradeDisputes, await NextWeek(db, today, cancellation),
            await requests.Ask(actor, cancellation));
    }

    private static async Task<IReadOnlyList<Awaited>> Waiting(AppDb db, DateOnly today, CancellationToken cancellation) =>
        [
            .. (await db.OpenBlockers().OrderBy(row => row.AskedOn).ThenBy(row => row.Title).Take(Most).ToListAsync(cancellation))
                .Select(row => new Awaited(row.CommitmentId, row.Title, row.Lead, row.Whom, row.What, row.AskedOn, today.DayNumber - row.AskedOn.DayNumber)),
        ];

    private static async Task<IReadOnlyList<ComingDue>> NextWeek(AppDb db, DateOnly today, CancellationToken cancellation)
    {
        var last = today.AddDays(7);
        var works = await (
            from work in db.OpenMilestones()
            where work.Due >= today && work.Due <= last
            join commitment in db.CommitmentLines() on work.CommitmentId equals commitment.Id
            orderby work.Due, commitment.Number, work.Position
            select new { work.Due, work.CommitmentId, commitment.Title, work.Text, commitment.Lead }).Take(50).ToListAsync(cancellation);
        var days = await db.PeriodDaysBetween(today, last, cancellation);
        return [.. works.Select(row => new ComingDue(row.Due, row.CommitmentId, new Bilingual($"{row.Title}：{row.Text}", $"{row.Title}: {row.Text}"), row.Lead))
            .Concat(days.Select(day => new ComingDue(day.Day, null, day.What, null))).OrderBy(row => row.Day)];
    }
}
