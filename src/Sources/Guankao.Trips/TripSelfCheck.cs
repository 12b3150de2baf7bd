using System.Globalization;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Trips;

/// <summary>A reason for which a report may be returned, checked.</summary>
/// <param name="Reason">The reason, from data.</param>
/// <param name="Raised">True where it applies, false where not, null where a person must judge.</param>
/// <param name="Seen">What was seen.</param>
/// <param name="Like">The report that it is most like, where that is the matter.</param>
public sealed record CheckedReason(DecisionWord Reason, bool? Raised, Bilingual Seen, Guid? Like = null);

/// <summary>The self-check of a report (自審表): what can be checked is checked, the rest is left to a person.</summary>
internal static class TripSelfCheck
{
    public static async Task<IReadOnlyList<CheckedReason>> Of(
        AppDb db, Trip trip, TripTerms terms, IReadOnlyList<TripClock> clocks, Basis basis, CancellationToken cancellation)
    {
        var checks = new List<CheckedReason>();
        foreach (var reason in DecisionWords.ReturnReasons)
        {
            checks.Add(reason.Check switch
            {
                "deadline" => Deadline(reason, clocks),
                "parts" => Parts(reason, trip, terms),
                "similarity" => await Similar(db, reason, trip, cancellation),
                "length" => Length(reason, trip),
                "language" => Language(reason, trip),
                "recommendations" => Recommendations(reason, trip, basis),
                _ => Plan(reason, trip),
            });
        }

        return checks;
    }

    private static CheckedReason Deadline(DecisionWord reason, IReadOnlyList<TripClock> clocks) =>
        clocks.FirstOrDefault(clock => clock.Rule == "trip.report") is { MetOn: { } met } report
            ? new(reason, report.Late, new($"期限 {Day(report.Due)}，報告日期 {Day(met)}。", $"Due {Day(report.Due)}, dated {Day(met)}."))
            : new(reason, null, new("沒有報告日期或期限規則，無法判斷。", "There is no date of the report, or no rule; it cannot be told."));

    private static CheckedReason Parts(DecisionWord reason, Trip trip, TripTerms terms)
    {
        var missing = new List<Bilingual>();
        if (terms.Aims.Purposes.Count == 0)
        {
            missing.Add(new("目的", "aims"));
        }

        if (terms.Days.Count == 0)
        {
            missing.Add(new("過程", "course"));
        }

        if (trip.Recommendations.TrueForAll(point => point.Origin != "report"))
        {
            missing.Add(new("心得及建議", "insights and recommendations"));
        }

        return missing.Count == 0
            ? new(reason, false, new("目的、過程、心得及建議都有。", "Aims, course and recommendations are there."))
            : new(reason, true, new($"缺：{string.Join('、', missing.Select(part => part.ZhHant))}。", $"Missing: {string.Join(", ", missing.Select(part => part.En))}."));
    }

    private static async Task<CheckedReason> Similar(AppDb db, DecisionWord reason, Trip trip, CancellationToken cancellation)
    {
        var others = await db.Set<Trip>().Where(other => other.Id != trip.Id).Select(other => new { other.Id, other.Print }).ToListAsync(cancellation);
        var nearest = others.Select(other => (other.Id, Share: TextPrint.Likeness(trip.Print, other.Print))).OrderByDescending(other => other.Share).FirstOrDefault();
        var title = nearest.Share < DecisionWords.Limit("similar", "share") ? "" : await db.Set<Trip>().Where(other => other.Id == nearest.Id).Select(other => other.Title).FirstAsync(cancellation);
        return nearest.Share >= DecisionWords.Limit("similar", "share")
            ? new(reason, true, new($"與「{title}」約有 {Percent(nearest.Share)} 相同。", $"About {Percent(nearest.Share)} the same as “{title}”."), nearest.Id)
            : new(reason, false, new($"與 {others.Count} 份報告比對，沒有雷同。", $"Compared with {others.Count} reports; none is alike."));
    }

    private static CheckedReason Length(DecisionWord reason, Trip trip) => new(
        reason, trip.Length < DecisionWords.Limit("hollow", "characters"), new($"全文約 {Number(trip.Length)} 字。", $"About {Number(trip.Length)} characters."));

    private static CheckedReason Language(DecisionWord reason, Trip trip)
    {
        var share = trip.Length == 0 ? 0 : (decimal)trip.Chinese / trip.Length;
        return new(reason, share < DecisionWords.Limit("foreign", "leastChinese"), new($"中文字約占 {Percent(share)}。", $"About {Percent(share)} are Chinese characters."));
    }

    private static CheckedReason Recommendations(DecisionWord reason, Trip trip, Basis basis)
    {
        var count = trip.Recommendations.Count(point => point.Origin == "report");
        return basis.Rules.Find("trip.recommendations", trip.City, trip.ReturnOn).Is(out var rule, out _) && rule.Amount is { } least
            ? new(reason, count < least.Value, new(
                $"報告列了 {count} 項，規定至少 {Number((int)least.Value)} 項（{rule.Article}）。", $"The report lists {count}; the rule asks for at least {Number((int)least.Value)} ({rule.Article})."))
            : new(reason, false, new($"報告列了 {count} 項；本市規定沒有最少項數。", $"The report lists {count}; the rules of this city ask for no number."));
    }

    private static CheckedReason Plan(DecisionWord reason, Trip trip)
    {
        if (trip.PlanPrint is not { } print)
        {
            return new(reason, null, new("尚未附上核定計畫，請附上後比對。", "The approved plan is not attached yet; attach it to compare."));
        }

        var (alike, missing) = (TextPrint.Likeness(trip.Print, print), Json.To<List<string>>(trip.PlanMissing!));
        if (alike >= DecisionWords.Limit("similar", "share"))
        {
            return new(reason, true, new($"與核定計畫約有 {Percent(alike)} 相同，請查明是否只是照抄計畫。", $"About {Percent(alike)} the same as the plan; look whether the plan was only copied."));
        }

        return missing.Count == 0
            ? new(reason, false, new("地點與拜會對象都在核定計畫內。", "Every place and body is named in the plan."))
            : new(reason, true, new($"核定計畫沒有提到：{string.Join('、', missing)}。", $"The plan does not name: {string.Join(", ", missing)}."));
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Percent(decimal share) => (share * 100).ToString("0", CultureInfo.InvariantCulture) + "%";
}
