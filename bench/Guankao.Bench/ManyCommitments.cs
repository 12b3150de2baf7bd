using System.Globalization;
using Guankao.Documents;
using Guankao.Hosting;
using Guankao.Identity;
using Guankao.Identity.Signing;
using Guankao.Importing;
using Guankao.Kernel;
using Guankao.Publishing;
using Guankao.Reading;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Bench;

/// <summary>
/// Fills a database with very many commitments that read like those of a real half-year table: our own sample confirmed
/// once by the product itself, then multiplied by the database, each copy with a village of its own, a number of its own
/// and one of the city's agencies. The copies have no acts: a chain of hashes cannot be multiplied.
/// </summary>
internal static class ManyCommitments
{
    private const string Villages = "東西南北中上下前後內外大小新舊高低長永安和平福德仁義禮智信忠孝光明正直富貴春夏秋冬松竹梅蘭菊青白玉金銀石泉溪河港山林田園";

    // With their full names, as imported tables have them: people hold posts under these.
    private static readonly string[] Offices =
    [
        "工務局", "都市發展局", "交通局", "捷運工程局", "社會局", "衛生局", "教育局", "文化局", "環境保護局", "消防局", "警察局", "民政局", "地政局",
        "財政局", "主計處", "人事處", "勞動局", "產業發展局", "觀光傳播局", "資訊局", "體育局", "法務局", "原住民族事務委員會", "客家事務委員會", "兵役局",
        "自來水事業處", "翡翠水庫管理局", "研究發展考核委員會", "秘書處", "都市計畫委員會",
    ];

    /// <summary>With one account the pages are those that the public gets: without any, whoever asks is their owner.</summary>
    public static async Task Owned(IServiceProvider services) => _ = (await services.GetRequiredService<InvitePersonHandler>().Do(
        new InvitePerson(Actor.Console, "考核員", "evaluator@city.example", new PostTerms(Role.Evaluator), null, LinkKind.SignIn), default)).Value;

    public static int Make(string sample, string database, string count)
    {
        var wanted = int.Parse(count, CultureInfo.InvariantCulture);
        return Run(sample, database, wanted).GetAwaiter().GetResult();
    }

    private static async Task<int> Run(string sample, string database, int wanted)
    {
        var settings = new GuankaoSettings(database);
        await using var services = new ServiceCollection().AddGuankao(settings).BuildServiceProvider();
        if (!(await services.GetRequiredService<MigrateDatabase>().Do(default)).Is(out _, out var refusal))
        {
            Console.Error.WriteLine(refusal.Sentence.En);
            return 1;
        }

        var bytes = await File.ReadAllBytesAsync(sample);
        using var content = new MemoryStream(bytes);
        var draft = PolicyTableReader.Read(DocumentReader.Read(content, Path.GetFileName(sample)).Value, AgencyRegister.Taiwan).Value;
        var kept = await services.GetRequiredService<ConfirmPolicyTableHandler>().Do(new ConfirmPolicyTable(draft, bytes, "考核員", "測速"), default);
        Console.WriteLine($"sample: {kept.Value.Added} commitments");
        await Owned(services);
        await using var db = await services.GetRequiredService<LedgerStore>().Read(default);
        db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
        await db.Database.OpenConnectionAsync();
        if (settings.Store == StoreKind.Sqlite)
        {
            // A file that is made anew where it breaks need not wait for the disk.
            await db.Database.ExecuteSqlRawAsync("PRAGMA synchronous = off; PRAGMA cache_size = -400000; PRAGMA temp_store = memory");
        }

        var copies = Math.Max(0, (wanted / draft.Items.Count) - 1);
        await new CopiedLedger(db, settings.Store == StoreKind.Postgres, Villages, [.. Offices.Select(name => AgencyNames.FullName(name, "臺北市", null))]).Make(copies);
        await Timed("published rows and counts", async () => await PublishedLedger.Settle(db, default));
        await Timed("analyze", async () => await db.Database.ExecuteSqlRawAsync("ANALYZE"));
        return 0;
    }

    internal static async Task Timed(string what, Func<Task> act)
    {
        var began = TimeProvider.System.GetTimestamp();
        await act();
        Console.WriteLine($"{what}: {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0.0} s");
    }
}
