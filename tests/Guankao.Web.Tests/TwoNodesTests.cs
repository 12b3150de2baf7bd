using System.Globalization;
using System.Net;
using Guankao.Hosting;
using Guankao.Identity;
using Guankao.Identity.Signing;
using Guankao.Jobs;
using Guankao.Kernel;
using Guankao.Scheduling;
using Guankao.Store;
using Guankao.Store.Acts;
using Guankao.Testing.Databases;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Web.Tests;

/// <summary>Two programs over one PostgreSQL are one city.</summary>
public sealed class TwoNodesTests(TestDatabases databases)
{
    [Fact]
    public async Task Work_OfANodeThatGoesDown_IsFinishedByTheOther()
    {
        Assert.SkipWhen(PostgresBinaries.Lacking is not null, PostgresBinaries.Lacking ?? "");
        await using var city = await databases.City(StoreKind.Postgres);
        var first = new Node(city.Get<GuankaoSettings>(), new Counting { StopsAt = 4 });
        await first.InitializeAsync();
        var job = (await first.Services.GetRequiredService<AskJobHandler>().Do(new AskJob(Counting.Kind, "{}", "guankao", "測試"), default)).Value.Job;
        await first.Kind.Stopped.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        var second = new Node(city.Get<GuankaoSettings>(), new Counting());
        await second.InitializeAsync();
        await first.App.StopAsync(TestContext.Current.CancellationToken);
        await first.DisposeAsync();

        var browse = second.Services.GetRequiredService<BrowseJobs>();
        for (var patience = 0; (await browse.Find(job, default))!.State != JobState.Done; patience++)
        {
            Assert.True(patience < 600, "Nobody finished the job.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        var line = (await browse.Find(job, default))!;
        Assert.Equal((Counting.Chunks, Counting.Chunks), (line.Chunks, line.Done));
        Assert.Equal(Enumerable.Range(0, Counting.Chunks), await Counted(city));
        await second.DisposeAsync();
    }

    [Fact]
    public async Task Rounds_OfTwoNodes_AreOneSchedule()
    {
        Assert.SkipWhen(PostgresBinaries.Lacking is not null, PostgresBinaries.Lacking ?? "");
        await using var city = await databases.City(StoreKind.Postgres);
        var nodes = new[] { new Node(city.Get<GuankaoSettings>(), new Counting()), new Node(city.Get<GuankaoSettings>(), new Counting()) };
        foreach (var node in nodes)
        {
            await node.InitializeAsync();
        }

        var rounds = nodes[0].Services.GetServices<IRound>().Count();
        await using var db = await city.Store.Read(default);
        for (var patience = 0; await Count(db, "qrtz_scheduler_state") < 2 || await Count(db, "qrtz_triggers") < rounds; patience++)
        {
            Assert.True(patience < 300, "The nodes did not come up together.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Equal(rounds, await Count(db, "qrtz_triggers"));
        foreach (var node in nodes)
        {
            await node.DisposeAsync();
        }
    }

    [Fact]
    public async Task Person_WhoseNextRequestGoesToTheOtherNode_FindsSignInAndFileThere()
    {
        Assert.SkipWhen(PostgresBinaries.Lacking is not null, PostgresBinaries.Lacking ?? "");
        await using var city = await databases.City(StoreKind.Postgres);
        var one = new Node(city.Get<GuankaoSettings>(), new Counting());
        var other = new Node(city.Get<GuankaoSettings>(), new Counting());
        await one.InitializeAsync();
        await other.InitializeAsync();
        await one.Invite(Role.Keeper);

        // One browser, two addresses: as behind a proxy that takes turns. The form's token comes from one and goes to the other.
        var jar = new CookieContainer();
        var link = await one.Invite(Role.Evaluator);
        var secret = (await one.Services.GetRequiredService<UseLinkHandler>().Do(new UseLink(link.Token, null, null, null, "Firefox"), default)).Value.Secret;
        jar.Add(one.Address, new Cookie("guankao-session", secret));
        using var here = Browser(one, jar);
        using var there = Browser(other, jar);
        var dropped = await here.Drop(SampleTable.File());
        Assert.Equal(HttpStatusCode.SeeOther, dropped.StatusCode);
        var draft = dropped.Headers.Location!.ToString();
        Assert.Equal(HttpStatusCode.OK, (await there.GetAsync(draft, TestContext.Current.CancellationToken)).StatusCode);

        var fields = new Dictionary<string, string>
        {
            ["act"] = "cells", ["version"] = "1", ["cells[title]"] = "在另一台改的名稱", ["form-token"] = await here.Token(draft + "/1"),
        };
        using var form = new FormUrlEncodedContent(fields);
        Assert.Equal(HttpStatusCode.SeeOther, (await there.PostAsync(draft + "/1", form, TestContext.Current.CancellationToken)).StatusCode);
        Assert.Contains("在另一台改的名稱", (await here.Page(draft)).Body!.TextContent, StringComparison.Ordinal);

        using var colleague = await other.SignedIn(Role.Evaluator);
        Assert.Equal(HttpStatusCode.SeeOther, (await colleague.GetAsync(draft, TestContext.Current.CancellationToken)).StatusCode);
        await one.DisposeAsync();
        await other.DisposeAsync();
    }

    private static HttpClient Browser(Node node, CookieContainer jar) =>
        new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = jar }) { BaseAddress = node.Address };

    private static Task<int> Count(AppDb db, string table) =>
#pragma warning disable EF1002 // The test's own table names.
        db.Database.SqlQueryRaw<int>($"SELECT count(*)::int AS \"Value\" FROM {table}").SingleAsync();
#pragma warning restore EF1002

    private static async Task<IEnumerable<int>> Counted(TestCity city)
    {
        await using var db = await city.Store.Read(default);
        var numbers = new List<int>();
        await foreach (var act in SearchActs.All(db, new ActSearch(Kind: "Noted"), default))
        {
            numbers.Add(int.Parse(act.Why, CultureInfo.InvariantCulture));
        }

        return numbers;
    }

    /// <summary>One of the programs.</summary>
    private sealed class Node(GuankaoSettings settings, Counting kind) : Site
    {
        public Counting Kind => kind;

        protected override GuankaoSettings Settings => settings;

        protected override void Also(WebApplicationBuilder builder)
        {
            ArgumentNullException.ThrowIfNull(builder);
            builder.Services.AddSingleton<IJobKind>(kind)
                .AddSingleton(new WakingPace(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(1)));
        }
    }

    /// <summary>Writes its numbers down, one a chunk; stops in the middle of one where it is told to.</summary>
    private sealed class Counting : IJobKind
    {
        public const string Kind = "counting";
        public const int Chunks = 9;

        public int StopsAt { get; init; } = -1;

        public TaskCompletionSource Stopped { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public string Name => Kind;

        public Bilingual Title { get; } = new("數數", "Counting");

        public async Task<Outcome<JobChunkEnd>> Do(JobChunkStart start, CancellationToken cancellation)
        {
            start.Ledger.Record(new NewAct("Noted", start.Job, start.Who, start.Number.ToString(CultureInfo.InvariantCulture), null, []));
            if (start.Number == StopsAt)
            {
                Stopped.TrySetResult();
                await Task.Delay(Timeout.Infinite, cancellation);
            }

            return new JobChunkEnd(start.Number + 1 < Chunks, null, 1, Chunks);
        }
    }
}
