using System.Net;
using Guankao.Identity;

namespace Guankao.Web.Tests;

/// <summary>What of a trip the public reads before its report is published, and what of it stays covered afterwards.</summary>
public sealed class TripPrivacyTests
{
    private const string Body = "釜山港灣公社";
    private const string Cover = "北碼頭";
    private const string Kept = "宜先公布財務試算";
    private const string Note = "115年度未編列";

    [Fact]
    public async Task UnpublishedReport_ShowsThePublicNoFigureQuoteOrNote_AndStaffAll()
    {
        await using var trip = await Registered.Of();
        foreach (var address in new[] { trip.Page, trip.Way, "/recommendations", "/recommendations.csv", "/trips/figures", "/lineage?q=" + Uri.EscapeDataString(Cover) })
        {
            var seen = await trip.Public(address);
            Assert.DoesNotContain(Body, seen, StringComparison.Ordinal);
            Assert.DoesNotContain(Note, seen, StringComparison.Ordinal);
            Assert.DoesNotContain("<blockquote", seen, StringComparison.Ordinal);
            Assert.DoesNotContain("<q ", seen, StringComparison.Ordinal);
        }

        foreach (var address in new[] { trip.Page, trip.Way, "/recommendations", "/recommendations.csv" })
        {
            Assert.Contains(Cover + "計畫" + Kept, await trip.Public(address), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("港灣再生", await trip.Public("/trips?q=" + Uri.EscapeDataString(Body)), StringComparison.Ordinal);
        Assert.Contains("港灣再生", await trip.Public("/trips?place=" + Uri.EscapeDataString("釜山")), StringComparison.Ordinal);
        Assert.Contains(Body, await trip.Inside("/trips/figures"), StringComparison.Ordinal);
        Assert.Contains(Note, await trip.Inside("/recommendations"), StringComparison.Ordinal);
        Assert.Contains("<blockquote", await trip.Inside(trip.Page), StringComparison.Ordinal);
        Assert.Contains("<q ", await trip.Inside(trip.Way), StringComparison.Ordinal);
    }

    [Fact]
    public async Task CoveredWords_OfAPublishedReport_AreCoveredAndNotFoundOnEveryPublicPage()
    {
        await using var trip = await Registered.Of();
        await trip.Publish(Cover, Body);
        var mark = new string('○', Cover.Length);
        foreach (var address in new[] { trip.Page, trip.Way, "/recommendations", "/recommendations.csv" })
        {
            Assert.DoesNotContain(Cover, await trip.Public(address), StringComparison.Ordinal);
            Assert.Contains(mark + "計畫" + Kept, await trip.Public(address), StringComparison.Ordinal);
            Assert.Contains(Cover + "計畫" + Kept, await trip.Inside(address), StringComparison.Ordinal);
        }

        Assert.DoesNotContain(Body, await trip.Public("/trips/figures"), StringComparison.Ordinal);
        Assert.Contains(new string('○', Body.Length), await trip.Public("/trips/figures"), StringComparison.Ordinal);
        Assert.Contains(Body, await trip.Inside("/trips/figures"), StringComparison.Ordinal);

        // A covered word must not be told by what is found when one looks for it.
        foreach (var (address, word) in new[] { ("/recommendations", Cover), ("/lineage", Cover), ("/trips/figures", Body), ("/trips", Body) })
        {
            var asked = address + "?q=" + Uri.EscapeDataString(word);
            Assert.DoesNotContain("○○", await trip.Public(asked), StringComparison.Ordinal);
            Assert.DoesNotContain("港灣再生", await trip.Public(asked), StringComparison.Ordinal);
        }

        Assert.Contains(Kept, await trip.Inside("/lineage?q=" + Uri.EscapeDataString(Cover)), StringComparison.Ordinal);
        Assert.Contains("<q ", await trip.Public(trip.Way), StringComparison.Ordinal);
        Assert.Contains("14", await trip.Public("/trips/figures"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SelfCheck_IsForThoseWhoReview()
    {
        await using var trip = await Registered.Of();
        await trip.Publish();
        Assert.DoesNotContain("h-check", await trip.Public(trip.Page), StringComparison.Ordinal);
        Assert.Contains("h-check", await trip.Inside(trip.Page), StringComparison.Ordinal);
    }

    /// <summary>A city with people in which the sample report is registered and one recommendation declined.</summary>
    private sealed class Registered(StaffedSite site, HttpClient staff) : IAsyncDisposable
    {
        private readonly HttpClient _visitor = site.NewVisitor();

        public required string Page { get; init; }

        public string Way => "/lineage/trip/" + Page.Split('/')[^1];

        public static async Task<Registered> Of()
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
                page + "?handler=adoption", new() { ["point"] = point, ["adoption"] = "Declined", ["reason"] = "funds", ["why"] = Note })).StatusCode);
            return new Registered(site, staff) { Page = page };
        }

        public async Task Publish(params string[] words)
        {
            foreach (var (handler, step) in new[] { ("review", "Submit"), ("review", "Pass"), ("review", "Pass"), ("publish", "") })
            {
                await staff.Post($"{Page}?handler={handler}", new() { ["step"] = step, ["why"] = "依規定", ["note"] = string.Join('\n', words) });
            }

            Assert.Contains("已公布", await Public(Page), StringComparison.Ordinal);
        }

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
}
