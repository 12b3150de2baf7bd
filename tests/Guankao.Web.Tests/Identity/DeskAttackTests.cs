using System.IO.Compression;
using System.Net;
using AngleSharp.Html.Dom;
using Guankao.Commitments;
using Guankao.Identity;
using Guankao.Reporting;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Web.Tests;

/// <summary>What somebody with an account would try on the desk.</summary>
public sealed class DeskAttackTests(StaffedSite site) : IClassFixture<StaffedSite>
{
    private const string Script = "<script>alert(1)</script>";
    private const string Formula = "=HYPERLINK(\"http://evil.example\",\"看\")";
    private const string Words = Formula + Script;

    [Fact]
    public async Task Report_OfAnotherAgency_IsNeitherReadNorWrittenBySomebodyWhoKnowsItsAddress()
    {
        var (commitment, duty) = await Duty("水溝清淤", "環保局");
        using var owner = await site.SignedIn(Role.Reporter, "環保局");
        var file = await Attach(owner, duty, "照片說明.txt", "清淤前後");
        using var stranger = await site.SignedIn(Role.Coordinator, "動保處");
        var report = $"/desk/reports/{duty}";
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync(report)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.GetAsync(report + "/versions")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(file)).StatusCode);
        var token = await stranger.Token("/me");
        foreach (var act in new[] { "Save", "Submit", "Merge", "Paragraph", "Withdraw" })
        {
            var answer = await stranger.PostAsync($"{report}?handler={act}", new FormUrlEncodedContent(new Dictionary<string, string>
            {
                ["form-token"] = token, ["text"] = "別人寫的", ["agency"] = "環保局", ["basedOn"] = "0", ["evidence"] = file[^36..],
            }));
            Assert.True(answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.UnprocessableEntity, $"{act}: {answer.StatusCode}");
        }

        var life = await stranger.PostAsync($"/desk/commitments/{commitment}?handler=Withdraw", new FormUrlEncodedContent(
            new Dictionary<string, string> { ["form-token"] = token, ["reason"] = "stopped", ["statement"] = "撤", ["document"] = "一號" }));
        Assert.True(life.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.UnprocessableEntity, $"{life.StatusCode}");
        var own = await owner.Page(report);
        Assert.DoesNotContain("別人寫的", own.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("照片說明.txt", own.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_WithFieldsThatItsFormDoesNotHave_KeepsItsStateItsOwnerAndItsRisk()
    {
        var (_, duty) = await Duty("路燈換裝", "工務局");
        using var reporter = await site.SignedIn(Role.Reporter, "工務局");
        var report = $"/desk/reports/{duty}";
        await reporter.Post(report + "?handler=Save", new()
        {
            ["text"] = "換裝路燈20盞。", ["basedOn"] = "0", ["state"] = "Published", ["Duty.State"] = "Accepted", ["late"] = "false", ["risk"] = "0",
            ["lead"] = "工務局", ["savedBy"] = "市長", ["actor"] = "市長",
        });
        var page = await reporter.Page(report);
        Assert.Contains("填報中", page.QuerySelector(".way [aria-current]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("市長", page.QuerySelector("#autosaved")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_SentAgain_DoesItsActOnce()
    {
        var (commitment, _) = await Duty("校園改善", "教育局");
        using var approver = await site.SignedIn(Role.Approver, "教育局");
        var address = $"/desk/commitments/{commitment}?handler=Withdraw";
        var form = new Dictionary<string, string> { ["form-token"] = await approver.Token(address), ["reason"] = "stopped", ["statement"] = "政策停辦", ["document"] = "教字第1號" };
        Assert.Equal(HttpStatusCode.SeeOther, (await approver.PostAsync(address, new FormUrlEncodedContent(form))).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await approver.PostAsync(address, new FormUrlEncodedContent(form))).StatusCode);
        await approver.Post("/sign-out", []);
        var replayed = await approver.PostAsync(address, new FormUrlEncodedContent(form));
        Assert.True(replayed.StatusCode is HttpStatusCode.SeeOther or HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized, $"{replayed.StatusCode}");
        Assert.NotEqual($"/desk/commitments/{commitment}", replayed.Headers.Location?.ToString());
    }

    [Theory]
    [MemberData(nameof(HostileFileTests.Files), MemberType = typeof(HostileFileTests))]
    public async Task File_ThatMeansHarm_IsRefusedAsTableAndAsEvidence(string name, byte[] bytes)
    {
        var duty = (await Duty("公園整建", "工務局")).Duty;
        var period = await Period();
        using var reporter = await site.SignedIn(Role.Reporter, "工務局");
        var table = await Upload(reporter, "/desk/fill", name, bytes, ("period", $"{period}"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, table.StatusCode);
        Assert.Contains(name, (await table.Page()).QuerySelector("#refusal")!.TextContent, StringComparison.Ordinal);
        var evidence = await Upload(reporter, $"/desk/reports/{duty}?handler=Attach", name, bytes, ("agency", "工務局"), ("note", ""));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, evidence.StatusCode);
        Assert.NotEmpty((await evidence.Page()).QuerySelector("#refusal")!.TextContent.Trim());
    }

    [Fact]
    public async Task Words_OfTheDeskThatAreScriptOrFormula_AreTextOnEveryPageAndInEveryFile()
    {
        var (commitment, duty) = await Duty("下水道", "水利局", "消防局");
        var (report, life) = ($"/desk/reports/{duty}", $"/desk/commitments/{commitment}");
        using var reporter = await site.SignedIn(Role.Reporter, "水利局", "水利局" + Script);
        using var supporter = await site.SignedIn(Role.Supporter, "消防局");
        using var approver = await site.SignedIn(Role.Approver, "水利局");
        using var evaluator = await site.SignedIn(Role.Evaluator);
        await Sent(supporter, report + "?handler=Paragraph", new() { ["agency"] = "消防局", ["text"] = Words, ["basedOn"] = "0" });
        await Sent(reporter, report + "?handler=Save", new() { ["text"] = Words, ["grade"] = "A", ["reasons"] = Words, ["basedOn"] = "0" });
        await Attach(reporter, duty, $"{Formula[..4]}{Script.Replace('/', '_')}.txt", Words);
        await Sent(reporter, life + "?handler=Block", new() { ["reason"] = "ministry", ["whom"] = Words, ["what"] = Words, ["on"] = "2026-01-02", ["document"] = Words });
        await Sent(approver, life + "?handler=Bounce", new() { ["from"] = "水利局", ["statement"] = Words, ["document"] = Words });
        var table = await reporter.GetStringAsync($"/desk/fill/{await Period()}.csv");
        await Sent(reporter, report + "?handler=Submit", new() { ["text"] = Words, ["grade"] = "A", ["reasons"] = Words, ["basedOn"] = "1" });
        await Sent(approver, report + "?handler=SendBack", new() { ["mend[0]"] = Words });

        foreach (var page in new[] { report, report + "/versions", report + "/versions?agency=" + Uri.EscapeDataString("消防局"), life })
        {
            Inert(await reporter.Page(page), page);
        }

        Inert(await evaluator.Page("/desk/requests"), "/desk/requests");
        Inert(await evaluator.Page("/desk/briefing"), "/desk/briefing");
        Inert(await reporter.Page("/desk/agency"), "/desk/agency");
        using var auditor = await site.SignedIn(Role.Auditor);
        Inert(await auditor.Page("/desk/acts?subject=" + commitment), "/desk/acts");
        Harmless(await auditor.GetStringAsync("/desk/acts?handler=Csv"));
        Harmless(table);
        Assert.DoesNotContain("<f>", await Part(reporter, $"/desk/fill/{await Period()}.xlsx", "xl/worksheets/sheet1.xml"), StringComparison.Ordinal);
        Assert.DoesNotContain("table:formula", await Part(reporter, $"/desk/fill/{await Period()}.ods", "content.xml"), StringComparison.Ordinal);
    }

    private static async Task Sent(HttpClient person, string address, Dictionary<string, string> fields)
    {
        var answer = await person.Post(address, fields);
        Assert.True(answer.StatusCode == HttpStatusCode.SeeOther, $"{address}: {answer.StatusCode}");
    }

    private static void Inert(IHtmlDocument page, string address)
    {
        Assert.True(page.Body!.TextContent.Contains(Script, StringComparison.Ordinal), $"{address} does not show the words at all");
        Assert.DoesNotContain(page.Scripts, script => script.Source is null);
        Assert.Empty(page.QuerySelectorAll("main a[href^='http'], main img, main iframe"));
    }

    private static void Harmless(string csv) => Assert.DoesNotContain(
        csv.Split([',', '\n']), cell => cell.TrimStart('"', '\uFEFF') is { Length: > 1 } text && "=+@".Contains(text[0], StringComparison.Ordinal));

    private static async Task<string> Part(HttpClient person, string address, string part)
    {
        using var zip = new ZipArchive(await person.GetStreamAsync(address));
        using var reader = new StreamReader(zip.GetEntry(part)!.Open());
        return await reader.ReadToEndAsync();
    }

    private static async Task<string> Attach(HttpClient person, Guid duty, string name, string words)
    {
        var page = await person.Page($"/desk/reports/{duty}");
        var agency = page.QuerySelector("form[action*='handler=Attach'] [name=agency]")!.GetAttribute("value")!;
        var answer = await Upload(person, $"/desk/reports/{duty}?handler=Attach", name, "113年5月20日清淤紀錄".Utf8(), ("agency", agency), ("note", words));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return (await person.Page($"/desk/reports/{duty}")).QuerySelectorAll("#evidence a").Select(link => link.GetAttribute("href")!).Last();
    }

    private static async Task<HttpResponseMessage> Upload(HttpClient person, string address, string name, byte[] bytes, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent { { new StringContent(await person.Token(address)), "form-token" }, { new ByteArrayContent(bytes), "file", name } };
        foreach (var (field, value) in fields)
        {
            form.Add(new StringContent(value), field);
        }

        return await person.PostAsync(address, form);
    }

    private static readonly Actor Evaluator = new(Guid.CreateVersion7(), "研考會立案", [new Post(Role.Evaluator, null)]);

    private async Task<(Guid Commitment, Guid Duty)> Duty(string title, string agency, params string[] help)
    {
        var called = title + Guid.CreateVersion7().ToString("N")[^6..];
        var commitment = (await site.Services.GetRequiredService<EnterCommitmentHandler>().Do(new EnterCommitment(Evaluator, new CommitmentEntry(
            called, agency, help, null, null, "年底前完成5處", [new WorkEntry("完成", new DateOnly(2099, 12, 31))], "府研字第1號"), "年度列管"), default)).Value;
        var first = new DateOnly(2090, 1, 1).AddMonths(Interlocked.Increment(ref s_month));
        Assert.Null((await site.Services.GetRequiredService<OpenPeriodHandler>().Do(
            new OpenPeriod(Evaluator, PeriodKind.Month, first, first.AddMonths(1).AddDays(-1)), default)).Refusal);
        var duties = (await site.Services.GetRequiredService<BrowseDuties>().Ask(Evaluator, DutyView.Agency, 1, 200, default)).Rows;
        return (commitment, duties.Last(row => row.Parties.Title == called).Id);
    }

    private async Task<Guid> Period() => (await site.Services.GetRequiredService<BrowsePeriods>().Ask(default))[0].Id;

    private static int s_month;
}
