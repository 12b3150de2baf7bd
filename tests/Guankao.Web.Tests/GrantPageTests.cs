using System.Net;
using Guankao.Documents;
using Guankao.Identity;
using Guankao.Importing;
using Guankao.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Web.Tests;

public sealed class GrantPageTests(Site site) : IClassFixture<Site>
{
    private static Guid? _plan;

    [Fact]
    public async Task Plan_Registered_ShowsLinesGapsAndDutiesInBothLanguages()
    {
        using var visitor = site.NewVisitor();
        var id = _plan ??= await Register();

        Assert.NotNull((await visitor.Page("/grants")).QuerySelector($"a[href='/grants/{id:D}']"));
        var page = await visitor.Page($"/grants/{id:D}");
        Assert.Equal(["經費項目", "子計畫與附件", "人力", "資源布建", "計畫書內的義務", "待釐清", "來龍去脈"], page.QuerySelectorAll("h2").Select(heading => heading.TextContent).Where(heading => heading != "同一計畫的其他版本與年度"));
        Assert.Contains(page.QuerySelectorAll("section:has(#lines) tbody tr"), row => row.TextContent.Contains("待說明", StringComparison.Ordinal));
        Assert.Contains("計畫書未說明", page.QuerySelector("section:has(#resources)")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("85%", page.QuerySelectorAll("section:has(#duties) mark").Select(mark => mark.TextContent));
        foreach (var form in page.QuerySelectorAll("section:has(#subplans) details").ToList())
        {
            form.Remove();
        }

        Assert.Equal(
            ["附件1 志工隊裝備充實計畫書|消防局|1 志工隊裝備充實", "附件2 防災士培訓計畫書|消防局|2 防災士培訓", "附件3 韌性社區輔導計畫書（含社區診斷）|計畫書沒有寫|3 韌性社區輔導"],
            page.QuerySelectorAll("section:has(#subplans) tbody tr").Select(row => string.Join('|', row.Children.Select(cell => cell.TextContent.Trim())).Replace("宜蘭縣政府", "", StringComparison.Ordinal)));
        var english = await visitor.Page($"/grants/{id:D}?lang=en");
        Assert.Equal("Budget lines", english.QuerySelector("h2")!.TextContent);
    }

    [Fact]
    public async Task Tables_OfAPlan_AreHandedOutInEveryFormatThatItsPageOffers()
    {
        using var visitor = site.NewVisitor();
        var id = _plan ??= await Register();
        var offered = (await visitor.Page($"/grants/{id:D}")).QuerySelectorAll("nav.downloads a").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Contains($"/grants/{id:D}.csv", offered);
        foreach (var address in offered.Where(address => !address.EndsWith(".pdf", StringComparison.Ordinal)))
        {
            using var file = await visitor.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
            Assert.NotEmpty(await file.Content.ReadAsByteArrayAsync());
        }

        Assert.Contains("志工隊裝備充實,2400000,432000,1968000", await visitor.GetStringAsync($"/grants/{id:D}.csv"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/grants/{id:D}.exe")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/grants/{Guid.CreateVersion7():D}.ods")).StatusCode);
    }

    [Fact]
    public async Task LeadOfASubPlan_NamedOnThePage_StandsThereWithWhatThePlanSays()
    {
        using var visitor = site.NewVisitor();
        var address = $"/grants/{_plan ??= await Register():D}";
        var refused = await Lead(" ");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("請填主責機關的全名", (await refused.Page()).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.SeeOther, (await Lead("宜蘭縣政府民政處")).StatusCode);
        var cell = (await visitor.Page(address)).QuerySelector("#s-0 td")!.TextContent;
        Assert.Contains("宜蘭縣政府民政處", cell, StringComparison.Ordinal);
        Assert.Contains("計畫書寫「宜蘭縣政府消防局」", cell, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.SeeOther, (await Lead("宜蘭縣政府消防局")).StatusCode);
        Assert.DoesNotContain("人工指定", (await visitor.Page(address)).QuerySelector("#s-0 td")!.TextContent, StringComparison.Ordinal);

        Task<HttpResponseMessage> Lead(string name) => visitor.Post(
            address + "?handler=lead", new() { ["position"] = "0", ["text"] = name, ["who"] = "社會處", ["why"] = "依分工" });
    }

    [Fact]
    public async Task CarryOver_EnteredOnThePage_IsMarkedAndWithdrawn()
    {
        using var visitor = site.NewVisitor();
        const string Page = "/grants/programmes";
        var shipped = (await visitor.Page(Page)).QuerySelector("section[aria-labelledby='h-ssn-2.0']")!.TextContent;
        Assert.Contains("通報調查中心", shipped, StringComparison.Ordinal);
        Assert.Contains("聯合新聞網", shipped, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.Post(Page + "?handler=carry", new() { ["programme"] = "ssn-2.0", ["who"] = "社會局", ["why"] = "依計畫" })).StatusCode);
        Assert.Equal(HttpStatusCode.SeeOther, (await visitor.Post(
            Page + "?handler=carry", new() { ["programme"] = "ssn-2.0", ["from"] = "家庭支持據點", ["to"] = "家庭支持中心", ["who"] = "社會局", ["why"] = "依115年計畫書" })).StatusCode);

        var row = (await visitor.Page(Page)).QuerySelectorAll("tr").First(each => each.TextContent.Contains("家庭支持據點", StringComparison.Ordinal));
        Assert.Contains("人工登錄", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("依115年計畫書", row.TextContent, StringComparison.Ordinal);
        var entry = row.QuerySelector("input[name=entry]")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.SeeOther, (await visitor.Post(Page + "?handler=withdraw", new() { ["entry"] = entry, ["programme"] = "ssn-2.0", ["who"] = "社會局", ["why"] = "登錯" })).StatusCode);
        Assert.DoesNotContain("家庭支持據點", (await visitor.Page(Page)).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_ThatNobodyRegistered_IsNotFound()
    {
        using var visitor = site.NewVisitor();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/grants/{Guid.CreateVersion7()}")).StatusCode);
    }

    [Fact]
    public async Task Plan_Dropped_IsRecognisedRegisteredAndKeptThroughTheYear()
    {
        using var visitor = site.NewVisitor();
        var text = (await File.ReadAllTextAsync(Repository.File("samples", "grant-plan.txt"))).Replace("防災士培訓", "防災教育師資培訓", StringComparison.Ordinal);
        var draft = (await visitor.Drop(("計畫書.txt", text.Utf8()))).Headers.Location!.ToString();
        Assert.EndsWith("/plan", draft, StringComparison.Ordinal);
        Assert.Equal(7, (await visitor.Page(draft)).QuerySelectorAll("section[aria-labelledby=h-lines] tbody tr").Length);
        Assert.Contains("請填寫", (await (await visitor.Post(draft, new() { ["who"] = "研考會" })).Page()).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        var address = (await visitor.Post(draft, new() { ["who"] = "研考會", ["why"] = "依函登錄" })).Headers.Location!.ToString();

        var account = address + "/account";
        Assert.Contains("還沒有登錄核定", await Refused(visitor, account + "?handler=claim", new() { ["amount"] = "1,000", ["on"] = "115.3.2", ["document"] = "府社字第1號", ["code"] = "budget" }), StringComparison.Ordinal);
        Assert.Contains("日期看不懂", await Refused(visitor, account + "?handler=approve", new() { ["document"] = "衛部第1號", ["on"] = "115.13.2" }), StringComparison.Ordinal);
        await Done(visitor, account + "?handler=approve", new() { ["document"] = "衛部第1號", ["on"] = "115.1.20" });
        Assert.Contains("金額看不懂", await Refused(visitor, account + "?handler=claim", new() { ["amount"] = "一千", ["on"] = "115.3.2", ["document"] = "府社字第1號", ["code"] = "budget" }), StringComparison.Ordinal);
        await Done(visitor, account + "?handler=claim", new() { ["amount"] = "5,000,000", ["on"] = "115.3.2", ["document"] = "府社字第1號", ["code"] = "budget" });
        var line = (await visitor.Page(account)).QuerySelector("#sp-line option")!.GetAttribute("value")!;
        Assert.Contains("不能是負數", await Refused(visitor, account + "?handler=spend", new() { ["about"] = line, ["quarter"] = "1", ["own"] = "-1", ["subsidy"] = "0" }), StringComparison.Ordinal);
        await Done(visitor, account + "?handler=spend", new() { ["about"] = line, ["quarter"] = "1", ["own"] = "180000", ["subsidy"] = "820000" });
        Assert.Contains("超過可進用的", await Refused(visitor, account + "?handler=fill", new() { ["position"] = "0", ["amount"] = "9", ["on"] = "115.3.31" }), StringComparison.Ordinal);
        await Done(visitor, account + "?handler=fill", new() { ["position"] = "0", ["amount"] = "2", ["on"] = "115.3.31" });
        await Done(visitor, account + "?handler=build", new() { ["position"] = "0", ["amount"] = "2", ["subsidy"] = "1", ["text"] = "用地協調中" });
        var asked = (await visitor.Page(account)).QuerySelectorAll("#ex-line option")[0].GetAttribute("value")!;
        await Done(visitor, account + "?handler=explain", new() { ["about"] = asked, ["code"] = "extra" });

        var page = await visitor.Page(account);
        Assert.Contains("應繳回 4,180,000 元", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("用地協調中", page.Body.TextContent, StringComparison.Ordinal);
        var duty = (await visitor.Page(address)).QuerySelector("section:has(#duties) input[name=about]")!.GetAttribute("value")!;
        await Done(visitor, address + "?handler=duty", new() { ["about"] = duty, ["code"] = "follow", ["text"] = "宜蘭縣政府消防局" });
        Assert.NotNull((await visitor.Page(address)).QuerySelector("section:has(#duties) a[href^='/commitments/']"));
    }

    [Fact]
    public async Task Programmes_ShowWhatGoesOn_AndTwoPlansAreLaidSideBySide()
    {
        using var visitor = site.NewVisitor();
        Assert.Contains("通報調查中心", (await visitor.Page("/grants/programmes")).Body!.TextContent, StringComparison.Ordinal);
        var plans = new List<string>();
        foreach (var name in new[] { "志工隊裝備更新", "志工隊裝備汰換" })
        {
            var text = (await File.ReadAllTextAsync(Repository.File("samples", "grant-plan.txt"))).Replace("志工隊裝備充實", name, StringComparison.Ordinal);
            var draft = (await visitor.Drop(("計畫書.txt", text.Utf8()))).Headers.Location!.ToString();
            plans.Add((await visitor.Post(draft, new() { ["who"] = "研考會", ["why"] = "依函登錄" })).Headers.Location!.ToString().Split('/')[^1]);
        }

        var page = await visitor.Page($"/grants/{plans[0]}/{plans[1]}");
        Assert.Contains("更名延續", page.QuerySelector("section[aria-labelledby=h-lines] tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/grants/{plans[0]}/{plans[0]}")).StatusCode);
    }

    private static async Task Done(HttpClient visitor, string address, Dictionary<string, string> fields)
    {
        (fields["who"], fields["why"]) = ("研考會", "依函文");
        var answer = await visitor.Post(address, fields);
        Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, $"{address}: {(await answer.Page()).QuerySelector("[role=alert]")?.TextContent}");
    }

    private static async Task<string> Refused(HttpClient visitor, string address, Dictionary<string, string> fields)
    {
        (fields["who"], fields["why"]) = ("研考會", "依函文");
        var answer = await visitor.Post(address, fields);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        return (await answer.Page()).QuerySelector("[role=alert]")!.TextContent;
    }

    private async Task<Guid> Register()
    {
        var bytes = await File.ReadAllBytesAsync(Repository.File("samples", "grant-plan.txt"));
        using var content = new MemoryStream(bytes);
        var document = DocumentReader.Read(content, "grant-plan.txt").Value;
        var file = new DraftDocument(document.Name, document.Format, document.Sha256, document.Length);
        var command = new ConfirmPlan(file, GrantPlanReader.Read(document)!, bytes, Actor.LocalOwner, "承辦", "登錄");
        return (await site.Services.GetRequiredService<ConfirmPlanHandler>().Do(command, CancellationToken.None)).Value.Plan;
    }
}

public sealed class NoGrantTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task List_WithoutPlans_SaysSo()
    {
        using var visitor = site.NewVisitor();
        Assert.NotEmpty((await visitor.Page("/grants")).QuerySelectorAll(".empty"));
    }
}
