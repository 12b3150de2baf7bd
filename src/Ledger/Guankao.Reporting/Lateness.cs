using Guankao.Kernel;

namespace Guankao.Reporting;

/// <summary>Whether a report may still be written today.</summary>
internal static class Lateness
{
    /// <summary>Why nothing can be written; null while it can.</summary>
    public static Refusal? Of(Duty duty, DateOnly today)
    {
        var period = duty.Period!;
        if (duty.State == DutyState.SentBack && period.State == PeriodState.Reporting && !duty.Late)
        {
            // It was sent in time; what goes on inside the agency is not held against it.
            return null;
        }

        if (today <= duty.Due && (duty.Excused || period.State == PeriodState.Reporting))
        {
            return null;
        }

        return period.Late switch
        {
            LateEntry.Refuse => ReportingRefusals.LateRefused(duty.Due, period.Basis),
            LateEntry.MarkLate when period.State == PeriodState.Reporting => null,
            _ when today <= duty.Due => ReportingRefusals.Ended(period.Name),
            _ => ReportingRefusals.LateNeedsPermission(duty.Due, period.Basis),
        };
    }
}
