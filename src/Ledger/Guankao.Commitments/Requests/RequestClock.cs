using Guankao.Calendar;
using Guankao.Clocks;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;

namespace Guankao.Commitments;

/// <summary>The clock that runs while a request waits: it moves with the calendar, and its owner is told.</summary>
internal static class RequestClock
{
    private const string Kind = "request";

    public static async Task<Refusal?> Start(CommitmentAtHand at, Request request, (HomeRules Rules, string Id)? clock, CancellationToken cancellation) =>
        clock is not var (rules, rule) ? null : (await StartClockHandler.Do(at.Ledger, rules.Rules.Basis, new StartClock(
            rule, rules.City, null, new ClockSubject(Kind, request.Id), AgencyNames.EvaluationOffice(rules.City, at.Today),
            Moment.StartOf(at.Today), at.Actor.Name, request.Statement), cancellation)).Refusal;

    public static Task Stop(LedgerTransaction ledger, Request request, CancellationToken cancellation) => StopClockHandler.About(
        ledger, new ClockSubject(Kind, request.Id), request.DecidedBy ?? "", request.Decision ?? "", request.DecisionNumber, cancellation);

    /// <summary>By when each is to be decided, by its clock where one was started.</summary>
    public static async Task<Func<Request, DateOnly?>> DecideBy(AppDb db, IReadOnlyCollection<Request> requests, CancellationToken cancellation)
    {
        var due = await BrowseClocks.DueOf(db, Kind, [.. requests.Select(request => request.Id)], cancellation);
        return request => due.TryGetValue(request.Id, out var moment) ? moment.Day : request.DecideBy;
    }
}
