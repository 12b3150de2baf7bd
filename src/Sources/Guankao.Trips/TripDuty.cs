using Guankao.Kernel;

namespace Guankao.Trips;

/// <summary>What a trip may owe: by which rule, from which day, and since when it is met.</summary>
internal sealed record TripDuty(string Rule, Bilingual Name, DateOnly Start, DateOnly? MetOn)
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

    /// <summary>True for what is owed again and again.</summary>
    public static bool Recurs(string rule) => rule == "trip.mayor-tracking";

    /// <summary>The same with what was entered as met since; of what recurs, what is owed after the last round that was met.</summary>
    public static IEnumerable<TripDuty> Of(TripTerms trip, IReadOnlyList<MetTripDuty> met) => Of(trip).Select(duty =>
        Recurs(duty.Rule) ? duty : duty with { MetOn = duty.MetOn ?? met.Where(row => row.Rule == duty.Rule).Select(row => (DateOnly?)row.On).FirstOrDefault() });

    public static IEnumerable<TripDuty> Of(TripTerms trip)
    {
        foreach (var (rule, _, name) in Known.Where(row => !row.MayorOnly || trip.LedByMayor))
        {
            DateOnly? start = rule switch
            {
                "trip.registration" or "trip.monthly-list" => trip.DepartOn,
                "trip.review" => trip.ReportedOn,
                _ => trip.ReturnOn,
            };
            if (start is { } day)
            {
                yield return new TripDuty(rule, name, day, rule switch { "trip.report" => trip.ReportedOn, "trip.sharing" => trip.Aims.SharedOn, _ => null });
            }
        }
    }
}
