using Guankao.Hosting;
using Guankao.Store;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Guankao.Web.Serving;

/// <summary>The keys behind form tokens lie beside the ledger, so a form that is open survives a restart.</summary>
internal static class KeyRing
{
    public static void AddKeyRing(this IServiceCollection services, GuankaoSettings settings)
    {
        var keys = services.AddDataProtection().SetApplicationName("Guankao");
        if (settings.Store == StoreKind.Sqlite && Path.GetDirectoryName(Path.GetFullPath(settings.Database)) is { } folder)
        {
            keys.PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(folder, "keys")));
        }

        // The keys guard forms against other sites, not secrets; they are as safe as the ledger beside them.
        services.AddLogging(l => l.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error));
    }
}
