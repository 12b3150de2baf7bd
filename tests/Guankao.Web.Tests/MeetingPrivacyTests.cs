using System.Net;
using Guankao.Identity;

namespace Guankao.Web.Tests;

/// <summary>Minutes into whose rulings personal data was written: staff read them, the public reads around them.</summary>
public sealed class MeetingPrivacyTests(StaffedSite site) : IClassFixture<StaffedSite>
{
    private static readonly string[] Planted = ["0912-345-678", "林大同"];

    private const string Minutes = """
        海安市政府公園友善會議第1次會議紀錄
        時間：114年3月4日下午2時
        地點：市府
        主席：方副市長若白
        紀錄：許澄
        出席：公園處 林處長、環保局 沈科長
        主席裁示：
        一、請公園處於114年3月28日前完成12座遊戲場檢修（聯絡人：林大同，電話0912-345-678）。
        二、公廁改善請環保局持續辦理。
        散會：下午4時
        """;

    [Fact]
    public async Task Ruling_WithPersonalData_DoesNotTellItToThePublic()
    {
        using var staff = await site.SignedIn(Role.Evaluator);
        using var visitor = site.NewVisitor();
        var draft = (await staff.Drop(("紀錄.txt", Minutes.Utf8()))).Headers.Location!.ToString();
        var page = (await staff.Post(draft, new() { ["why"] = "依紀錄登錄", ["name"] = "公園友善會議", ["c1"] = "Track", ["c1-lead"] = "海安市政府工務局" })).Headers.Location!.ToString();
        var meeting = "/meetings/" + page.Split('/')[^1];
        var listed = await visitor.Page(meeting);
        var series = listed.QuerySelector("a[href^='/meetings/series/']")!.GetAttribute("href")!;

        foreach (var address in new[] { meeting, meeting + ".csv", "/meetings", "/meetings/rulings", "/meetings/rulings.csv", series, "/lineage/meeting/" + meeting.Split('/')[^1], "/lineage?q=" + Uri.EscapeDataString("遊戲場") })
        {
            var seen = await Read(visitor, address);
            Assert.All(Planted, words => Assert.DoesNotContain(words, seen, StringComparison.Ordinal));
        }

        Assert.Contains("遊戲場檢修", await Read(visitor, meeting), StringComparison.Ordinal);
        Assert.Contains("遊戲場檢修", await Read(visitor, meeting + ".csv"), StringComparison.Ordinal);
        Assert.Contains(Planted[0], await Read(staff, meeting), StringComparison.Ordinal);
    }

    private static async Task<string> Read(HttpClient reader, string address) => WebUtility.HtmlDecode(await reader.GetStringAsync(address));
}
