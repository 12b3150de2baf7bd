using System.Globalization;
using Guankao.Identity;
using Guankao.Notices;
using Guankao.Store;
using Guankao.Web.Doors;
using Guankao.Web.Watching;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Desk.Health;

/// <summary>What is slow and what is failing, for whoever runs the system.</summary>
[Does(Deed.ReadHealth)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel(ShowStoreStanding standing, BrowseLetters letters, LedgerStore store, NodeWatch watch, TimeProvider time) : PageModel
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(26);

    /// <summary>The database.</summary>
    public StoreStanding Store { get; private set; } = null!;

    /// <summary>What this node noted.</summary>
    public NodeWatch Node => watch;

    /// <summary>Letters that should have left an hour ago.</summary>
    public int Overdue { get; private set; }

    /// <summary>Key of the sentence that says where published pages are read from; null where there is one database alone.</summary>
    public string? ReadsFrom { get; private set; }

    /// <summary>True where a night has passed without a backup.</summary>
    public bool IsBackupOld => Store.Acts > 0 && (Store.LastBackup is not { } last || time.GetUtcNow().UtcDateTime - last > Patience);

    /// <summary>Bytes as people read them.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1 << 20 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0} KiB"),
        < 1L << 30 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1048576.0:0.0} MiB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1073741824.0:0.00} GiB"),
    };

    /// <summary>A time in milliseconds, with a digit more where it is short.</summary>
    public static string Milliseconds(TimeSpan time) =>
        time.TotalMilliseconds.ToString(time.TotalMilliseconds < 10 ? "0.0" : "#,##0", CultureInfo.InvariantCulture);

    /// <summary>Looks.</summary>
    public async Task OnGetAsync(CancellationToken cancel)
    {
        Store = await standing.Ask(cancel);
        Overdue = await letters.Overdue(time.GetUtcNow().UtcDateTime.AddHours(-1), cancel);
        ReadsFrom = !store.KnowsStandby ? null : await store.HasStandby(cancel) ? "health.hosts.standby" : "health.hosts.away";
    }
}
