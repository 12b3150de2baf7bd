using System.Net;
using Guankao.Calendar;
using Guankao.Clocks;
using Guankao.Hosting;
using Guankao.Identity;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Acts;
using Guankao.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Web.Tests;

/// <summary>The calendar of one person, behind a secret address.</summary>
public sealed class OwnFeedTests(TestDatabases databases)
{
    private const string Bureau = "臺北市政府青年局";

    [Theory, EveryDatabase]
    public async Task Feed_MadeOnOnesPage_HoldsTheClocksOfOnesAgencyAlone(StoreKind store)
    {
        await using var site = await Open(store);
        await Start(site, Bureau);
        await Start(site, "臺北市政府工務局");
        using var person = await site.SignedIn(Role.Coordinator, Bureau);
        using var program = site.NewVisitor();
        Assert.Contains("目前沒有訂閱網址", (await person.Page("/me")).Body!.TextContent, StringComparison.Ordinal);

        var address = await Make(person);
        var answer = await program.GetAsync(address);
        Assert.Equal((HttpStatusCode.OK, "text/calendar; charset=utf-8"), (answer.StatusCode, answer.Content.Headers.ContentType!.ToString()));
        Assert.True(answer.Headers.CacheControl!.Private && answer.Headers.CacheControl.NoStore);
        var lines = (await answer.Content.ReadAsStringAsync()).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
        Assert.Single(lines, line => line.StartsWith("UID:", StringComparison.Ordinal));
        Assert.Contains("DTSTART;VALUE=DATE:20241223", lines);
        Assert.Equal(2, lines.Count(line => line == "BEGIN:VALARM"));
        Assert.DoesNotContain(lines, line => line.Contains("工務局", StringComparison.Ordinal));
        Assert.Contains("已有一個訂閱網址", (await person.Page("/me")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Feed_Renewed_ShutsTheOldAddress_AndEnded_ShutsBoth(StoreKind store)
    {
        await using var site = await Open(store);
        using var person = await site.SignedIn(Role.Reporter, Bureau);
        using var program = site.NewVisitor();
        var first = await Make(person);
        var second = await Make(person);
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(first)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(second)).StatusCode);

        var ended = await person.Post("/me?handler=EndFeed", []);
        Assert.Equal("/me?done=feed-ended", ended.Headers.Location!.ToString());
        foreach (var shut in new[] { second, "/feeds/wrong.ics", "/feeds/" + new string('a', 500) + ".ics" })
        {
            var answer = await program.GetAsync(shut);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.True(answer.Headers.CacheControl!.NoStore);
        }
    }

    [Theory, EveryDatabase]
    public async Task Feed_OfSomebodyWhoMayNotComeInAnyMore_ShowsNothing_NotEvenWhenLetInAgain(StoreKind store)
    {
        await using var site = await Open(store);
        using var person = await site.SignedIn(Role.Reporter, Bureau, "將離職的承辦");
        using var program = site.NewVisitor();
        var address = await Make(person);
        var id = (await site.Person("將離職的承辦")).Id;
        foreach (var again in new[] { false, true })
        {
            Assert.Null((await site.Services.GetRequiredService<DisablePersonHandler>().Do(new DisablePerson(Actor.Console, id, again), default)).Refusal);
            Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync(address)).StatusCode);
        }
    }

    [Theory, EveryDatabase]
    public async Task Secret_OfAFeed_StandsNeitherInTheLedgerNorInAnAct(StoreKind store)
    {
        await using var site = await Open(store);
        using var person = await site.SignedIn(Role.Reporter, Bureau, "訂閱的承辦");
        var secret = (await Make(person)).Split('/')[^1][..^4];
        var id = (await site.Person("訂閱的承辦")).Id;
        await using var db = await site.Services.GetRequiredService<LedgerStore>().Read(default);
        var act = (await ActHistory.Of(db, id, default)).Single(past => past.Kind == "FeedMade");
        Assert.Equal((0, "訂閱的承辦"), (act.Changes.Count, act.Who));
        Assert.Equal(64, (await db.Database.SqlQueryRaw<string>("SELECT feed_hash AS \"Value\" FROM people WHERE feed_hash IS NOT NULL").SingleAsync()).Length);
        Assert.Equal(43, secret.Length);
    }

    [Theory, EveryDatabase]
    public async Task AgencyFeed_HoldsItsTripsAndNoOtherClocks(StoreKind store)
    {
        await using var site = await Open(store);
        await Start(site, Bureau);
        await Start(site, Bureau, about: "referral");
        using var program = site.NewVisitor();
        var file = await program.GetStringAsync($"/agencies/{Uri.EscapeDataString(Bureau)}.ics");
        Assert.Equal(2, file.Split("BEGIN:VEVENT").Length);
        Assert.Equal(HttpStatusCode.NotFound, (await program.GetAsync("/agencies/" + Uri.EscapeDataString("沒有這個局") + ".ics")).StatusCode);
    }

    private static async Task<string> Make(HttpClient person)
    {
        var made = await person.Post("/me?handler=Feed", []);
        Assert.Equal(HttpStatusCode.OK, made.StatusCode);
        return new Uri((await made.Page()).QuerySelector("#feed-address")!.GetAttribute("value")!).AbsolutePath;
    }

    private static async Task Start(Site site, string owner, string about = "trip")
    {
        await using var ledger = await site.Services.GetRequiredService<LedgerStore>().Write(default);
        Assert.Null((await StartClockHandler.Do(ledger, Basis.Shipped, new StartClock(
            "trip.report", "臺北市", null, new ClockSubject(about, Guid.CreateVersion7()), owner, Moment.StartOf(new(2024, 9, 20)), "承辦", "返國"), default)).Refusal);
        await ledger.Commit(default);
    }

    private async Task<Site> Open(StoreKind store)
    {
        var site = new CitySite(await databases.Nothing(store));
        await site.InitializeAsync();
        await site.Invite(Role.Keeper);
        return site;
    }

    private sealed class CitySite(GuankaoSettings settings) : Site
    {
        protected override GuankaoSettings Settings => settings with { City = "臺北市" };
    }
}
