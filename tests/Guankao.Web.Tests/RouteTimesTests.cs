using Guankao.Web.Watching;

namespace Guankao.Web.Tests;

public sealed class RouteTimesTests
{
    [Fact]
    public void Durations_OfAThousandRequests_TellTheHalfAndTheSlowest()
    {
        var times = new Durations();
        for (var request = 1; request <= 1000; request++)
        {
            times.Add(request / 1000.0, failed: request > 998);
        }

        Assert.Equal((1000L, 2L), (times.Count, times.Failed));
        Assert.InRange(times.Within(0.5).TotalSeconds, 0.5, 0.6);
        Assert.InRange(times.Within(0.99).TotalSeconds, 0.99, 1.2);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1e9)]
    public void Durations_BeyondTheirSteps_StayInTheOutermost(double seconds)
    {
        var times = new Durations();
        times.Add(seconds, failed: false);
        Assert.InRange(times.Within(0.99).TotalSeconds, 0.0001, 400);
    }
}
