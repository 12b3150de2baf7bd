using System.Data.Common;
using Guankao.Hosting;
using Guankao.Importing;
using Guankao.Store;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Cli;

/// <summary>What people corrected in such documents before, where there is a database that knows.</summary>
internal static class Memory
{
    /// <summary>All of it; nothing where there is no database yet, or one from before anything could be remembered. Changes nothing.</summary>
    public static async Task<RememberedReadings> Of(GuankaoSettings settings, CancellationToken stop)
    {
        if (settings.Store == StoreKind.Sqlite && !File.Exists(settings.Database))
        {
            return RememberedReadings.None;
        }

        try
        {
            await using var services = new ServiceCollection().AddGuankao(settings).BuildServiceProvider();
            return await services.GetRequiredService<ListRemembered>().Readings(stop).ConfigureAwait(false);
        }
        catch (Exception fault) when (fault is DbException or StoreUnavailableException || fault.GetBaseException() is DbException)
        {
            return RememberedReadings.None;
        }
    }
}
