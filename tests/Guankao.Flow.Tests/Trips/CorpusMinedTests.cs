using Guankao.Documents;
using Guankao.Testing;

namespace Guankao.Flow.Tests.Trips;

/// <summary>
/// Promises that stand in the narrative of the real reports, each by its line and by words of ours. The lists of what is
/// no promise are our own reading too; together they say how far the mined list can be trusted.
/// </summary>
public class CorpusMinedTests
{
    private static readonly int[] Bad000 = [402, 404];
    private static readonly int[] Bad001 = [13, 57];
    private static readonly int[] Bad002 = [16];

    [Theory]
    [InlineData("000_", 21, "contact")]
    [InlineData("000_", 23, "invitation")]
    [InlineData("000_", 41, "agreement")]
    [InlineData("000_", 42, "hope")]
    [InlineData("000_", 91, "suggestion")]
    [InlineData("000_", 95, "hope")]
    [InlineData("000_", 170, "contact")]
    [InlineData("000_", 219, "plan")]
    [InlineData("000_", 359, "invitation")]
    [InlineData("000_", 396, "hope")]
    [InlineData("000_", 398, "invitation")]
    [InlineData("000_", 408, "offer")]
    [InlineData("001_", 15, "hope")]
    [InlineData("001_", 22, "agreement")]
    [InlineData("001_", 23, "invitation")]
    [InlineData("001_", 39, "hope")]
    [InlineData("001_", 64, "hope")]
    [InlineData("001_", 66, "plan")]
    [InlineData("001_", 67, "offer")]
    [InlineData("001_", 73, "invitation")]
    [InlineData("001_", 90, "invitation")]
    [InlineData("001_", 91, "hope")]
    [InlineData("001_", 96, "invitation")]
    [InlineData("002_", 16, "invitation")]
    [InlineData("002_", 54, "hope")]
    [InlineData("002_", 68, "invitation")]
    public void PromiseInTheNarrative_IsFoundWithItsLine(string beginning, int line, string kind) =>
        Assert.Contains(TripText.Corpus(beginning).Mined, promise => promise.Where.Locator.Line == line && promise.Kind == kind);

    [Fact]
    public void MinedPromises_AreMostlyPromises()
    {
        var (all, bad) = (0, 0);
        foreach (var (beginning, lines) in new[] { ("000_", Bad000), ("001_", Bad001), ("002_", Bad002) })
        {
            var mined = TripText.Corpus(beginning).Mined;
            all += mined.Count;

            // Where a line holds one that is none, all of that line count against us.
            bad += mined.Count(promise => lines.Contains(promise.Where.Locator.Line!.Value));
        }

        Assert.InRange(all, 40, 60);
        Assert.True(bad <= all * 0.2, $"{bad} of {all} are no promises.");
    }

    [Fact]
    public void MinedPromise_StandsWhereItSaysItStands()
    {
        var path = Repository.Corpus("001_");
        Assert.SkipWhen(path is null, "The real report of a trip is not beside the repository.");
        var lines = File.ReadAllLines(path!);

        Assert.All(TripText.Corpus("001_").Mined.Where(promise => promise.Where.Through is null), promise =>
            Assert.Equal(promise.Where.Text, lines[promise.Where.Locator.Line!.Value - 1][promise.Where.Start..promise.Where.End]));
    }

    [Fact]
    public void SentenceTornByAPageBreak_IsWhole()
    {
        var torn = TripText.Corpus("001_").Mined.First(promise => promise.Where.Through is not null);
        Assert.Equal((67, 69), (torn.Where.Locator.Line, torn.Where.Through!.Line));
        Assert.EndsWith("。", torn.Where.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void InvitationToldTwice_PointsToTheFirst() =>
        Assert.Contains(TripText.Corpus("000_").Mined, promise => promise.Where.Locator.Line == 359 && promise.SameAs == 2);

    [Fact]
    public void MonthOfAnInvitation_IsDatedByTheTrip() =>
        Assert.Contains(TripText.Corpus("000_").Mined.First(promise => promise.Where.Locator.Line == 359).Due, due => due.From == new DateOnly(2025, 2, 1));
}
