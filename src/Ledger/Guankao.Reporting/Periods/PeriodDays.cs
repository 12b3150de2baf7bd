using Guankao.Calendar;
using Guankao.Kernel;
using Guankao.Rules;

namespace Guankao.Reporting;

/// <summary>By when a period is written, reviewed and published, and the rules that say so.</summary>
/// <param name="Agency">The last day for agencies.</param>
/// <param name="Review">The last day for the evaluation office.</param>
/// <param name="Publish">The day by which all can read it.</param>
/// <param name="Late">What becomes of late reports.</param>
/// <param name="Basis">The rules, as cited.</param>
public sealed record PeriodDays(DateOnly Agency, DateOnly Review, DateOnly Publish, LateEntry Late, string Basis)
{
    /// <summary>Reckons them, before the period is opened.</summary>
    public static Outcome<PeriodDays> Of(HomeRules rules, OpenPeriod period)
    {
        if (Fault(period) is { } fault)
        {
            return fault;
        }

        var (kind, start) = (KindWord(period.Kind), period.Session ?? period.To);
        if (!rules.Due($"reporting.{kind}.agency", start).Is(out var agency, out var refusal)
            || !rules.Due($"reporting.{kind}.review", start).Is(out var review, out refusal)
            || !rules.Due($"reporting.{kind}.publish", start).Is(out var publish, out refusal)
            || !rules.Find("reporting.late-entry", start).Is(out var late, out refusal))
        {
            return refusal;
        }

        return new PeriodDays(
            agency.Date.Due.Day, review.Date.Due.Day, publish.Date.Due.Day, Entry(late.Choice),
            string.Join("；", new[] { agency.Row, review.Row, publish.Row, late }.Select(row => row.Article).Distinct()));
    }

    /// <summary>The rule that sets the agencies' day, with its warnings and whom it tells afterwards.</summary>
    internal static Outcome<RuleDue> AgencyRule(HomeRules rules, PeriodKind kind, DateOnly start) =>
        rules.Due($"reporting.{KindWord(kind)}.agency", start);

    /// <summary>What such a period is usually called, e.g. 113年上半年.</summary>
    public static string NameOf(PeriodKind kind, DateOnly from, DateOnly to) => kind switch
    {
        PeriodKind.HalfYear => $"{to.RocYear()}年{(to.Month <= 6 ? "上" : "下")}半年",
        PeriodKind.Quarter => $"{to.RocYear()}年第{((to.Month - 1) / 3) + 1}季",
        PeriodKind.Month => $"{to.RocYear()}年{to.Month}月",
        _ => $"{from.Dotted()}至{to.Dotted()}會期",
    };

    private static Refusal? Fault(OpenPeriod period)
    {
        if (period.To < period.From)
        {
            return new("period-backwards", new("期間的迄日早於起日，請更正。", "The period ends before it begins: mend its days."));
        }

        if (period.Kind == PeriodKind.Session)
        {
            return period.Session is null
                ? new("session-missing", new("會期別須填開議日，才能推算填報期限。", "A period of a session needs the day it opens, to reckon when reports are due."))
                : null;
        }

        var months = period.Kind switch { PeriodKind.HalfYear => 6, PeriodKind.Quarter => 3, _ => 1 };
        return period.From.Day == 1 && (period.From.Month - 1) % months == 0 && period.To == period.From.AddMonths(months).AddDays(-1)
            ? null
            : new("period-not-whole", new(
                $"{period.From.Dotted()}至{period.To.Dotted()}不是完整的{KindName(period.Kind)}，請更正起迄日。",
                $"{period.From:yyyy-MM-dd} to {period.To:yyyy-MM-dd} is not one whole {KindWord(period.Kind)}: mend its days."));
    }

    private static LateEntry Entry(string? choice) => choice switch
    {
        "refuse" => LateEntry.Refuse,
        "mark-late" => LateEntry.MarkLate,
        _ => LateEntry.WithPermission,
    };

    private static string KindWord(PeriodKind kind) => kind switch
    {
        PeriodKind.HalfYear => "half-year",
        PeriodKind.Quarter => "quarter",
        PeriodKind.Month => "month",
        _ => "session",
    };

    private static string KindName(PeriodKind kind) => kind switch
    {
        PeriodKind.HalfYear => "半年",
        PeriodKind.Quarter => "一季",
        _ => "一個月",
    };
}
