using System.Globalization;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Jobs;

/// <summary>
/// Proves the chain of acts, night after night: an altered or missing act is seen the next morning and not at the next drill.
/// Each chunk leaves how far the chain holds and its head, which shows a cut tail too.
/// </summary>
public sealed class ProveActsJob : IJobKind
{
    /// <summary>Its name in the table of jobs.</summary>
    public const string Kind = "prove-acts";

    // A second's work on two cores.
    private const int Acts = 20_000;

    /// <inheritdoc />
    public string Name => Kind;

    /// <inheritdoc />
    public Bilingual Title { get; } = new("驗證異動紀錄的鏈結", "Prove the chain of acts");

    /// <inheritdoc />
    public async Task<Outcome<JobChunkEnd>> Do(JobChunkStart chunk, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(chunk);
        var proven = chunk.Cursor is { } cursor ? Json.To<ActProof>(cursor) : null;
        var proof = await VerifyActs.Part(chunk.Ledger.Db, proven, Acts, cancellation);
        if (proof.Broken is { } broken)
        {
            return new Refusal("acts-broken", new Bilingual(
                $"第 {broken.Number} 筆異動紀錄與鏈結不符；請執行 guankao verify，並與備份比對。",
                $"Act {broken.Number} does not fit the chain: run guankao verify and compare with a backup."));
        }

        var read = (int)(proof.Acts - (proven?.Acts ?? 0));
        int? total = chunk.Number == 0 ? (int)await VerifyActs.Last(chunk.Ledger.Db, cancellation) : null;
        var said = Json.Of(proof);
        return new JobChunkEnd(read == Acts, said, read, total, said);
    }
}

/// <summary>Asks for what is done once a night, however many nodes ask.</summary>
public sealed class AskNightly(AskJobHandler ask, TimeProvider time) : IRound
{
    // A night's day is counted from two in the morning.
    private static readonly TimeSpan Begins = TimeSpan.FromHours(2);

    /// <inheritdoc />
    public string Name => "nightly";

    /// <inheritdoc />
    public Bilingual Title { get; } = new("交辦每夜的工作（上午兩點起）", "Ask for the night's work (from two in the morning)");

    /// <inheritdoc />
    public TimeSpan Every => TimeSpan.FromMinutes(10);

    /// <inheritdoc />
    public async Task Do(CancellationToken cancellation)
    {
        var night = OfficeDay.Of(time.GetUtcNow().UtcDateTime - Begins).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await ask.Do(new AskJob(ProveActsJob.Kind, "{}", "guankao", "每夜驗證", $"{ProveActsJob.Kind}/{night}"), cancellation);
    }
}
