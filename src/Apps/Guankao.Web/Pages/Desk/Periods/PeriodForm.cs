using System.Globalization;
using Guankao.Calendar;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Reporting;

namespace Guankao.Web.Pages.Desk.Periods;

/// <summary>What the evaluation office writes to open a period.</summary>
public sealed class PeriodForm
{
    /// <summary>How long it is.</summary>
    public PeriodKind Kind { get; set; } = PeriodKind.HalfYear;

    /// <summary>ROC year.</summary>
    public string? Year { get; set; }

    /// <summary>Which of that year, from 1: half, quarter or month; for a session its first day.</summary>
    public int Part { get; set; } = 1;

    /// <summary>First day of a council session.</summary>
    public DateOnly? From { get; set; }

    /// <summary>Last day of a council session.</summary>
    public DateOnly? To { get; set; }

    /// <summary>On what ground a period is ended or published.</summary>
    public string? Why { get; set; }

    /// <summary>The half-year in which a day falls: what is most likely opened then.</summary>
    public static PeriodForm Around(DateOnly day) =>
        new() { Year = day.RocYear().ToString(CultureInfo.InvariantCulture), Part = day.Month <= 6 ? 1 : 2 };

    /// <summary>The command, or what is missing.</summary>
    public Outcome<OpenPeriod> Command(Actor actor)
    {
        if (Kind == PeriodKind.Session)
        {
            return From is { } first && To is { } last
                ? new OpenPeriod(actor, Kind, first, last, first)
                : new Refusal("session-days-missing", new("請填會期的起日與迄日。", "Give the first and last day of the session."));
        }

        var parts = Parts(Kind);
        if (!int.TryParse(Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < 1 or > 999 || Part < 1 || Part > parts)
        {
            return new Refusal("period-unreadable", new(
                $"請填民國年（例如 113），並選第 1 到第 {parts} 期。", $"Give a year of the Republic such as 113, and a part from 1 to {parts}."));
        }

        var months = 12 / parts;
        var from = new DateOnly(year + RocDate.Offset, ((Part - 1) * months) + 1, 1);
        return new OpenPeriod(actor, Kind, from, from.AddMonths(months).AddDays(-1));
    }

    private static int Parts(PeriodKind kind) => kind switch { PeriodKind.HalfYear => 2, PeriodKind.Quarter => 4, _ => 12 };
}
