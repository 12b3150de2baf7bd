using Guankao.Kernel;

namespace Guankao.Grants;

/// <summary>Why a plan is not taken: a sentence each.</summary>
internal static class PlanFaults
{
    private const int FirstYear = 80;
    private const int LastYear = 200;

    public static Refusal? Of(PlanTerms plan, string who, string why)
    {
        if (string.IsNullOrWhiteSpace(who) || string.IsNullOrWhiteSpace(why))
        {
            return NoGround;
        }

        if (plan.Lines.Count == 0)
        {
            return new("plan-without-lines", new Bilingual("計畫書沒有任何經費項目，請確認檔案。", "The plan has no budget line; check the file."));
        }

        if (string.IsNullOrWhiteSpace(plan.City))
        {
            return new("plan-without-city", new Bilingual("看不出是哪個縣市的計畫，請指定縣市。", "The plan does not say whose it is; name the city."));
        }

        if (plan.Year is not (>= FirstYear and <= LastYear))
        {
            return new("plan-without-year", new Bilingual("看不出計畫年度，請指定民國年。", "The plan does not say its year; give it."));
        }

        return plan.Lines.Select(Of).FirstOrDefault(refusal => refusal is not null);
    }

    public static Refusal Known(string document) => new("plan-known", new Bilingual(
        $"「{document}」已經登錄過，沒有變動。", $"{document} is registered already; nothing changed."));

    public static readonly Refusal NoGround = new("why-missing", new Bilingual("請填寫姓名與理由。", "Say who does this and on what ground."));

    public static readonly Refusal NoDuty = new("duty-unknown", new Bilingual("找不到這項義務，請重新整理頁面。", "There is no such duty; reload the page."));

    public static readonly Refusal Decided = new("duty-decided", new Bilingual("這項義務已經決定過了，請重新整理頁面。", "This duty has been decided on already; reload the page."));

    private static Refusal? Of(BudgetLineTerms line)
    {
        var (money, name) = (line.Money, $"項目{line.Number}「{line.Name}」");
        if (money.Total < 0 || money.Own < 0 || money.Subsidy < 0)
        {
            return new("budget-negative", new Bilingual($"{name}的經費為負數，請更正。", $"Item {line.Number} has a negative amount; correct it."));
        }

        // More than the whole on one side is a share beyond 100 %, which no exception allows.
        var most = Math.Max(money.Own, money.Subsidy);
        return most > money.Total ? new("share-beyond-whole", new Bilingual(
            $"{name}的自籌或補助占總經費{Percent(most, money.Total)}，超過100%，請更正。",
            $"Item {line.Number}: own share or subsidy is {Percent(most, money.Total)} of the total, more than the whole; correct it.")) : null;
    }

    private static string Percent(long part, long whole) => whole == 0 ? "∞" : $"{part * 100m / whole:0.##}%";
}
