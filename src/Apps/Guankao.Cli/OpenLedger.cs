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
        if (!AsItIs(settings).Is(out var ledger, out var bad))
        {
            return bad;
        }

        var migrated = await ledger.Ask<MigrateDatabase>().Do(stop).ConfigureAwait(false);
        if (migrated.Refusal is { } refusal)
        {
            await ledger.DisposeAsync().ConfigureAwait(false);
            return refusal;
        }

        return ledger;
    }

    /// <summary>Opens it for some work and gives the exit code of that, or says why it cannot be opened.</summary>
    public static async Task<int> With(Terminal terminal, GuankaoSettings settings, Func<OpenLedger, Task<int>> work, CancellationToken stop)
    {
        if (!(await Of(settings, stop).ConfigureAwait(false)).Is(out var ledger, out var refusal))
        {
            return terminal.Refuse(refusal, ExitCode.Refused);
        }

        await using (ledger)
        {
            return await work(ledger).ConfigureAwait(false);
        }
    }

    /// <summary>The database as it is, in whatever form: for what is done before or instead of bringing it up to date.</summary>
    public static Outcome<OpenLedger> AsItIs(GuankaoSettings settings) => CityFolder.Read(settings.Data).Refusal is { } bad
        ? bad
        : new OpenLedger(new ServiceCollection().AddGuankao(settings)
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true }));

    /// <summary>A command's handler or a query.</summary>
    public T Ask<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
