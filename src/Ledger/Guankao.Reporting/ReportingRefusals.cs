using Guankao.Calendar;
using Guankao.Kernel;

namespace Guankao.Reporting;

/// <summary>Why an act of the reporting cycle is not done.</summary>
internal static class ReportingRefusals
{
    public static readonly Refusal NoSuchDuty = new("duty-unknown", new(
        "找不到這件填報，請從我的待辦重新開啟。", "There is no such report to fill in: open it again from your duties."));

    public static readonly Refusal NoSuchPeriod = new("period-unknown", new(
        "找不到這個填報期別，請重新整理期別清單。", "There is no such period: load the list of periods again."));

    public static readonly Refusal ReportEmpty = new("report-empty", new(
        "辦理情形還是空白，請先填寫再送核。", "The report is still empty: write it before you submit it."));

    public static readonly Refusal NoReason = new("why-missing", new(
        "請寫明退回的理由，機關才知道要補什麼。", "Say why it is returned, so that the agency knows what to mend."));

    public static readonly Refusal NoText = new("paragraph-empty", new(
        "這個協辦機關還沒有寫段落，沒有可併入的文字。", "That agency has not written a paragraph yet: there is nothing to merge."));

    public static Refusal TooLong(int length, int most) => new("report-too-long", new(
        $"辦理情形有 {length:#,0} 字，上限 {most:#,0} 字；細節請改放佐證附件。",
        $"The report has {length:#,0} characters, at most {most:#,0}: put the details into an attachment."));

    public static Refusal NotSupporting(string agency) => new("agency-not-supporting", new(
        $"「{agency}」不是這件的協辦機關。", $"{agency} does not support this commitment."));

    public static Refusal CommitmentEnded(string title) => new("commitment-ended", new(
        $"「{title}」已不再列管（撤銷、併案、分案、轉入下一年度或解除列管），不需要填報。",
        $"{title} is not followed any more (withdrawn, merged, split, carried over or closed): nothing is owed."));

    public static Refusal Ended(string period) => new("period-ended", new(
        $"「{period}」填報已截止；確有必要補報時，請向研考會申請准予逾期補報。",
        $"{period} is closed for reporting. Where a report must still come in, ask the evaluation office to allow it late."));

    public static Refusal LateRefused(DateOnly due, string? basis) => new("late-refused", new(
        $"填報期限是{due.Named().ZhHant}，依規定逾期不得補填；事由可於下期報告敘明。",
        $"The report was due on {due.Named().En}; by rule nothing is entered later. Say the reason in the next report."), basis);

    public static Refusal LateNeedsPermission(DateOnly due, string? basis) => new("late-needs-permission", new(
        $"填報期限是{due.Named().ZhHant}，已逾期；請向研考會申請准予逾期補報。",
        $"The report was due on {due.Named().En}: ask the evaluation office to allow it late."), basis);

    public static Refusal NotLate(DateOnly due) => new("not-late", new(
        $"這件的期限是{due.Named().ZhHant}，還沒有逾期，可以直接填報。", $"This is due on {due.Named().En} and not late: it can simply be written."));

    public static Refusal DayPast(DateOnly until) => new("day-past", new(
        $"{until.Named().ZhHant}已經過了，請指定今天或以後的日期。", $"{until.Named().En} is past: name today or a later day."));

    public static Refusal NoSuchMilestone(int place) => new("milestone-unknown", new(
        $"這件沒有第 {place + 1} 個工作項目，請重新整理頁面。", $"There is no work item {place + 1}: load the page again."));
}
