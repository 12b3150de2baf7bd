using System.Globalization;
using System.Text.RegularExpressions;
using Guankao.Identity;
using Microsoft.Playwright;

namespace Guankao.Browser.Tests;

/// <summary>A drill of forty injects: six bureaus, two screens, a phone whose network is cut in the middle, and one without scripts.</summary>
public sealed partial class IncidentDrillTests(Chromium chromium)
{
    private static readonly string[] Bureaus = ["消防局", "工務局", "都市發展局", "社會局", "衛生局", "警察局"];

    [Fact]
    public async Task Drill_OfFortyInjects_IsPlayedToItsReview_WithTheNetworkCutInTheMiddle()
    {
        await using var site = new EmergencySite();
        await site.InitializeAsync();
        await using var centre = await site.Sits(chromium, Role.Dispatcher);
        var board = await Open(centre.Page);
        await using var mayor = await site.Sits(chromium, Role.Executive, width: 390);
        await mayor.Page.GotoAsync(board);
        await using var phone = await site.Sits(chromium, Role.Reporter, "臺北市大安區公所", width: 390);
        await using var second = await site.Sits(chromium, Role.Evaluator);
        await second.Page.GotoAsync(board);

        await using var early = await site.Sits(chromium, Role.Coordinator, "臺北市政府消防局");
        await early.Page.GotoAsync(board);

        await centre.Page.GotoAsync(board + "/drill");
        await Press(centre.Page, "開始", "1 / 40");
        await Press(centre.Page, "暫停", "1 / 40");
        await Assertions.Expect(centre.Page.Locator(".lights small").First).ToHaveTextAsync("暫停");
        await Release(centre.Page, 20);
        await Assertions.Expect(mayor.Page.Locator("#n-open")).ToHaveTextAsync("17");
        await Assertions.Expect(second.Page.Locator("#n-open")).ToHaveTextAsync("17");

        await Assertions.Expect(mayor.Page.Locator("#ranking > li")).ToHaveCountAsync(6);
        await Assertions.Expect(mayor.Page.Locator("#ranking > li").First).ToContainTextAsync("危及生命");
        await Assertions.Expect(mayor.Page.Locator("#messages li").Last).ToBeVisibleAsync();
        await AcceptWhatCameIn(early.Page);

        await ReportWithTheNetworkCut(phone, board, async () => await Release(centre.Page, 40));
        await Assertions.Expect(mayor.Page.Locator("#n-open")).ToHaveTextAsync("32");
        await Assertions.Expect(mayor.Page.Locator("#situations li").Filter(new() { HasText = "和平東路斷線時看到的裂縫" })).ToHaveCountAsync(1);
        await Assertions.Expect(second.Page.Locator("#districts tr[data-d=大安區] td").First).ToHaveTextAsync("5");

        await Take(early.Page, board, "臺北市政府" + Bureaus[0]);
        foreach (var bureau in Bureaus.Skip(1))
        {
            await using var officer = await site.Sits(chromium, Role.Coordinator, "臺北市政府" + bureau);
            await Take(officer.Page, board, "臺北市政府" + bureau);
        }

        await WithoutScripts(site, board);
        await Merge(centre.Page, board);
        await Review(centre.Page, board);
        var odd = centre.Complaints.Concat(mayor.Complaints).Concat(second.Complaints).Where(complaint => !complaint.Contains("422", StringComparison.Ordinal) && !Cut().IsMatch(complaint));
        Assert.Equal([], odd);
    }

    private static async Task<string> Open(IPage page)
    {
        await page.GotoAsync("/desk/incidents");
        await page.GetByLabel("事件名稱").FillAsync("年度地震演練");
        await page.GetByLabel("演練（全程標示，不進真實清單）").CheckAsync();
        await page.GetByLabel("演練腳本").SelectOptionAsync("earthquake-40");
        await page.GetByLabel("存檔的理由").FillAsync("年度災害防救演習");
        await page.GetByRole(AriaRole.Button, new() { Name = "開設", Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("年度地震演練");
        await Assertions.Expect(page.Locator(".drill-band")).ToBeVisibleAsync();
        return new Uri(page.Url).AbsolutePath;
    }

    private static async Task Press(IPage page, string button, string then)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await Assertions.Expect(page.Locator(".lights b").Nth(1)).ToHaveTextAsync(then);
    }

    // Injects of one minute go out with one press, so the counter tells that it was heard, not by how much.
    private static async Task Release(IPage page, int until)
    {
        var counter = page.Locator(".lights b").Nth(1);
        for (var before = await counter.InnerTextAsync(); Released(before) < until; before = await counter.InnerTextAsync())
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "立即發布下一則" }).ClickAsync();
            await Assertions.Expect(counter).Not.ToHaveTextAsync(before);
        }
    }

    private static int Released(string text) => int.Parse(text.Split('/')[0], CultureInfo.InvariantCulture);

    private static async Task ReportWithTheNetworkCut(Person person, string board, Func<Task> meanwhile)
    {
        var page = person.Page;
        await page.GotoAsync(board + "/report");
        await page.EvaluateAsync("navigator.serviceWorker.ready.then(() => true)");
        await Assertions.Expect(page.Locator("#report")).ToBeVisibleAsync();
        await page.Context.SetOfflineAsync(true);
        await page.ReloadAsync();
        await page.GetByLabel("建物受損").CheckAsync();
        await page.GetByLabel("嚴重", new() { Exact = true }).CheckAsync();
        await page.GetByLabel("行政區").SelectOptionAsync("大安區");
        await page.GetByLabel("地點").FillAsync("和平東路");
        await page.GetByLabel("說明").FillAsync("和平東路斷線時看到的裂縫");
        await page.GetByLabel("照片").SetInputFilesAsync(new FilePayload { Name = "現場.jpg", MimeType = "image/jpeg", Buffer = [0xFF, 0xD8, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 0xFF, 0xD9] });
        await page.GetByRole(AriaRole.Button, new() { Name = "送出通報" }).ClickAsync();
        await Assertions.Expect(page.Locator("#queue-says")).ToContainTextAsync("留在這支手機");
        await Assertions.Expect(page.Locator("#queued li")).ToHaveCountAsync(1);
        await meanwhile();
        await page.Context.SetOfflineAsync(false);
        await Assertions.Expect(page.Locator("#queue-says")).ToContainTextAsync("已收到", new() { Timeout = 30000 });
        await Assertions.Expect(page.Locator("#queued li")).ToHaveCountAsync(0);
    }

    // The card was not there when the page was opened; it can be taken where it stands.
    private static async Task AcceptWhatCameIn(IPage page)
    {
        var first = page.Locator(".situation.new", new() { Has = page.GetByRole(AriaRole.Button, new() { NameRegex = new("^接案") }) }).First;
        var id = await first.GetAttributeAsync("id");
        await first.GetByRole(AriaRole.Button, new() { NameRegex = new("^接案") }).ClickAsync();
        await Assertions.Expect(page.Locator("#" + id).GetByRole(AriaRole.Button, new() { NameRegex = new("^完成") })).ToBeVisibleAsync();
    }

    private static async Task Take(IPage page, string board, string agency)
    {
        await page.GotoAsync($"{board}?agency={Uri.EscapeDataString(agency)}");
        var first = page.Locator(".situation", new() { Has = page.GetByRole(AriaRole.Button, new() { NameRegex = new("^接案") }) }).First;
        var id = await first.GetAttributeAsync("id");
        await first.GetByRole(AriaRole.Button, new() { NameRegex = new("^接案") }).ClickAsync();
        await Assertions.Expect(page.Locator("#" + id).GetByRole(AriaRole.Button, new() { NameRegex = new("^完成") })).ToBeVisibleAsync();
        await page.Locator("#" + id).GetByRole(AriaRole.Button, new() { NameRegex = new("^完成") }).ClickAsync();
        await Assertions.Expect(page.Locator("#" + id)).Not.ToBeVisibleAsync();
    }

    private async Task WithoutScripts(EmergencySite site, string board)
    {
        await using var plain = await site.Sits(chromium, Role.Reporter, "臺北市大安區公所", script: false, width: 320);
        var page = plain.Page;
        await page.GotoAsync(board + "/report");
        await page.GetByLabel("道路阻斷").CheckAsync();
        await page.Locator("summary").ClickAsync();
        await page.GetByLabel("緯度").FillAsync("22.99");
        await page.GetByLabel("經度").FillAsync("120.21");
        await page.GetByLabel("說明").FillAsync("人在臺南看到");
        await page.GetByRole(AriaRole.Button, new() { Name = "送出通報" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("超過 25 公里的轄區範圍");
        await Assertions.Expect(page.GetByLabel("說明")).ToHaveValueAsync("人在臺南看到");
        await page.GetByLabel("緯度").FillAsync("");
        await page.GetByLabel("經度").FillAsync("");
        await page.GetByLabel("行政區").SelectOptionAsync("大安區");
        await page.GetByRole(AriaRole.Button, new() { Name = "送出通報" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "已收到" })).ToBeVisibleAsync();
    }

    private static async Task Merge(IPage page, string board)
    {
        await page.GotoAsync(board + "?district=大安區");
        await page.Locator("#situations a", new() { HasText = "第二通報" }).ClickAsync();
        await Assertions.Expect(page.Locator("section[aria-labelledby=h-same]")).ToContainTextAsync("公尺");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^併入第") }).First.ClickAsync();
        await Assertions.Expect(page.Locator("section[aria-labelledby=h-row]")).ToContainTextAsync("已併入");
    }

    private static async Task Review(IPage page, string board)
    {
        await page.GotoAsync(board + "/command");
        await page.Locator("section[aria-labelledby=h-close]").GetByLabel("存檔的理由").FillAsync("演練結束");
        await page.Locator("section[aria-labelledby=h-close]").GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(page.Locator("section[aria-labelledby=h-speed] tbody tr").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("section[aria-labelledby=h-time] li").Filter(new() { HasText = "發布狀況" })).ToHaveCountAsync(40);
        await page.GotoAsync(board + "/orders");
        await page.GetByLabel("種類").SelectOptionAsync("Lesson");
        await page.GetByLabel("要做什麼").FillAsync("補足北投區邊坡監測設備。");
        await page.GetByLabel("主辦機關").FillAsync("臺北市政府工務局");
        await page.GetByLabel("期限").FillAsync(TimeProvider.System.GetUtcNow().AddDays(60).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await page.GetByRole(AriaRole.Button, new() { Name = "登錄" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "列管事項", Exact = true }).Last.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("補足北投區邊坡監測設備");
    }

    [GeneratedRegex("ERR_INTERNET_DISCONNECTED|ERR_NETWORK_CHANGED|ERR_INCOMPLETE_CHUNKED")]
    private static partial Regex Cut();
}
