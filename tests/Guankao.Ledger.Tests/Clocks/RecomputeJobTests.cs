using Guankao.Calendar;
using Guankao.Clocks;
using Guankao.Hosting;
using Guankao.Jobs;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Testing.Databases;

namespace Guankao.Ledger.Tests.Clocks;

/// <summary>Running clocks again as a job, on nodes that may have read other rules.</summary>
public sealed class RecomputeJobTests(TestDatabases databases)
{
    private const int Clocks = 23;
    private static readonly Basis Closed = ClockRoom.Closing(new(2024, 12, 23));

    [Theory, EveryDatabase]
    public async Task Job_KilledBetweenChunks_MovesEachClockOnceAndTellsOnce(StoreKind store)
    {
        await using var city = await Filled(store);
        await using var second = new TestCity(city.Get<GuankaoSettings>());
        var (one, other) = (Work(city, Closed), Work(second, Closed));
        var job = await Ask(city, Closed, chunk: 5);
        for (var kill = 0; kill < 3; kill++)
        {
            var node = kill % 2 == 0 ? one : other;
            Assert.True(await node.Take(job, $"{kill}", default));
            Assert.True(await node.Step(job, $"{kill}", null, default));
            city.Clock.Pass(TimeSpan.FromMinutes(1));
            second.Clock.Pass(TimeSpan.FromMinutes(1));
        }

        await other.Do(job, null, default);
        var line = await Look(city, job);
        Assert.Equal((JobState.Done, Clocks, (int?)Clocks), (line.State, line.Done, line.Total));
        Assert.Equal(Clocks, (await city.Get<BrowseMoves>().Ask(ClockRoom.Bureau, 1, default)).Total);
        Assert.Null(await Due(city, Closed));
        Assert.Null((await city.Verify()).Broken);
    }

    [Theory, EveryDatabase]
    public async Task Node_ThatReadOtherRules_LeavesTheJobToOneThatReadThese(StoreKind store)
    {
        await using var city = await Filled(store);
        var job = await Ask(city, Closed);
        await Work(city, Basis.Shipped).Do(job, null, default);
        Assert.Equal((JobState.Waiting, 0), ((await Look(city, job)).State, (await Look(city, job)).Chunks));
        await Work(city, Closed).Do(job, null, default);
        Assert.Equal(JobState.Done, (await Look(city, job)).State);
    }

    [Theory, EveryDatabase]
    public async Task Job_IsDue_WhereRulesChangedAndAClockIsOpen(StoreKind store)
    {
        await using var empty = await databases.City(store);
        Assert.Null(await Due(empty, Closed));
        await using var city = await Filled(store);
        Assert.NotNull(await Due(city, Closed));
        await ClockRoom.Recompute(city, Closed);
        Assert.Null(await Due(city, Closed));
    }

    private async Task<TestCity> Filled(StoreKind store)
    {
        var city = await databases.City(store);
        for (var i = 0; i < Clocks; i++)
        {
            await ClockRoom.Start(city, "trip.report", Moment.StartOf(new(2024, 9, 20)));
        }

        return city;
    }

    private static RecomputeJob Kind(TestCity city, Basis basis) => new(city.Store, new RunningRules(basis));

    private static Task<string?> Due(TestCity city, Basis basis) => Kind(city, basis).Due(default);

    private static RunJobHandler Work(TestCity city, Basis basis) => new(city.Store, new JobKinds([Kind(city, basis)]));

    private static async Task<JobLine> Look(TestCity city, Guid job) => (await city.Get<BrowseJobs>().Find(job, default))!;

    private static async Task<Guid> Ask(TestCity city, Basis basis, int? chunk = null)
    {
        var input = Json.To<RecomputeInput>((await Due(city, basis))!);
        return (await city.Get<AskJobHandler>().Do(new AskJob(
            RecomputeJob.Kind, Json.Of(input with { Chunk = chunk ?? input.Chunk }), "guankao", "日曆或規則異動"), default)).Value.Job;
    }
}
