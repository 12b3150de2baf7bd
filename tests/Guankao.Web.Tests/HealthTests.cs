using System.Net;

namespace Guankao.Web.Tests;

/// <summary>What supervisors ask: is it running, and can it reach its ledger.</summary>
public sealed class HealthTests(StaffedSite site) : IClassFixture<StaffedSite>
{
    [Theory]
    [InlineData("/health/live", "live")]
    [InlineData("/health/ready", "ready")]
    public async Task Health_OfARunningSite_IsTold(string address, string word)
    {
        using var supervisor = site.NewVisitor();
        var answer = await supervisor.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(word, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
