using System.IO.Compression;
using System.Net;

namespace Guankao.Web.Tests;

/// <summary>The sample report, registered and not published.</summary>
public class UnpublishedReport : IAsyncLifetime
{
    public const string Note = "115年度未編列";

    internal RegisteredTrip Trip { get; private set; } = null!;

    public virtual async ValueTask InitializeAsync() => Trip = await RegisteredTrip.Of(Note);

    public async ValueTask DisposeAsync()
    {
        await Trip.DisposeAsync();
        GC.SuppressFinalize(this);
    }
}

/// <summary>The same, published with words covered.</summary>
public sealed class CoveredReport : UnpublishedReport
{
    public const string Cover = "北碼頭";
    public const string Sentence = "投資人與市民";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Trip.Publish(Cover, Sentence);
    }
}

/// <summary>A commitment made from a trip's recommendation tells on no public address what the trip's report withholds.</summary>
public sealed class TripCommitmentPrivacyTests(UnpublishedReport unpublished, CoveredReport covered) : IClassFixture<UnpublishedReport>, IClassFixture<CoveredReport>
{
    private const string Cover = CoveredReport.Cover;
    private const string Kept = "宜先公布財務試算";
    private const string Note = UnpublishedReport.Note;

    // Of the sentence that is followed, of the paragraph around it, of what somebody noted.
    private static readonly string[] Inner = [CoveredReport.Sentence, "三種財務情境", Note];

    public static TheoryData<string> Addresses =>
    [
        "/", "/commitments", "/commitments?q=" + Kept, "/commitments/{id}", "/commitments/{id}/card", "/search?q=" + Kept,
        "/changes?since=2020-01-01", "/changes.atom?since=2020-01-01", "/agencies", "/agencies/海安市政府都市發展局", "/agencies/海安市政府都市發展局.ics",
        "/pictures", "/periods", "/data/v1/commitments.json", "/data/v1/commitments.csv", "/data/v1/commitments/{id}.json", "/commitments.ics", "/commitments.csv",
        "/lineage/commitment/{id}", "/corrections?about={id}", "/desk/commitments/{id}",
    ];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task UnpublishedReport_TellsNoSentenceOnAnyPublicAddressOfItsCommitment(string address)
    {
        var seen = await unpublished.Trip.Answer(address);
        Assert.All(Inner, words => Assert.DoesNotContain(words, seen, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task CoveredWords_StandOnNoPublicAddressOfTheCommitment(string address)
    {
        var seen = await covered.Trip.Answer(address);
        Assert.DoesNotContain(Cover, seen, StringComparison.Ordinal);
        Assert.DoesNotContain(Inner[0], seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task CommitmentOfAReport_TellsItsWordsOnceThatIsPublished()
    {
        await using var trip = await RegisteredTrip.Of(Note);
        Assert.Contains("還沒有公布的出國報告", await trip.Public(trip.Commitment), StringComparison.Ordinal);
        Assert.Contains(Cover + "計畫" + Kept, await trip.Public(trip.Commitment), StringComparison.Ordinal);
        await trip.Publish(Cover);
        var published = await trip.Public(trip.Commitment);
        Assert.DoesNotContain("還沒有公布的出國報告", published, StringComparison.Ordinal);
        Assert.Contains(new string('○', Cover.Length) + "計畫" + Kept, published, StringComparison.Ordinal);
        Assert.All(Inner, words => Assert.Contains(words, published, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/search?q=")]
    [InlineData("/commitments?q=")]
    [InlineData("/data/v1/commitments.json?q=")]
    [InlineData("/data/v1/commitments.csv?q=")]
    [InlineData("/commitments.csv?q=")]
    public async Task CoveredWords_FindNoCommitment_AndWordsBesideThemDo(string search)
    {
        Assert.True(await Finds(unpublished.Trip, search, "財務試算"));
        Assert.False(await Finds(unpublished.Trip, search, CoveredReport.Sentence));
        Assert.False(await Finds(covered.Trip, search, Cover));
        Assert.False(await Finds(covered.Trip, search, CoveredReport.Sentence));
        Assert.True(await Finds(covered.Trip, search, "有相同的依據"));
    }

    [Theory]
    [InlineData("odt", "content.xml")]
    [InlineData("docx", "word/document.xml")]
    public async Task Document_OfTheCommitment_TellsNeither(string ending, string part)
    {
        var closed = await Part(unpublished.Trip, ending, part);
        Assert.All(Inner, words => Assert.DoesNotContain(words, closed, StringComparison.Ordinal));
        Assert.Contains(Kept, closed, StringComparison.Ordinal);
        var open = await Part(covered.Trip, ending, part);
        Assert.DoesNotContain(Cover, open, StringComparison.Ordinal);
        Assert.Contains("有相同的依據", open, StringComparison.Ordinal);
    }

    // Lists for machines name it, those for people link to it.
    private static async Task<bool> Finds(RegisteredTrip trip, string search, string words)
    {
        var answer = await trip.Public(search + Uri.EscapeDataString(words));
        return answer.Contains(trip.Commitment.Split('/')[^1], StringComparison.Ordinal) || answer.Contains(Kept, StringComparison.Ordinal);
    }

    private static async Task<string> Part(RegisteredTrip trip, string ending, string part)
    {
        await using var zip = new ZipArchive(new MemoryStream(await trip.File($"{trip.Commitment}.{ending}")));
        using var reader = new StreamReader(zip.GetEntry(part)!.Open());
        return WebUtility.HtmlDecode(await reader.ReadToEndAsync());
    }
}
