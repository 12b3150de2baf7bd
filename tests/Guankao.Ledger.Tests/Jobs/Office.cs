using Guankao.Jobs;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Guankao.Testing.Databases;

namespace Guankao.Ledger.Tests.Jobs;

/// <summary>Work that leaves one act for each of so many things: what was done twice or not at all shows.</summary>
internal sealed class Stamping(int things, int chunk, bool newestOnly = false) : IJobKind
{
    public const string Kind = "stamping";

    public const int Nowhere = -1;

    private static readonly Guid[] Things = [.. Enumerable.Range(0, 200).Select(_ => Guid.CreateVersion7())];

    public string Name => Kind;

    public Bilingual Title { get; } = new("蓋章", "Stamping");

    public bool NewestOnly => newestOnly;

    /// <summary>The chunk in the middle of which it breaks; its acts are written down by then.</summary>
    public int BreaksAt { get; set; } = Nowhere;

    /// <summary>The refusal that it ends with.</summary>
    public Refusal? Refuses { get; set; }

    public Task<Outcome<JobChunkEnd>> Do(JobChunkStart start, CancellationToken cancellation)
    {
        var from = start.Cursor is { } cursor ? int.Parse(cursor, System.Globalization.CultureInfo.InvariantCulture) : 0;
        var to = Math.Min(from + chunk, things);
        for (var i = from; i < to; i++)
        {
            start.Ledger.Record(new NewAct("Noted", Things[i], start.Who, start.Why, null, []));
        }

        if (Refuses is not null)
        {
            return Task.FromResult<Outcome<JobChunkEnd>>(Refuses);
        }

        if (start.Number == BreaksAt)
        {
            throw new InvalidOperationException("王小明的電話 0912345678");
        }

        return Task.FromResult<Outcome<JobChunkEnd>>(new JobChunkEnd(to < things, $"{to}", to - from, things));
    }
}

/// <summary>A node: a door of its own to the database that it shares with others.</summary>
internal sealed class Office(TestCity city, Stamping kind) : IAsyncDisposable
{
    private readonly JobKinds _kinds = new([kind]);

    public TestCity City => city;

    public Stamping Kind => kind;

    public RunJobHandler Run => field ??= new RunJobHandler(city.Store, _kinds);

    public BrowseJobs Browse => field ??= new BrowseJobs(city.Store, _kinds, [], city.Clock);

    public async Task<AskedJob> Ask(string input = "{}") =>
        (await new AskJobHandler(city.Store, _kinds, new JobBell()).Do(new AskJob(Stamping.Kind, input, "系統管理者", "測試"), default)).Value;

    public Task<Outcome<Guid>> Cancel(Guid job, Guankao.Identity.Actor by) =>
        new ManageJobHandler(city.Store, new JobBell()).Do(new CancelJob(job, by, by.Name, "不需要了"), default);

    public Task<Outcome<Guid>> Retry(Guid job, Guankao.Identity.Actor by) =>
        new ManageJobHandler(city.Store, new JobBell()).Do(new RetryJob(job, by, by.Name, "已排除"), default);

    public Task Night() => new AskNightly(new AskJobHandler(city.Store, new JobKinds([new ProveActsJob()]), new JobBell()), city.Clock).Do(default);

    public async Task<JobLine> Look(Guid job) => (await Browse.Find(job, default))!;

    /// <summary>How often each thing was done.</summary>
    public async Task<IReadOnlyList<int>> Done()
    {
        await using var db = await city.Store.Read(default);
        var acts = new List<AuditedAct>();
        await foreach (var act in SearchActs.All(db, new ActSearch(Kind: "Noted"), default))
        {
            acts.Add(act);
        }

        return [.. acts.GroupBy(act => act.Subject).Select(same => same.Count())];
    }

    public ValueTask DisposeAsync() => city.DisposeAsync();
}
