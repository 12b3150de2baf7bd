using System.Net;
using Guankao.Documents;
using Guankao.Identity;
using Guankao.Importing;
using Guankao.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Web.Tests;

public sealed class GrantPageTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Plan_Registered_ShowsLinesGapsAndDutiesInBothLanguages()
    {
        using var visitor = site.NewVisitor();
        Assert.NotEmpty((await visitor.Page("/grants")).QuerySelectorAll(".empty"));
        var id = await Register();

        Assert.NotNull((await visitor.Page("/grants")).QuerySelector($"a[href='/grants/{id:D}']"));
        var page = await visitor.Page($"/grants/{id:D}");
        Assert.Equal(["經費項目", "人力", "資源布建", "計畫書內的義務", "待釐清"], page.QuerySelectorAll("h2").Select(heading => heading.TextContent));
        Assert.Contains(page.QuerySelectorAll("section:has(#lines) tbody tr"), row => row.TextContent.Contains("待說明", StringComparison.Ordinal));
        Assert.Contains("計畫書未說明", page.QuerySelector("section:has(#resources)")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("85%", page.QuerySelectorAll("section:has(#duties) mark").Select(mark => mark.TextContent));
        var english = await visitor.Page($"/grants/{id:D}?lang=en");
        Assert.Equal("Budget lines", english.QuerySelector("h2")!.TextContent);
    }

    [Fact]
    public async Task Plan_ThatNobodyRegistered_IsNotFound()
    {
        using var visitor = site.NewVisitor();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"/grants/{Guid.CreateVersion7()}")).StatusCode);
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
