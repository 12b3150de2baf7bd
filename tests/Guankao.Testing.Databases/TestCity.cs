using Guankao.Audit;
using Guankao.Commitments;
using Guankao.Hosting;
using Guankao.Importing;
using Guankao.Publishing;
using Guankao.Reporting;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Testing.Databases;

/// <summary>A city hall for one test: everything that AddGuankao registers, on a database of its own.</summary>
public sealed class TestCity(GuankaoSettings settings) : IAsyncDisposable
{
    private readonly ServiceProvider _services = Services(settings, new StillClock());

    /// <summary>Its clock.</summary>
    public StillClock Clock => (StillClock)_services.GetRequiredService<TimeProvider>();

    /// <summary>The door to its database.</summary>
    public LedgerStore Store => Get<LedgerStore>();

    /// <summary>Another node on the same database, with a clock of its own.</summary>
    public TestCity Beside() => new(settings);

    /// <summary>Any command or query.</summary>
    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Confirms a table and expects it to be kept.</summary>
    public async Task<ConfirmationReceipt> Confirm(PolicyTableBuilder table, string who = "研考會承辦") =>
        (await Get<ConfirmPolicyTableHandler>().Do(table.Confirmed(who), CancellationToken.None)).Value;

    /// <summary>Opens commitments without a document behind them; gives their ids.</summary>
    public async Task<IReadOnlyList<Guid>> Open(params CommitmentBuilder[] commitments)
    {
        await using var ledger = await Store.Write(CancellationToken.None);
        var ids = commitments.Select(commitment => OpenCommitmentHandler.Do(
            ledger, new OpenCommitment(commitment.Terms(), "研考會承辦", "測試立案"))).ToList();
        await ledger.Commit(CancellationToken.None);
        return ids;
    }

    /// <summary>The list.</summary>
    public Task<CommitmentListing> Browse(CommitmentSearch? search = null) =>
        Get<BrowseCommitments>().Ask(search ?? new CommitmentSearch(), CancellationToken.None);

    /// <summary>What is still owed.</summary>
    public Task<IReadOnlyList<DueDay>> DueDays(CommitmentSearch search) => Get<DueDays>().Ask(search, CancellationToken.None);

    /// <summary>Titles of the list, in order.</summary>
    public async Task<string[]> Titles(CommitmentSearch search) => [.. (await Browse(search)).Rows.Rows.Select(row => row.Title)];

    /// <summary>The page of the commitment with this title.</summary>
    public async Task<CommitmentPage> Page(string title)
    {
        var row = (await Browse(new CommitmentSearch(Size: 200))).Rows.Rows.Single(row => row.Title == title);
        return (await Get<ShowCommitment>().Ask(row.Id, CancellationToken.None))!;
    }

    /// <summary>Puts an audit in place of the one that confirming made.</summary>
    public async Task Judge(string title, ItemAudit audit)
    {
        var commitment = (await Page(title)).Id;
        await using var ledger = await Store.Write(CancellationToken.None);
        var report = await ledger.Db.LatestReports().SingleAsync(line => line.CommitmentId == commitment);
        var shelf = await AuditRecordShelf.Of(ledger.Db, [commitment], CancellationToken.None);
        RecordAuditHandler.Do(ledger, shelf, new RecordAudit(commitment, report.Id, shelf.InputOf(report.Id)!, audit, "考核員", "重新比對"));
        await ledger.Commit(CancellationToken.None);
    }

    /// <summary>Proves its acts.</summary>
    public Task<ActProof> Verify() => Get<VerifyActs>().Ask(CancellationToken.None);

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _services.DisposeAsync();

    internal static async Task Migrate(GuankaoSettings settings)
    {
        await using var services = Services(settings, TimeProvider.System);
        var outcome = await services.GetRequiredService<MigrateDatabase>().Do(CancellationToken.None);
        if (!outcome.Is(out _, out var refusal))
        {
            throw new InvalidOperationException(refusal.Sentence.En);
        }
    }

    private static ServiceProvider Services(GuankaoSettings settings, TimeProvider clock) =>
        new ServiceCollection().AddSingleton(clock).AddGuankao(settings)
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
}
