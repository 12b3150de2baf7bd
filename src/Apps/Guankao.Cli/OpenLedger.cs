using Guankao.Hosting;
using Guankao.Kernel;
using Guankao.Rules;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Cli;

/// <summary>The ledger of these settings, brought up to date and ready for commands and queries.</summary>
internal sealed class OpenLedger : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private OpenLedger(ServiceProvider services) => _services = services;

    /// <summary>Makes or updates the database and opens it.</summary>
    public static async Task<Outcome<OpenLedger>> Of(GuankaoSettings settings, CancellationToken stop)
    {
        if (CityFolder.Read(settings.Data).Refusal is { } bad)
        {
            return bad;
        }

        var services = new ServiceCollection().AddGuankao(settings)
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        var migrated = await services.GetRequiredService<MigrateDatabase>().Do(stop).ConfigureAwait(false);
        if (migrated.Refusal is { } refusal)
        {
            await services.DisposeAsync().ConfigureAwait(false);
            return refusal;
        }

        return new OpenLedger(services);
    }

    /// <summary>A command's handler or a query.</summary>
    public T Ask<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
