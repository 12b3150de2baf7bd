using System.Globalization;
using Guankao.Calendar;
using Guankao.Kernel;
using Guankao.Reading;

namespace Guankao.Audit;

/// <summary>Says in one sentence why a milestone was judged as it was.</summary>
internal static class Reasons
{
    public static Bilingual Of(
        PartVerdict part, MilestoneVerdictKind kind, IReadOnlyList<PartVerdict> parts, ReportText report, AuditPeriod period)
    {
        if (kind == MilestoneVerdictKind.Partly && part.Kind is not (MilestoneVerdictKind.Partly or MilestoneVerdictKind.NotMet) && parts.Count > 1)
        {
            var left = parts.First(p => p.Kind == part.Kind);
            return new(
                $"{parts.Count}項工作中有報告提及者，也有未見於報告者：「{Quote(left)}」未見於報告。",
                $"Of {parts.Count} duties some are answered and some are not: the report does not mention \"{Quote(left)}\".");
        }

        return OfPart(part, report, period);
    }

    private static Bilingual OfPart(PartVerdict part, ReportText report, AuditPeriod period)
    {
        var (dueZh, dueEn) = Due(part);
        var (onZh, onEn) = On(part, report);
        return part.Cause switch
        {
            Cause.OnTime => new($"{dueZh}，{onZh}，如期。", $"{dueEn}; {onEn}: in time."),
            Cause.Late => new(
                $"{dueZh}，{onZh}，晚{part.DaysLate}日。", $"{dueEn}; {onEn}: {Days(part.DaysLate)} late."),
            Cause.NoAnswer => new($"{dueZh}，報告未提及。", $"{dueEn}; the report does not mention it."),
            Cause.NoAnswerEarlier => new(
                $"{dueZh}，早於本期（{period.From.Dotted()}起），本期報告未再提及。",
                $"{dueEn}, before this period began on {Iso(period.From)}; the report does not come back to it."),
            Cause.StateOnDayUnknown => new(
                $"{dueZh}，報告只有較晚的累計（{onZh}），看不出當日的情形。",
                $"{dueEn}; the report only gives a later total ({onEn}), not the state on that day."),
            Cause.DoneUndated => new($"{dueZh}，報告稱已辦理，但未載日期。", $"{dueEn}; the report says it was done, but not when."),
            Cause.DoneWithinPeriod => new(
                $"{dueZh}，報告（截至{period.To.Dotted()}）稱已辦理，未載日期。",
                $"{dueEn}; the report, as of {Iso(period.To)}, says it was done, without a day."),
            Cause.FigureShort => FigureShort(part, report),
            Cause.PlannedLater => new($"{dueZh}，{onZh}，尚未完成。", $"{dueEn}; {onEn}: not done yet."),
            Cause.Stopped => new($"{dueZh}，報告稱已暫緩或停止。", $"{dueEn}; the report says it was put on hold or stopped."),
            Cause.Pending => new($"{dueZh}，報告稱尚未完成。", $"{dueEn}; the report says it is not done."),
            Cause.Delayed => new($"{dueZh}，報告稱已延後。", $"{dueEn}; the report says it was put off."),
            Cause.UnderWay => new($"{dueZh}，報告稱辦理中，未說是否完成。", $"{dueEn}; the report says it is under way, not whether it is done."),
            Cause.Blanket => new($"{dueZh}，報告只概括稱各項均依時辦理。", $"{dueEn}; the report only says that everything was done in time."),
            Cause.AsOfAfterDue => new(
                $"{dueZh}，{onZh}，無從判斷期限當日的情形。", $"{dueEn}; {onEn}, which does not tell the state on the due day."),
            Cause.StraddlesDue => new(
                $"{dueZh}，{onZh}，期間跨越期限，無法判斷先後。", $"{dueEn}; {onEn}, an interval that holds the due day."),
            Cause.WeakLate => new(
                $"{dueZh}，最接近的敘述{onZh[2..]}，但不確定是同一件事。", $"{dueEn}; the nearest sentence: {onEn}, but it may be another matter."),
            Cause.AnswersAnother => new(
                $"{dueZh}，{onZh}，但該句較像在回答另一項工作。", $"{dueEn}; {onEn}, but that sentence rather answers another work item."),
            Cause.PartLeft => new(
                $"{dueZh}，報告稱部分已辦理、部分尚未完成。", $"{dueEn}; the report says part is done and part is still to come."),
            Cause.EarlierStage => new(
                $"{dueZh}，報告只載擬訂或研議，未載應有的後續步驟。", $"{dueEn}; the report only speaks of drafting, not of the step that was due."),
            Cause.GoalMet => new($"{dueZh}，報告載目標值已達成。", $"{dueEn}; the report shows the goal's figure reached."),
            Cause.GoalMissed => new($"{dueZh}，報告載目標值未達成。", $"{dueEn}; the report shows the goal's figure not reached."),
            _ => new("未訂期限，報告稱已辦理。", "No due date; the report says it was done."),
        };
    }

    private static Bilingual FigureShort(PartVerdict part, ReportText report)
    {
        var figure = part.Figure!.Value;
        var target = figure.Target.Span.Of(part.Part.Text);
        var reported = figure.Reported!.Value;
        return BesideTarget(target, reported.Span.Of(report.Text), Rate(figure.Target, reported), met: false);
    }

    /// <summary>Both figures as printed, the rate where there is one, and whether the target is reached.</summary>
    public static Bilingual BesideTarget(string target, string reported, string? rate, bool met) => new(
        $"目標{target}，報告載{reported}{(rate is null ? "" : $"（{rate}）")}，{(met ? "達成" : "未達")}。",
        $"The target is {target}; the report says {reported}{(rate is null ? "" : $" ({rate})")}: {(met ? "reached" : "short")}.");

    /// <summary>Reported in percent of the target, where more is better.</summary>
    public static string? Rate(QuantityReading target, QuantityReading reported) =>
        target.Value > 0 && target.Comparator is not (Comparator.Le or Comparator.Lt)
            ? (reported.Value / target.Value * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%"
            : null;

    private static (string Zh, string En) Due(PartVerdict part) => part.Part.Due is not { } due || part.Part.DueDay is not { } day
        ? ("未訂期限", "No due date")
        : due.Role switch
        {
            DateRole.From => ($"應自{day.Dotted()}起", $"Due to run from {Iso(day)}"),
            DateRole.By => ($"應於{day.Dotted()}前", $"Due by {Iso(day)}"),
            _ => ($"應於{day.Dotted()}", $"Due on {Iso(day)}"),
        };

    private static (string Zh, string En) On(PartVerdict part, ReportText report) => part.On is not { } on
        ? ("報告未載日期", "the report gives no day")
        : on.Planned ? ($"報告預計{on.Reading.Span.Of(report.Text)}", $"the report plans it for {Iso(on.Last!.Value)}")
        : on.AsOf ? ($"報告載截至{on.Last!.Value.Dotted()}的情形", $"the report tells the state as of {Iso(on.Last!.Value)}")
        : on.First == on.Last ? ($"報告載{on.Last!.Value.Dotted()}完成", $"the report says {Iso(on.Last!.Value)}")
        : ($"報告載{on.Reading.Span.Of(report.Text)}完成", $"the report says by {Iso(on.Last!.Value)}");

    private static string Quote(PartVerdict part)
    {
        var text = part.Part.Span.Of(part.Part.Text).Trim(' ', '、', '，', '。', '；');
        return text.Length <= 30 ? text : text[..30] + "…";
    }

    private static string Days(int? days) => days == 1 ? "1 day" : $"{days} days";

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
