using System.Net;
using Guankao.Testing;

namespace Guankao.Web.Tests;

/// <summary>The five real documents through the drop page, each to the page of its kind and into the ledger.</summary>
public sealed class CorpusDropTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("000_", "/trip", "#m1-promise", "/trips/")]
    [InlineData("001_", "/trip", "article.row-pair", "/trips/")]
    [InlineData("002_", "/trip", "article.row-pair", "/trips/")]
    [InlineData("004_", "/plan", "section[aria-labelledby=h-lines] tbody tr:nth-child(18)", "/grants/")]
    public async Task Document_Dropped_IsRecognisedAndRegistered(string file, string kind, string shows, string becomes)
    {
        using var visitor = site.NewVisitor();
        var draft = await Drop(visitor, file);
        Assert.EndsWith(kind, draft, StringComparison.Ordinal);
        Assert.NotNull((await visitor.Page(draft)).QuerySelector(shows));

        var page = await visitor.Page(draft);
        var fields = new Dictionary<string, string> { ["who"] = "研考會", ["why"] = "登錄" };

        // The head of one report is lost: a person says what it does not.
        foreach (var (name, value) in new[] { ("title", "東京考察"), ("agency", "臺北市政府秘書處"), ("from", "113.5.15"), ("to", "113.5.18") })
        {
            if (page.QuerySelector($"input[name={name}][required], input#{name}:not([value])[placeholder='113.9.17'], input#{name}:not([value])[placeholder='113.9.20']") is not null)
            {
                fields[name] = value;
            }
        }

        var saved = await visitor.Post(draft, fields);
        Assert.True(saved.StatusCode == HttpStatusCode.SeeOther, (await saved.Page()).QuerySelector("[role=alert]")?.TextContent);
        Assert.StartsWith(becomes, saved.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(saved.Headers.Location)).StatusCode);
    }

    [Fact]
    public async Task PolicyTable_Dropped_IsShownRowByRow()
    {
        using var visitor = site.NewVisitor();
        var draft = await Drop(visitor, "003_");
        Assert.Matches("^/drop/[0-9a-f]{32}$", draft);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(draft)).StatusCode);
    }

    private static async Task<string> Drop(HttpClient visitor, string file)
    {
        Assert.SkipWhen(Repository.Corpus(file) is null, "the corpus is not here");
        var path = Repository.Corpus(file)!;
        return (await visitor.Drop((Path.GetFileName(path), await File.ReadAllBytesAsync(path)))).Headers.Location!.ToString();
    }
}
