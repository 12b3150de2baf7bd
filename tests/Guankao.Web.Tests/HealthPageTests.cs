using System.Net;
using System.Text.RegularExpressions;
using Guankao.Identity;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Guankao.Web.Tests;

/// <summary>What the keeper sees of how the program runs.</summary>
public sealed partial class HealthPageTests(HealthPageTests.BrokenSite site) : IClassFixture<HealthPageTests.BrokenSite>
{
    private const string Page = "/desk/health";
    private const string Planted = "王曉明";

    [Fact]
    public async Task Keeper_SeesWhatIsSlowWithRoutesAndNoAddresses()
    {
        using var visitor = site.NewVisitor();
        await visitor.GetAsync("/agencies/" + Planted);
        await visitor.GetAsync("/search?q=" + Planted);
        using var keeper = await site.SignedIn(Role.Keeper);
        var page = await keeper.Page(Page);
        var slow = page.QuerySelector("[aria-labelledby=h-slow]")!.TextContent;
        Assert.Contains("GET /agencies/{name}", slow, StringComparison.Ordinal);
        Assert.Contains("GET /search", slow, StringComparison.Ordinal);
        Assert.DoesNotContain(Planted, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Contains("從未備份", page.QuerySelector("[aria-labelledby=h-store]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Visitor_OfAFailure_GetsANumberThatTheKeeperFinds()
    {
        using var visitor = site.NewVisitor();
        var broken = await visitor.GetAsync("/trips?q=" + Planted);
        Assert.Equal(HttpStatusCode.InternalServerError, broken.StatusCode);
        var error = await broken.Page();
        var number = error.QuerySelector(".reference")!.TextContent;
        Assert.Matches(Number(), number);
        Assert.DoesNotContain("trips", error.QuerySelector("main .welcome")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Sqlite", error.DocumentElement.OuterHtml, StringComparison.OrdinalIgnoreCase);

        using var keeper = await site.SignedIn(Role.Keeper);
        var row = (await keeper.Page(Page)).QuerySelectorAll("[aria-labelledby=h-failures] tbody tr").Single(each => each.TextContent.Contains(number, StringComparison.Ordinal)).TextContent;
        Assert.Contains("/trips", row, StringComparison.Ordinal);
        Assert.Contains("SqliteException", row, StringComparison.Ordinal);
        Assert.DoesNotContain(Planted, row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Warning_IsKeptAsTheSentenceInTheProgramWithoutWhatItWasSaidOf()
    {
        var log = site.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Guankao.Tested");
#pragma warning disable CA1848, CA1873 // Said once.
        log.LogWarning(new IOException(Planted), "A letter to {Name} was refused: {Kind}", Planted, "Refused");
        log.LogWarning(new IOException(Planted), "A letter to {Name} was refused: {Kind}", Planted, "Refused");
#pragma warning restore CA1848, CA1873
        using var keeper = await site.SignedIn(Role.Keeper);
        var page = await keeper.Page(Page);
        var row = page.QuerySelectorAll("[aria-labelledby=h-warnings] tbody tr").Single(each => each.TextContent.Contains("Guankao.Tested", StringComparison.Ordinal)).TextContent;
        Assert.Contains("A letter to {Name} was refused: {Kind}", row, StringComparison.Ordinal);
        Assert.Contains("2", row, StringComparison.Ordinal);
        Assert.DoesNotContain(Planted, page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Others_DoNotSeeIt()
    {
        using var evaluator = await site.SignedIn(Role.Evaluator);
        await evaluator.Page(Page, HttpStatusCode.Forbidden);
        using var visitor = site.NewVisitor();
        Assert.Equal(HttpStatusCode.SeeOther, (await visitor.GetAsync(Page)).StatusCode);
    }

    [GeneratedRegex("^[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}$")]
    private static partial Regex Number();

    /// <summary>A site whose table of trips is gone.</summary>
    public sealed class BrokenSite : StaffedSite
    {
        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            await using var db = await Services.GetRequiredService<LedgerStore>().Read(default);
            await db.Database.ExecuteSqlRawAsync("ALTER TABLE trips RENAME TO trips_away");
        }
    }
}
