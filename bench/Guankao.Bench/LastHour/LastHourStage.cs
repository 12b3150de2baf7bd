using Guankao.Commitments;
using Guankao.Identity;
using Guankao.Identity.Signing;
using Guankao.Reporting;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Bench;

/// <summary>Somebody who owes a report.</summary>
internal sealed record Reporter(int Place, string Link, Actor Actor, Guid Duty, Guid Commitment);

/// <summary>Makes people and duties before the hour, and counts afterwards what was kept.</summary>
internal sealed class LastHourStage(ServiceProvider services)
{
    private static readonly Actor Evaluator = new(Guid.CreateVersion7(), "考核員", [new Post(Role.Evaluator, null)]);

    public async Task<List<Reporter>> Prepare(int count)
    {
        await OpenPeriod();
        await using var db = await services.GetRequiredService<LedgerStore>().Read(default);
        var duties = await (
            from duty in db.Duties()
            where duty.State == DutyState.Due
            join commitment in db.CommitmentLines() on duty.CommitmentId equals commitment.Id
            where commitment.Lead != null
            orderby duty.Id
            select new { duty.Id, duty.CommitmentId, Lead = commitment.Lead! }).Take(count).ToListAsync();
        if (duties.Count < count)
        {
            throw new InvalidOperationException($"Only {duties.Count} duties are still untouched: fill a new database.");
        }

        var run = Guid.CreateVersion7().ToString("N")[20..];
        var people = new List<Reporter>();
        foreach (var (place, duty) in duties.Index())
        {
            people.Add(await Invite(place, $"{run}-{place}@city.example", duty.Lead, duty.Id, duty.CommitmentId));
        }

        return people;
    }

    /// <summary>How many words that the server said it saved are not in the database, and reports that are not submitted.</summary>
    public async Task<int> Lost(IReadOnlyList<ReporterVisit> visits)
    {
        var (versions, lost) = (services.GetRequiredService<DutyVersions>(), 0);
        await using var db = await services.GetRequiredService<LedgerStore>().Read(default);
        foreach (var visit in visits)
        {
            var kept = (await versions.Ask(visit.Reporter.Actor, visit.Reporter.Duty, null, default)).Value;
            lost += visit.Saved.Count(text => !kept.Any(version => version.Text == text));
            lost += visit.Submitted && await db.Duties().AnyAsync(row => row.Id == visit.Reporter.Duty && row.State == DutyState.Submitted) ? 0 : 1;
        }

        return lost;
    }

    private async Task OpenPeriod()
    {
        var to = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var period = new OpenPeriod(
            Evaluator, PeriodKind.HalfYear, new DateOnly(to.Year, to.Month <= 6 ? 1 : 7, 1),
            to.Month <= 6 ? new DateOnly(to.Year, 6, 30) : new DateOnly(to.Year, 12, 31));

        // A database that was played on before has the period already; its untouched duties are used then.
        var opened = await services.GetRequiredService<OpenPeriodHandler>().Do(period, default);
        Console.WriteLine(opened.Is(out var made, out var refusal) ? $"{made.Duties} duties" : refusal.Sentence.En);
    }

    private async Task<Reporter> Invite(int place, string mail, string agency, Guid duty, Guid commitment)
    {
        var invited = await services.GetRequiredService<InvitePersonHandler>().Do(
            new InvitePerson(Actor.Console, $"承辦{mail[..^13]}", mail, new PostTerms(Role.Reporter, agency), null, LinkKind.SignIn), default);
        var actor = new Actor(Guid.CreateVersion7(), $"承辦{place}", [new Post(Role.Reporter, agency)]);
        return new Reporter(place, invited.Value.Token, actor, duty, commitment);
    }
}
