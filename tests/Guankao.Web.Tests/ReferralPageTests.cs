using System.Net;
using Guankao.Identity;

namespace Guankao.Web.Tests;

/// <summary>Referrals as a caseworker meets them on pages.</summary>
public sealed class ReferralPageTests(ReferralSite site) : IClassFixture<ReferralSite>
{
    [Fact]
    public async Task Procedure_OnThePage_TakesItsStepsWithThoseWhoCame()
    {
        var address = await site.Propose();
        var school = site.Worker(ReferralSite.School);
        await Acts(school, address, "Answer", new() { ["yes"] = "true" });
        var day = TimeProvider.System.GetUtcNow().AddHours(8).ToString("yyyy-MM-dd", null);
        await Acts(school, address, "Step", new() { ["step"] = "letter", ["day"] = day });
        await Acts(school, address, "Step", new() { ["step"] = "serious", ["day"] = day });
        var refused = await school.Post(address + "?handler=Step", new() { ["step"] = "needs-meeting", ["day"] = day });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await refused.Page();
        Assert.Contains("請勾選出席人員", page.QuerySelector("#refusal")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".flow details[open]"));

        using var form = new FormUrlEncodedContent([new("form-token", await school.Token(address)), new("step", "needs-meeting"), new("day", day), new("participants", "principal"), new("participants", "parents")]);
        using var answer = await school.PostAsync(address + "?handler=Step", form, TestContext.Current.CancellationToken);
        Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, (await answer.Page()).QuerySelector("#refusal")?.TextContent);
        Assert.Contains("校長、家長", (await school.Page(address)).QuerySelector(".flow")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Note_ThatTellsWho_IsRefusedAndStillInTheForm()
    {
        var answer = await site.Worker(ReferralSite.Social).Post("/referrals/new", ReferralSite.Fields("A-1", "案母陳美玲失聯"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await answer.Page();
        Assert.Equal("案母陳美玲失聯", page.QuerySelector("#note")!.TextContent);
        Assert.Contains("第3到5字像是姓名", page.QuerySelector("#refusal")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Glass_BrokenOnThePage_OpensItToReadAlone()
    {
        var address = await site.Propose("A-2");
        var police = site.Worker(ReferralSite.Police);
        Assert.Equal(HttpStatusCode.NotFound, (await police.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);
        var broken = await police.Post("/referrals/break-glass", new() { ["code"] = address["/referrals/".Length..].ToLowerInvariant(), ["note"] = "夜間送醫，需要知道由誰主責" });
        Assert.Equal(address, broken.Headers.Location!.ToString());
        var page = await police.Page(address);
        Assert.Contains("緊急事由", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("main form"));
        using var auditor = await site.SignedIn(Role.Auditor);
        Assert.Contains("夜間送醫", (await auditor.Page("/referrals/looks")).Body!.TextContent, StringComparison.Ordinal);
    }

    private static async Task Acts(HttpClient person, string address, string handler, Dictionary<string, string> fields)
    {
        var answer = await person.Post($"{address}?handler={handler}", fields);
        Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, $"{handler}: {(await answer.Page()).QuerySelector("#refusal")?.TextContent}");
    }
}
