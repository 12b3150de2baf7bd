using Guankao.Documents;
using Guankao.Grants;
using Guankao.Kernel;
using Guankao.Meetings;
using Guankao.Rules;
using Guankao.Trips;

namespace Guankao.Flow.Tests.Forms;

/// <summary>Records as the ledger shows them: a plan, a meeting, a trip.</summary>
internal static class LedgerRecords
{
    private static readonly Locator Somewhere = new(Line: 12);

    /// <summary>Two lines, of which one is paid on behalf; posts; a centre that is missing and that nobody explains.</summary>
    public static PlanDetail Plan()
    {
        var proof = new ShareProof(ShareStanding.Explained, 90_000, -90_000, "pass-through", false, new Bilingual("應自籌90,000元，實為0元；計畫載明代收代付。", "Paid on behalf."));
        BudgetLineTerms[] lines =
        [
            new(1, "社區托老", new BudgetFigures(1_200_000, 360_000, 840_000), null, ["人事費", "交通費"], Somewhere),
            new(2, "共餐據點", new BudgetFigures(300_000, 0, 300_000), proof, [], Somewhere),
        ];
        PlannedPost[] posts = [new(1, "社區托老", "社工", 3, 3, 2), new(2, "共餐據點", "行政人員", 1, 2, 0)];
        ResourceTerms[] sites = [new("托老中心", 4, 1, 1, 2, true), new("共餐據點", 12, 9, 3, 0, false)];
        var terms = new PlanTerms("海安市114年度社區照顧計畫", "海安市", 114, null, null, lines, null, posts, sites, [], [], new string('b', 64), "計畫.odt");
        AccountLine[] account = [.. lines.Select((line, at) => new AccountLine(
            Guid.CreateVersion7(), at, line.Name, line.Money, line.Money, new BudgetFigures(120_000, 36_000, 84_000), line.Proof?.Standing, line.Proof?.Exception, null))];
        return new PlanDetail(Guid.CreateVersion7(), terms, [], new GrantAccount(
            new DateOnly(2025, 2, 3), "社字第1140203號", account, [], [], null,
            [.. posts.Select(post => new PostRow(post.Number, post.Item, post.Kind, post.Approved, post.Requested, post.Filled, null))],
            [.. sites.Select(site => new SiteRow(site.Name, site.Target, site.Built, site.Planned, site.Gap, site.Silent, null))]), []);
    }

    /// <summary>Two rulings, one answered and released, one without a day.</summary>
    public static MeetingPage Meeting()
    {
        var (id, series, day) = (Guid.CreateVersion7(), Guid.CreateVersion7(), new DateOnly(2024, 6, 3));
        ResolutionLine Ruling(int number, string subject, string text, string lead, DateOnly? due, ResolutionStanding standing, params ReplyLine[] replies) => new(
            Guid.CreateVersion7(), id, series, "公園友善會議", day, ResolutionKind.Ruling, text, lead, due, standing, "planned", null, null, null, null, replies,
            new ResolutionTerms(number, ResolutionKind.Ruling, null, subject, text, lead, [], [], "", "", Somewhere, 0, text.Length));
        return new MeetingPage(
            new MeetingLine(id, series, "公園友善會議", "海安市政府公園友善會議第2次會議", day, 840, 960, "方副市長若白", "市府", MeetingState.Held, 2, 1), "海安市",
            "海安市政府工務局", MeetingLevel.City, null, [],
            [
                Ruling(1, "遊戲場檢修", "請公園處於9月底前完成十二座遊戲場檢修。", "海安市政府工務局", new DateOnly(2024, 9, 30), ResolutionStanding.Released,
                    new ReplyLine("十二座均已檢修完成。", Wish.Release, "承辦", new DateTime(2024, 9, 20, 1, 0, 0, DateTimeKind.Utc), Wish.Release, null, "研考會")),
                Ruling(2, "公廁改善", "公廁改善請環保局持續辦理。", "海安市政府環境保護局", null, ResolutionStanding.Tracked),
            ], null, []);
    }

    /// <summary>A recommendation that is followed.</summary>
    public static RecommendationLine Point(string title, Adoption adoption, string? reason, string? note) => new(
        Guid.CreateVersion7(), Guid.CreateVersion7(), "日本公園照明考察", new DateOnly(2024, 9, 20), "海安市政府工務局", title, null, "report", RecommendationStanding.Taken,
        adoption, reason, note, null, null, null, new RecommendationTerms(1, "report", title, $"建議{title}。", $"建議{title}。", null, Somewhere, 0, title.Length + 3, []));

    /// <summary>A published trip with two travellers, two days and two recommendations.</summary>
    public static TripPage Trip() => new(
        Guid.CreateVersion7(), new TripTerms(
            "日本公園照明考察", "海安市", "海安市政府工務局", "考察", "甲", new DateOnly(2024, 9, 17), new DateOnly(2024, 9, 20), new DateOnly(2024, 10, 9),
            [new Traveller("沈若舟", "局長", "海安市政府工務局", "局長室"), new Traveller("杜念慈", "技士", "海安市政府工務局", "公園科")], [new Place("日本", "福岡")], [],
            [new ItineraryDay(new DateOnly(2024, 9, 17), "上午", "搭機前往福岡"), new ItineraryDay(new DateOnly(2024, 9, 18), "下午", "拜會福岡市公園課")],
            new TripAim(["了解公園夜間照明的維護方式"], [], [], new DateOnly(2024, 10, 1), null), "", "出國報告.odt", new string('c', 64)),
        [Point("公園宜設夜間照明", Adoption.Studying, null, null), Point("維護紀錄應上網公開", Adoption.Studying, null, null)], [],
        [
            new CheckedReason(DecisionWords.ReturnReasons[0], false, new Bilingual("期限 2024-12-20，報告日期 2024-10-09。", "Due 2024-12-20, dated 2024-10-09.")),
            new CheckedReason(DecisionWords.ReturnReasons[1], true, new Bilingual("缺：目的。", "Missing: aims.")),
            new CheckedReason(DecisionWords.ReturnReasons[2], null, new Bilingual("請人工判斷。", "To be judged.")),
        ], [], [])
    {
        Review = new TripReview(TripReviewState.Published, [new("agency", new Bilingual("服務機關", "the traveller's agency"))], 0, ""),
        Classes =
        [
            new("full-report", new Bilingual("甲類：考察（參訪、觀摩）、進修、實習", "class A")), new("summary", new Bilingual("乙類：出席會議、表演、其他", "class B")),
        ],
    };
}
