using Guankao.Rules;
using Guankao.Trips;

namespace Guankao.Sources.Tests.Trips;

/// <summary>The worked deadlines of the rules on reports of trips.</summary>
public class TripClockTests
{
    private static readonly TripClocks Clocks = new(new RunningRules(Basis.Shipped));

    [Theory]
    [InlineData("臺北市", "2024-09-20", "trip.report", "2024-12-23")]
    [InlineData("臺北市", "2024-05-18", "trip.report", "2024-08-19")]
    [InlineData("臺北市", "2024-11-25", "trip.report", "2025-02-25")]
    [InlineData("臺北市", "2024-05-18", "trip.mayor-summary", "2024-06-19")]
    [InlineData("桃園市", "2024-09-20", "trip.report", "2024-12-19")]
    [InlineData("臺中市", "2024-09-20", "trip.report", "2024-12-19")]
    public void Deadline_OfATrip_IsThatOfItsCity(string city, string back, string rule, string due)
    {
        var clock = Clocks.Of(Trip(city, back, "市長")).Single(clock => clock.Rule == rule);

        Assert.Equal(DateOnly.Parse(due), clock.Due);
        Assert.NotEmpty(clock.Why);
    }

    [Fact]
    public void MayorsDuties_AreNotOfOtherTrips()
    {
        var clocks = Clocks.Of(Trip("臺北市", "2024-09-20", "局長"));

        Assert.DoesNotContain(clocks, clock => clock.Rule is "trip.mayor-summary" or "trip.mayor-tracking");
        Assert.Contains(clocks, clock => clock.Rule == "trip.sharing");
        Assert.Contains(Clocks.Of(Trip("臺北市", "2024-05-18", "市長")), clock => clock.Rule == "trip.mayor-tracking");
    }

    private static TripTerms Trip(string city, string back, string post) => new TripBuilder().Back(back)
        .But(trip => trip with { City = city, DepartOn = DateOnly.Parse(back).AddDays(-3), Travellers = [new Traveller("沈若舟", post, null, null)] }).Command().Trip;
}
