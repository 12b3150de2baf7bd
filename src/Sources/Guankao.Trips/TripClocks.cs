using Guankao.Kernel;
using Guankao.Rules;

namespace Guankao.Trips;

/// <summary>A duty that a trip started.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Name">What is due.</param>
/// <param name="Due">When.</param>
/// <param name="MetOn">When it was met; null where nothing tells.</param>
/// <param name="Why">Step by step, each with its article.</param>
public sealed record TripClock(string Rule, Bilingual Name, DateOnly Due, DateOnly? MetOn, IReadOnlyList<Bilingual> Why)
{
    /// <summary>True where it was met too late.</summary>
    public bool Late => MetOn > Due;
}

/// <summary>Computes the clocks of a trip by the rules of its city: nothing is stored, so a corrected rule is right at once.</summary>
public sealed class TripClocks(RunningRules rules)
{
    private static readonly (string Rule, bool MayorOnly, Bilingual Name)[] Known =
    [
        ("trip.registration", false, new("登錄", "registration")),
        ("trip.monthly-list", false, new("月報表", "monthly list")),
        ("trip.mayor-summary", true, new("建議事項概要表", "summary of recommendations")),
        ("trip.report", false, new("出國報告", "report")),
        ("trip.sharing", false, new("知識分享", "sharing")),
        ("trip.mayor-tracking", true, new("半年追蹤", "half-yearly tracking")),
        ("trip.review", false, new("審核", "review")),
    ];

    /// <summary>The clocks of a trip, earliest first; rules that the city does not have are left out.</summary>
    public IReadOnlyList<TripClock> Of(TripTerms trip) =>
    [
        .. Known.Where(row => !row.MayorOnly || trip.LedByMayor).Select(row => Clock(row.Rule, row.Name, trip)).OfType<TripClock>().OrderBy(clock => clock.Due),
    ];

    private TripClock? Clock(string rule, Bilingual name, TripTerms trip)
    {
        var start = rule switch
        {
            "trip.registration" or "trip.monthly-list" => trip.DepartOn,
            "trip.review" => trip.ReportedOn,
            _ => trip.ReturnOn,
        };
        if (start is not { } day || !rules.Current.Due(rule, trip.City, day, rules.Calendars).Is(out var due, out _))
        {
            return null;
        }

        var met = rule switch { "trip.report" => trip.ReportedOn, "trip.sharing" => trip.Aims.SharedOn, _ => null };
        return new TripClock(rule, name, due.Date.Due.Day, met, due.Explain());
    }
}
