using System.Globalization;
using Guankao.Calendar;
using Guankao.Clocks;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Notices;
using Guankao.Rules;
using Guankao.Store;

namespace Guankao.Referrals;

/// <summary>Looks as often as one likes at the clocks of referrals: warns their caseworkers, tells them when one has run out, and their superior after that.</summary>
public sealed class WatchReferrals(LedgerStore store, RunningRules rules, TimeProvider time)
{
    private const string Path = "/referrals";

    /// <summary>Looks; says how many notices were new.</summary>
    public async Task<int> Do(CancellationToken cancellation)
    {
        var now = Moment.FromUtc(time.GetUtcNow().UtcDateTime);
        IReadOnlyList<NewNotice> notices;
        await using (var db = await store.Read(cancellation))
        {
            var clocks = await BrowseClocks.Speaking(db, ReferralClocks.Kind, now, cancellation);
            notices = await RaiseNotice.New(db, [.. clocks.SelectMany(clock => Notices(clock, now))], cancellation);
        }

        if (notices.Count == 0)
        {
            return 0;
        }

        await using var ledger = await store.Write(cancellation);
        var raised = await RaiseNotice.Do(ledger, notices, cancellation);
        if (raised > 0)
        {
            await ledger.Commit(cancellation);
        }

        return raised;
    }

    private IEnumerable<NewNotice> Notices(OpenClock clock, Moment now)
    {
        var due = rules.Current.Due(clock.Rule, clock.City, clock.Run, rules.Calendars, clock.District).Is(out var found, out _) ? found : null;

        // A shortest time that passes is no debt.
        if (due is null || (due.Row.Clock is { Min: { } min, Length: { } length } && min == length))
        {
            yield break;
        }

        if (clock.Due >= now)
        {
            if (clock.Warnings.Where(at => at <= now).ToList() is [.., var warned])
            {
                yield return To(Role.Caseworker, NoticeKind.DueSoon, $"referral-soon/{clock.Id:N}/{Stamp(warned)}", Soon(clock));
            }

            yield break;
        }

        yield return To(Role.Caseworker, NoticeKind.Overdue, $"referral-overdue/{clock.Id:N}/{Stamp(clock.Due)}", Overdue(clock));
        foreach (var each in due.Date.Escalations.Where(each => each.At <= now))
        {
            yield return To(Role.Approver, NoticeKind.Escalated, $"referral-escalated/{clock.Id:N}/{Stamp(each.At)}", Overdue(clock));
        }

        NewNotice To(Role role, NoticeKind kind, string once, Bilingual sentence) => new(kind, once, Addressee.At(role, clock.Owner), clock.Id, Path, sentence);
    }

    private static Bilingual Soon(OpenClock clock) => new(
        $"{clock.Owner}有一件轉介的期限是{clock.Due.Words.ZhHant}，請到「轉介」辦理。", $"A deadline of a referral that {clock.Owner} holds is {clock.Due.Words.En}; see “Referrals”.");

    private static Bilingual Overdue(OpenClock clock) => new(
        $"{clock.Owner}有一件轉介已逾期（期限{clock.Due.Words.ZhHant}），請立即辦理。", $"{clock.Owner} is overdue with a referral (it was due {clock.Due.Words.En}); act at once.");

    private static string Stamp(Moment at) => string.Create(CultureInfo.InvariantCulture, $"{at.Day:yyyyMMdd}T{at.Minute}");
}
