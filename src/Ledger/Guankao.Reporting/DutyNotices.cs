using System.Globalization;
using Guankao.Calendar;
using Guankao.Commitments;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Notices;
using Guankao.Store;

namespace Guankao.Reporting;

/// <summary>Who is told when a report moves, in the change that moves it.</summary>
internal static class DutyNotices
{
    /// <summary>The address of a report's page.</summary>
    public static string PathOf(Guid duty) => $"/desk/reports/{duty:D}";

    /// <summary>The approver waits for it now.</summary>
    public static Task Submitted(DutyAtHand at, CancellationToken cancellation) => Tell(
        at, NoticeKind.Asked, [Role.Approver], Occasion(at, "submitted"), new Bilingual(
            $"「{at.Parties.Title}」{at.Period.Name}的辦理情形已送核，請於{at.Duty.Due.Dotted()}前核定。",
            $"The report on {at.Parties.Title} for {at.Period.Name} waits for your approval, by {Iso(at.Duty.Due)}."), cancellation);

    /// <summary>Its writer has it again.</summary>
    public static Task SentBack(DutyAtHand at, CancellationToken cancellation) => Tell(
        at, NoticeKind.Returned, [Role.Reporter], Occasion(at, "sent-back"), new Bilingual(
            $"主管退回「{at.Parties.Title}」{at.Period.Name}的辦理情形，理由寫在頁面上；請補正後再送核。",
            $"Your approver sent back the report on {at.Parties.Title} for {at.Period.Name}; the page says why."), cancellation);

    /// <summary>The evaluation office returned it.</summary>
    public static Task Returned(DutyAtHand at, CancellationToken cancellation) => Tell(
        at, NoticeKind.Returned, [Role.Reporter, Role.Coordinator, Role.Approver], Occasion(at, "returned"), new Bilingual(
            $"研考會退回「{at.Parties.Title}」{at.Period.Name}的辦理情形，請於{at.Duty.Due.Dotted()}前補正；理由寫在頁面上。",
            $"The evaluation office returned the report on {at.Parties.Title} for {at.Period.Name}: mend it by {Iso(at.Duty.Due)}. The page says why."), cancellation);

    /// <summary>It was accepted.</summary>
    public static Task Accepted(DutyAtHand at, CancellationToken cancellation) => Tell(
        at, NoticeKind.Decided, [Role.Reporter], Occasion(at, "accepted"), new Bilingual(
            $"「{at.Parties.Title}」{at.Period.Name}的辦理情形審查通過。",
            $"The report on {at.Parties.Title} for {at.Period.Name} was accepted."), cancellation);

    /// <summary>A period was opened: one notice for each agency and post, however many reports it owes.</summary>
    public static async Task Opened(
        LedgerTransaction ledger, ReportingPeriod period, IEnumerable<CommitmentParties> owed, CancellationToken cancellation)
    {
        var agencies = owed.SelectMany(each => each.Agencies.Select((agency, place) => (agency, Lead: place == 0 && each.Lead == agency)))
            .GroupBy(each => each.agency, StringComparer.Ordinal);
        var due = period.AgencyDue!.Value;
        await RaiseNotice.Do(ledger, [.. agencies.SelectMany(agency =>
        {
            var (lead, help) = (agency.Count(each => each.Lead), agency.Count(each => !each.Lead));
            var sentence = new Bilingual(
                $"{period.Name}開始填報：{agency.Key}主辦{lead}件、協辦{help}件，請於{due.Dotted()}前完成。",
                $"{period.Name} is open: {agency.Key} leads {lead} and supports {help}, due by {Iso(due)}.");
            Role[] posts = lead > 0 ? [Role.Coordinator, Role.Reporter] : [Role.Coordinator, Role.Supporter];
            return posts.Select(role => new NewNotice(
                NoticeKind.Assigned, $"opened/{period.Id:n}", Addressee.At(role, agency.Key), period.Id, "/desk", sentence));
        })], cancellation);
    }

    private static Task Tell(
        DutyAtHand at, NoticeKind kind, Role[] roles, string occasion, Bilingual sentence, CancellationToken cancellation) =>
        at.Parties.Lead is not { } lead ? Task.CompletedTask : RaiseNotice.Do(
            at.Ledger, [.. roles.Select(role => new NewNotice(kind, occasion, Addressee.At(role, lead), at.Duty.Id, PathOf(at.Duty.Id), sentence))],
            cancellation);

    private static string Occasion(DutyAtHand at, string what) => string.Create(
        CultureInfo.InvariantCulture, $"{what}/{at.Duty.Id:n}/{at.Duty.Version}/{at.Duty.Returns}/{at.Ledger.Now:yyyyMMddHHmmssfff}");

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
