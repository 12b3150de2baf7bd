using System.Net;
using AngleSharp.Html.Dom;
using Guankao.Identity;

namespace Guankao.Web.Tests;

/// <summary>Registering a trip without a file, and correcting one, as a person does it with a form.</summary>
public sealed class TripEntryTests(Site site) : IClassFixture<Site>, IDisposable
{
    private readonly HttpClient _person = site.NewVisitor();

    public void Dispose() => _person.Dispose();

    [Theory]
    [InlineData("臺北市", "甲類", "應提報告書")]
    [InlineData("臺中市", "會議", "應提提要表")]
    public async Task Form_OffersTheClassesOfTheCity_WithWhatEachOwes(string city, string kind, string owes)
    {
        var fields = string.Join('\n', (await _person.Page("/desk/trips/new?city=" + city)).QuerySelectorAll("fieldset.ticks").Select(set => set.TextContent));
        Assert.Contains(kind, fields, StringComparison.Ordinal);
        Assert.Contains(owes, fields, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trip_Entered_HasThePageDeadlinesAndFormOfAnImportedTrip_AndIsCorrected()
    {
        var saved = await _person.Post("/desk/trips/new", Fields("夜間公車考察", "沈若舟／局長／臺北市政府青年局"));
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        var address = saved.Headers.Location!.ToString();
        var page = await _person.Page(address);
        Assert.Equal("夜間公車考察", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("113.12.23", page.QuerySelector("section[aria-labelledby=h-clocks]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("建議延長末班車", page.QuerySelector("article.row-pair h3")!.TextContent);
        Assert.Equal(HttpStatusCode.OK, (await _person.GetAsync(address + ".odt")).StatusCode);

        var correct = page.QuerySelector("a[href^='/desk/trips/']")!.GetAttribute("href")!;
        var form = await _person.Page(correct);
        Assert.Equal("沈若舟／局長／臺北市政府青年局", ((IHtmlTextAreaElement)form.QuerySelector("#travellers")!).Value);
        Assert.True(((IHtmlInputElement)form.QuerySelector("input[value=考察]")!).IsChecked);
        var fields = Fields("夜間公車考察", "沈若舟／局長／臺北市政府青年局");
        fields["to"] = "113.9.24";
        Assert.Equal(HttpStatusCode.SeeOther, (await _person.Post(correct, fields)).StatusCode);
        var after = (await _person.Page(address)).Body!.TextContent;
        Assert.Contains("113.12.24", after, StringComparison.Ordinal);
        Assert.Contains("更正出國登錄", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReturnBeforeDeparture_IsRefusedWithASentence_AndWhatWasWrittenStays()
    {
        var fields = Fields("韓國考察", "簡海青／科長");
        fields["to"] = "113.9.1";
        var answer = await _person.Post("/desk/trips/new", fields);
        var page = await answer.Page();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("返國日113.9.1早於出國日113.9.17", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("簡海青／科長", ((IHtmlTextAreaElement)page.QuerySelector("#travellers")!).Value);
        Assert.True(((IHtmlInputElement)page.QuerySelector("input[value=考察]")!).IsChecked);
        Assert.DoesNotContain("韓國考察", (await _person.Page("/trips")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Coordinator_OfAnotherAgency_NeitherRegistersNorReadsTheForm()
    {
        await using var staffed = new StaffedSite();
        await staffed.InitializeAsync();
        using var staff = await staffed.SignedIn(Role.Evaluator);
        var address = (await staff.Post("/desk/trips/new", Fields("夜間公車考察", "沈若舟／局長"))).Headers.Location!.ToString();
        using var other = await staffed.SignedIn(Role.Coordinator, "臺北市政府文化局");

        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(address.Replace("/trips/", "/desk/trips/", StringComparison.Ordinal))).StatusCode);
        var refused = await other.Post("/desk/trips/new", Fields("港灣考察", "杜念慈／專員"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.DoesNotContain("港灣考察", (await staff.Page("/trips")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatWasWritten_IsVeiledForThePublicBeforeAndAfterItsReportCame()
    {
        const string Secret = "並由本局先與對方商議轉乘優惠的分攤方式";
        await using var staffed = new StaffedSite();
        await staffed.InitializeAsync();
        using var staff = await staffed.SignedIn(Role.Evaluator);
        using var visitor = staffed.NewVisitor();
        var fields = Fields("韓國港灣考察", "沈若舟／局長");
        (fields["from"], fields["to"], fields["days"]) = ("113.10.15", "113.10.18", "");
        fields["points"] = "建議於大型活動散場後將末班車延後一小時，使旅客得以分批離場，避免月臺過度擁擠而影響安全，並減少周邊道路壅塞，" + Secret;
        var address = (await staff.Post("/desk/trips/new", fields)).Headers.Location!.ToString();
        var commitment = (await staff.Page(address)).QuerySelector("article.row-pair a[href^='/commitments/']")!.GetAttribute("href")!;
        Assert.DoesNotContain(Secret, await visitor.GetStringAsync(commitment), StringComparison.Ordinal);

        var draft = (await staff.Drop(SampleTrip.File())).Headers.Location!.ToString();
        Assert.Contains("韓國港灣考察", (await staff.Page(draft)).QuerySelector("#joins option[selected]")!.TextContent, StringComparison.Ordinal);
        var joined = await staff.Post(draft, new() { ["why"] = "依報告登錄", ["joins"] = address.Split('/')[^1] });
        Assert.Equal(address, joined.Headers.Location!.ToString());
        foreach (var page in new[] { commitment, address, "/search?q=" + Uri.EscapeDataString("分攤方式"), "/lineage/trip/" + address.Split('/')[^1] })
        {
            Assert.DoesNotContain(Secret, await visitor.GetStringAsync(page), StringComparison.Ordinal);
        }
    }

    private static Dictionary<string, string> Fields(string title, string travellers) => new()
    {
        ["title"] = title, ["city"] = "臺北市", ["agency"] = "臺北市政府青年局", ["kinds"] = "考察", ["from"] = "113.9.17", ["to"] = "113.9.20",
        ["travellers"] = travellers, ["places"] = "釜山", ["days"] = "9/17 上午 拜會港灣公社", ["bodies"] = "釜山港灣公社", ["purposes"] = "了解開發程序",
        ["points"] = "建議延長末班車", ["who"] = "青年局承辦", ["why"] = "奉核定計畫",
    };
}
