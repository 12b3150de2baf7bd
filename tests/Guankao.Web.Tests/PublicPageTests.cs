using System.Net;
using AngleSharp.Dom;

namespace Guankao.Web.Tests;

public sealed class PublicPageTests(FilledSite site) : IClassFixture<FilledSite>, IDisposable
{
    private readonly HttpClient _visitor = site.NewVisitor();

    public void Dispose() => _visitor.Dispose();

    [Fact]
    public async Task Overview_OfAFilledLedger_CountsItAndLeadsToTheLists()
    {
        var page = await _visitor.Page("/");
        Assert.Contains("112年下半年", page.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("3 項列管事項、4 個工作項目", page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("svg.bar"), bar => Assert.False(string.IsNullOrEmpty(bar.GetAttribute("aria-label"))));
        var domain = page.QuerySelectorAll(".chart th a").First(a => a.TextContent == "宜居城市").GetAttribute("href")!;
        Assert.Equal(2, (await _visitor.Page(domain)).QuerySelectorAll("table.list tbody tr").Length);
    }

    [Fact]
    public async Task EveryChart_OnTheOverview_HasATableWithTheSameGroups()
    {
        var page = await _visitor.Page("/");
        var charts = page.QuerySelectorAll("section.groups");
        Assert.Equal(2, charts.Length);
        Assert.All(charts, chart => Assert.Equal(
            chart.QuerySelectorAll(".chart tbody th").Select(h => h.TextContent),
            chart.QuerySelectorAll(".figures tbody th").Select(h => h.TextContent)));
    }

    [Theory]
    [InlineData("", "1 2 3")]
    [InlineData("?q=人行道", "2")]
    [InlineData("?q=盤點", "3")]
    [InlineData("?domain=宜居城市", "1 2")]
    [InlineData("?domain=宜居城市&grade=A", "2")]
    [InlineData("?grade=A&sort=number&desc=1", "3 2")]
    [InlineData("?domain=宜居城市&q=盤點", "")]
    [InlineData("?size=2&page=2", "3")]
    [InlineData("?size=2&page=99", "3")]
    [InlineData("?sort=due", "2 3 1")]
    [InlineData("?period=2023-12-31", "1 2 3")]
    [InlineData("?period=2022-12-31", "")]
    [InlineData("?tag=三、強化防災", "3")]
    [InlineData("?tag=二、改善人行環境&period=2023-12-31&grade=A", "2")]
    [InlineData("?amount=1b-up", "")]
    public async Task List_WithFilters_ShowsWhatMeetsAllOfThem(string query, string numbers)
    {
        var page = await _visitor.Page("/commitments" + query);
        Assert.Equal(numbers, string.Join(' ', page.QuerySelectorAll("table.list tbody td.no").Select(td => td.TextContent)));
    }

    [Fact]
    public async Task List_FilteredByAgency_OffersOnlyNamesThatExist()
    {
        var all = await _visitor.Page("/commitments");
        var agency = all.QuerySelectorAll("#agency option").Select(o => o.GetAttribute("value")!).First(v => v.Contains("交通局", StringComparison.Ordinal));
        var page = await _visitor.Page("/commitments?agency=" + Uri.EscapeDataString(agency));
        Assert.Equal("2", page.QuerySelector("table.list tbody td.no")!.TextContent);
        Assert.Equal(agency, page.QuerySelector("#agency option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Finding_OnTheOverview_IsNamedInWordsAndLeadsToItsCommitments()
    {
        var page = await _visitor.Page("/");
        var link = page.QuerySelectorAll(".tally a").First(a => a.GetAttribute("href")!.Contains("finding=", StringComparison.Ordinal));
        Assert.Contains(link.TextContent, Guankao.Audit.FindingCatalog.All.Select(kind => kind.Title.ZhHant));
        var list = await _visitor.Page(link.GetAttribute("href")!);
        Assert.Contains(link.TextContent, list.QuerySelector(".narrowed")!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(list.QuerySelectorAll("table.list tbody tr"));
    }

    [Fact]
    public async Task FilterForm_AfterAFilter_KeepsWhatWasAsked()
    {
        var page = await _visitor.Page("/commitments?q=人行道&grade=A&sort=due&desc=1");
        Assert.Equal("人行道", page.QuerySelector("#q")!.GetAttribute("value"));
        Assert.Equal("A", page.QuerySelector("#grade option[selected]")!.GetAttribute("value"));
        Assert.Equal("due", page.QuerySelector("#sort option[selected]")!.GetAttribute("value"));
        Assert.Equal("1", page.QuerySelector("input[name=desc]")!.GetAttribute("value"));
        Assert.Null(page.QuerySelector("input[name=form-token]"));
    }

    [Fact]
    public async Task FurtherFilters_AreShutUntilOneIsChosenAndNameTheirChoices()
    {
        var shut = await _visitor.Page("/commitments");
        Assert.Null(shut.QuerySelector("details.further")!.GetAttribute("open"));
        Assert.Equal("112年下半年 (3)", shut.QuerySelector("#period option[value='2023-12-31']")!.TextContent);
        var page = await _visitor.Page("/commitments?period=2023-12-31&lang=en");
        Assert.NotNull(page.QuerySelector("details.further")!.GetAttribute("open"));
        Assert.Equal("second half of 2023 (3)", page.QuerySelector("#period option[selected]")!.TextContent);
    }

    [Fact]
    public async Task Heading_OnACommitmentsPage_LeadsToAllUnderIt()
    {
        var page = await Commitment("增設標線型人行道");
        var heading = page.QuerySelectorAll(".crumbs a").Single(a => a.TextContent == "二、改善人行環境");
        Assert.Equal("2", (await _visitor.Page(heading.GetAttribute("href")!)).QuerySelector("table.list tbody td.no")!.TextContent);
    }

    [Fact]
    public async Task Commitment_OnItsPage_StandsBesideItsReportAndSaysWhereItCameFrom()
    {
        var page = await Commitment("興建青年社會住宅");
        Assert.Equal(2, page.QuerySelectorAll(".pledges .pledge").Length);
        Assert.Contains("完工社會住宅 300 戶", page.QuerySelector(".promise")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("累計完成 280 戶", page.QuerySelector(".report")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("半年表.txt", page.QuerySelector(".origin")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("第 4 行", page.QuerySelector(".origin")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("B執行中", page.QuerySelectorAll(".origin .raw li")[^1].TextContent);
        Assert.Contains("年中定稿", page.QuerySelector(".history")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(3, page.QuerySelectorAll(".lights .lamp svg").Length);
        Assert.All(page.QuerySelectorAll(".lights .lamp"), lamp => Assert.NotEmpty(lamp.TextContent.Trim()));
    }

    [Fact]
    public async Task PromiseAndReport_OnACommitmentsPage_PointAtEachOther()
    {
        var page = await Commitment("興建青年社會住宅");
        var inside = page.QuerySelectorAll(".beside a[href^='#'], .findings a[href^='#']").Select(a => a.GetAttribute("href")![1..]).ToList();
        Assert.NotEmpty(inside);
        Assert.All(inside, id => Assert.NotNull(page.GetElementById(id)));
        Assert.NotEmpty(page.QuerySelectorAll(".report mark[id] + a.ref"));
    }

    [Fact]
    public async Task ScriptInAReport_OnACommitmentsPage_IsText()
    {
        var page = await Commitment("補充避難收容物資");
        Assert.Contains("<script>alert(1)</script>", page.QuerySelector(".report")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.Scripts);
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/commitments/0190d3a0-0000-7000-8000-000000000000")]
    [InlineData("/commitments/no-id")]
    [InlineData("/commitments?q=%00%ff%fe")]
    public async Task Address_ThatLeadsNowhere_NeverBreaks(string address)
    {
        var response = await _visitor.GetAsync(address);
        Assert.Contains(response.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.BadRequest });
        Assert.NotNull((await response.Page()).QuerySelector("main h1"));
    }

    [Fact]
    public async Task Search_ForNothingThatExists_SaysSoAndOffersTheWholeList()
    {
        var page = await _visitor.Page("/commitments?q=沒有這種事");
        Assert.Equal("/commitments", page.QuerySelector(".empty a")!.GetAttribute("href"));
    }

    private async Task<IDocument> Commitment(string title)
    {
        var list = await _visitor.Page("/commitments");
        return await _visitor.Page(list.QuerySelectorAll("tbody th a").Single(a => a.TextContent == title).GetAttribute("href")!);
    }

    [Fact]
    public async Task Commitment_WithVerdicts_SaysByWhichRulesAndLeadsToTheMethod()
    {
        var list = await _visitor.Page("/commitments");
        var page = await _visitor.Page(list.QuerySelector("tbody th a")!.GetAttribute("href")!);
        var how = page.QuerySelector("header.subject a[href='/method']")!;
        Assert.Contains("判讀規則第 1 版", how.ParentElement!.TextContent, StringComparison.Ordinal);
    }
}
