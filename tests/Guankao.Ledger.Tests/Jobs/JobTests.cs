using Guankao.Hosting;
using Guankao.Identity;
using Guankao.Jobs;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Guankao.Store.Backups;
using Guankao.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Ledger.Tests.Jobs;

/// <summary>Long work: asked for once, done once, wherever it is cut off.</summary>
public sealed class JobTests(TestDatabases databases)
{
    private const int Things = 43;
    private const int Chunk = 5;
    private const int Chunks = 9;

    private static readonly Actor Keeper = Person.With(Role.Keeper, null, "系統管理者");

    [Theory]
    [EveryDatabase(7)]
    [EveryDatabase(19)]
    [EveryDatabase(101)]
    public async Task Job_KilledAgainAndAgain_IsFinishedElsewhereWithNothingDoneTwice(StoreKind store, int seed)
    {
        await using var one = new Office(await databases.City(store), new Stamping(Things, Chunk));
        await using var other = Beside(one);
        var job = (await one.Ask()).Job;
        var dice = new Random(seed);
        for (var kill = 0; kill < 6; kill++)
        {
            var node = kill % 2 == 0 ? one : other;
            var holder = $"{kill}";
            Assert.True(await node.Run.Take(job, holder, default));

            // Some die between two chunks, some in the middle of one; nobody says goodbye.
            node.Kind.BreaksAt = dice.Next(2) == 0 ? (await node.Look(job)).Chunks + 1 : Stamping.Nowhere;
            await Steps(node, job, holder, dice.Next(1, 3));
            node.Kind.BreaksAt = Stamping.Nowhere;
            Pass(TimeSpan.FromMinutes(1), one, other);
        }

        await other.Run.Do(job, null, default);
        var end = await one.Look(job);
        Assert.Equal((JobState.Done, Chunks, Things, (int?)Things), (end.State, end.Chunks, end.Done, end.Total));
        await OnceEach(one);
    }

    [Theory, EveryDatabase]
    public async Task Job_ThatTwoNodesBegin_IsDoneByOneOfThem(StoreKind store)
    {
        await using var one = new Office(await databases.City(store), new Stamping(Things, Chunk));
        await using var other = Beside(one);
        var job = (await one.Ask()).Job;
        await Task.WhenAll(one.Run.Do(job, null, default), other.Run.Do(job, null, default));
        Assert.Equal((JobState.Done, Chunks), ((await one.Look(job)).State, (await one.Look(job)).Chunks));
        await OnceEach(one);
    }

    [Theory, EveryDatabase]
    public async Task Node_ThatWasThoughtDead_DoesNothingMoreToItsJob(StoreKind store)
    {
        await using var slow = new Office(await databases.City(store), new Stamping(Things, Chunk));
        await using var quick = Beside(slow);
        var job = (await slow.Ask()).Job;
        Assert.True(await slow.Run.Take(job, "slow", default));
        Assert.True(await slow.Run.Step(job, "slow", null, default));
        Assert.False(await quick.Run.Take(job, "quick", default));
        Pass(TimeSpan.FromMinutes(1), slow, quick);
        Assert.True(await quick.Run.Take(job, "quick", default));
        Assert.False(await slow.Run.Step(job, "slow", null, default));
        Assert.True(await quick.Run.Step(job, "quick", null, default));
        Assert.Equal(2 * Chunk, (await slow.Done()).Count);
    }

    [Theory, EveryDatabase]
    public async Task Job_AskedForOnEveryNode_IsOneJob(StoreKind store)
    {
        await using var one = new Office(await databases.City(store), new Stamping(Things, Chunk));
        await using var other = Beside(one);
        var asked = await Task.WhenAll(Enumerable.Range(0, 6).Select(i => (i % 2 == 0 ? one : other).Ask()));
        Assert.Single(asked.Select(each => each.Job).Distinct());
        Assert.Single(asked, each => each.IsNew);
        Assert.NotEqual(asked[0].Job, (await one.Ask("""{"other":1}""")).Job);
    }

    [Theory, EveryDatabase]
    public async Task Job_ThatANewerOneMakesPointless_IsCancelledAndStaysSo(StoreKind store)
    {
        await using var node = new Office(await databases.City(store), new Stamping(Things, Chunk, newestOnly: true));
        var old = (await node.Ask("""{"basis":"one"}""")).Job;
        await node.Ask("""{"basis":"two"}""");
        var line = await node.Look(old);
        Assert.Equal((JobState.Cancelled, "job-superseded", false), (line.State, line.Failure, line.MayRetry));
        Assert.Equal("job-superseded", (await node.Retry(old, Keeper)).Refusal!.Code);
    }

    [Theory, EveryDatabase]
    public async Task Job_ThatFails_WaitsLongerEachTimeAndThenForAPerson(StoreKind store)
    {
        await using var node = new Office(await databases.City(store), new Stamping(Things, Chunk) { BreaksAt = 3 });
        var job = (await node.Ask()).Job;
        for (var tries = 1; tries <= Job.MostTries; tries++)
        {
            Assert.Equal([job], await node.Browse.Idle(default));
            await node.Run.Do(job, null, default);
            Assert.Empty(await node.Browse.Idle(default));
            Assert.Equal((tries, 3), ((await node.Look(job)).Tries, (await node.Look(job)).Chunks));
            node.City.Clock.Pass(TimeSpan.FromMinutes(3));
        }

        var failed = await node.Look(job);
        Assert.Equal((JobState.Failed, "InvalidOperationException"), (failed.State, failed.Failure));
        node.Kind.BreaksAt = Stamping.Nowhere;
        Assert.Null((await node.Retry(job, Keeper)).Refusal);
        await node.Run.Do(job, null, default);
        Assert.Equal(JobState.Done, (await node.Look(job)).State);
        await OnceEach(node);
    }

    [Theory, EveryDatabase]
    public async Task Job_ThatIsRefused_KeepsNothingOfTheChunkAndSaysTheCodeAlone(StoreKind store)
    {
        await using var node = new Office(await databases.City(store), new Stamping(Things, Chunk)
        {
            Refuses = new Refusal("thing-unknown", new Bilingual("找不到王小明。", "There is no such thing.")),
        });
        var job = (await node.Ask()).Job;
        await node.Run.Do(job, null, default);
        var line = await node.Look(job);
        Assert.Equal((JobState.Failed, "thing-unknown", 0), (line.State, line.Failure, line.Chunks));
        Assert.Empty(await node.Done());
    }

    [Theory, EveryDatabase]
    public async Task Job_CancelledWhileSomebodyIsAtIt_EndsAfterTheChunkAndGoesOnWhenRetried(StoreKind store)
    {
        await using var node = new Office(await databases.City(store), new Stamping(Things, Chunk));
        var job = (await node.Ask()).Job;
        Assert.True(await node.Run.Take(job, "run", default));
        Assert.True(await node.Run.Step(job, "run", null, default));
        Assert.Null((await node.Cancel(job, Keeper)).Refusal);
        Assert.Equal((JobState.Running, true), ((await node.Look(job)).State, (await node.Look(job)).StopAsked));
        Assert.False(await node.Run.Step(job, "run", null, default));
        Assert.Equal((JobState.Cancelled, Chunk), ((await node.Look(job)).State, (await node.Look(job)).Done));
        Assert.Equal("job-over", (await node.Cancel(job, Keeper)).Refusal!.Code);

        Assert.Null((await node.Retry(job, Keeper)).Refusal);
        await node.Run.Do(job, null, default);
        Assert.Equal("job-not-failed", (await node.Retry(job, Keeper)).Refusal!.Code);
        await OnceEach(node);
    }

    [Theory, EveryDatabase]
    public async Task Job_ThatNobodyIsAt_IsCancelledAtOnceByTheKeeperAlone(StoreKind store)
    {
        await using var node = new Office(await databases.City(store), new Stamping(Things, Chunk));
        var job = (await node.Ask()).Job;
        Assert.Equal("not-permitted", (await node.Cancel(job, Person.Evaluator)).Refusal!.Code);
        Assert.Equal("job-unknown", (await node.Cancel(Guid.CreateVersion7(), Keeper)).Refusal!.Code);
        Assert.Null((await node.Cancel(job, Keeper)).Refusal);
        await node.Run.Do(job, null, default);
        Assert.Equal(JobState.Cancelled, (await node.Look(job)).State);
        Assert.Empty(await node.Done());
    }

    [Theory, EveryDatabase]
    public async Task Job_StoppedWithItsProgram_IsFreeForTheNextAtOnce(StoreKind store)
    {
        await using var node = new Office(await databases.City(store), new Stamping(Things, Chunk));
        var job = (await node.Ask()).Job;
        using var down = new CancellationTokenSource();
        await node.Run.Do(job, new AfterFirst(down), down.Token);
        Assert.Equal((JobState.Running, 1), ((await node.Look(job)).State, (await node.Look(job)).Chunks));
        Assert.Equal([job], await node.Browse.Idle(default));
        await node.Run.Do(job, null, default);
        await OnceEach(node);
    }

    [Theory, EveryDatabase]
    public async Task Backup_OfALedgerAtWork_LeavesJobsAndTheShelfOut(StoreKind store)
    {
        await using var node = new Office(await databases.City(store), new Stamping(Things, Chunk));
        await node.Ask();
        await node.City.Get<SharedShelf>().Put("test", Keeper.Id, "表.csv", "{}", new byte[10], default);
        using var output = new MemoryStream();
        var contents = (await node.City.Get<WriteBackup>().Do(output, "值班人員", null, default)).Value;
        Assert.DoesNotContain(contents.Tables, table => table.Name.StartsWith("job", StringComparison.Ordinal) || table.Name.StartsWith("shelf", StringComparison.Ordinal));
        Assert.Contains(contents.Tables, table => table.Name == "acts");

        await using var restored = new Office(new TestCity(await databases.Nothing(store)), new Stamping(Things, Chunk));
        Assert.Null((await restored.City.Get<RestoreBackup>().Do(() => new MemoryStream(output.ToArray()), "夜間備份", null, default)).Refusal);
        Assert.Empty(await restored.Browse.Idle(default));
        Assert.Null((await restored.City.Verify()).Broken);
    }

    [Theory, EveryDatabase]
    public async Task Night_OfTwoNodes_ProvesTheChainOnceAndFindsWhatWasAltered(StoreKind store)
    {
        await using var one = new Office(await databases.City(store), new Stamping(Things, Chunk));
        await using var other = Beside(one);
        await Task.WhenAll(one.Night(), other.Night(), one.Night());
        var job = Assert.Single(await one.Browse.Idle(default));
        await one.City.Get<RunJobHandler>().Do(job, null, default);
        Assert.Equal((JobState.Done, 1), ((await one.Look(job)).State, (await one.Look(job)).Done));
        Assert.Equal(1, Json.To<ActProof>((await one.Browse.Outcomes(job, default)).Single()).Acts);
        await other.Night();
        Assert.Empty(await one.Browse.Idle(default));

        Pass(TimeSpan.FromDays(1), one, other);
        await using (var db = await one.City.Store.Read(default))
        {
            Assert.Equal(1, await db.Database.ExecuteSqlRawAsync("UPDATE acts SET why = '改過的理由' WHERE number = 1"));
        }

        await other.Night();
        var next = Assert.Single(await one.Browse.Idle(default));
        await other.City.Get<RunJobHandler>().Do(next, null, default);
        Assert.Equal((JobState.Failed, "acts-broken"), ((await one.Look(next)).State, (await one.Look(next)).Failure));
    }

    private static Office Beside(Office node) => new(new TestCity(node.City.Get<GuankaoSettings>()), new Stamping(Things, Chunk));

    private static void Pass(TimeSpan time, params ReadOnlySpan<Office> nodes)
    {
        foreach (var node in nodes)
        {
            node.City.Clock.Pass(time);
        }
    }

    private static async Task Steps(Office node, Guid job, string holder, int most)
    {
        try
        {
            while (most-- > 0 && await node.Run.Step(job, holder, null, default))
            {
            }
        }
        catch (InvalidOperationException)
        {
            // It died in the middle of a chunk.
        }
    }

    private static async Task OnceEach(Office node)
    {
        Assert.Equal(Enumerable.Repeat(1, Things), await node.Done());
        Assert.Null((await node.City.Verify()).Broken);
    }

    private sealed class AfterFirst(CancellationTokenSource down) : IProgress<JobProgress>
    {
        public void Report(JobProgress value) => down.Cancel();
    }
}
