using System.Net;
using Guankao.Identity;

namespace Guankao.Web.Tests;

/// <summary>A city with people in which the sample report is registered and its first recommendation declined.</summary>
internal sealed class RegisteredTrip(StaffedSite site, HttpClient staff) : IAsyncDisposable
{
    private readonly HttpClient _visitor = site.NewVisitor();

    public required string Page { get; init; }

    /// <summary>The page of the commitment that follows the first recommendation.</summary>
    public required string Commitment { get; init; }

    public string Way => "/lineage/trip/" + Page.Split('/')[^1];

    public static async Task<RegisteredTrip> Of(string note)
    {
        var site = new StaffedSite();
        await site.InitializeAsync();
        var staff = await site.SignedIn(Role.Evaluator);
        var draft = (await staff.Drop(SampleTrip.File())).Headers.Location!.ToString();
        var saved = await staff.Post(draft, new() { ["why"] = "依報告登錄" });
        Assert.Equal(HttpStatusCode.SeeOther, saved.StatusCode);
        var page = saved.Headers.Location!.ToString();
        var point = (await staff.Page(page)).QuerySelectorAll("article.row-pair input[name=point]")[0].GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.SeeOther, (await staff.Post(
            page + "?handler=adoption", new() { ["point"] = point, ["adoption"] = "Declined", ["reason"] = "funds", ["why"] = note })).StatusCode);
        return new RegisteredTrip(site, staff) { Page = page, Commitment = (await staff.Page(page)).QuerySelector("article.row-pair a[href^='/commitments/']")!.GetAttribute("href")! };
    }

    public async Task Publish(params string[] words)
    {
        foreach (var (handler, step) in new[] { ("review", "Submit"), ("review", "Pass"), ("review", "Pass"), ("publish", "") })
        {
            await staff.Post($"{Page}?handler={handler}", new() { ["step"] = step, ["why"] = "依規定", ["note"] = string.Join('\n', words) });
        }

        Assert.Contains("已公布", await Public(Page), StringComparison.Ordinal);
    }

    /// <summary>What a visitor reads at an address, whatever the answer; <c>{id}</c> stands for the commitment.</summary>
    public async Task<string> Answer(string address)
    {
        using var answer = await _visitor.GetAsync(address.Replace("{id}", Commitment.Split('/')[^1], StringComparison.Ordinal));
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>What a visitor gets as a file.</summary>
    public Task<byte[]> File(string address) => _visitor.GetByteArrayAsync(address);

    public Task<string> Public(string address) => Read(_visitor, address);

    public Task<string> Inside(string address) => Read(staff, address);

    public async ValueTask DisposeAsync()
    {
        _visitor.Dispose();
        staff.Dispose();
        await site.DisposeAsync();
    }

    // As a reader sees it: characters, not their marks.
    private static async Task<string> Read(HttpClient reader, string address) => WebUtility.HtmlDecode(await reader.GetStringAsync(address));
}
