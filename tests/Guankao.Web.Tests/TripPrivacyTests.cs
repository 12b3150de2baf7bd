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
        await using var trip = await RegisteredTrip.Of(Note);
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
        await using var trip = await RegisteredTrip.Of(Note);
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
        await using var trip = await RegisteredTrip.Of(Note);
        await trip.Publish();
        Assert.DoesNotContain("h-check", await trip.Public(trip.Page), StringComparison.Ordinal);
        Assert.Contains("h-check", await trip.Inside(trip.Page), StringComparison.Ordinal);
    }
}
