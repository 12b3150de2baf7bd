using Guankao.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Web.Tests;

/// <summary>The real pages on a real port with a ledger of their own.</summary>
public class Site : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("guankao-web-").FullName;
    private WebApplication _app = null!;

    /// <summary>A browser of a person: keeps cookies, does not follow redirects by itself.</summary>
    public HttpClient NewVisitor() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>What it is made of.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>The program itself.</summary>
    public WebApplication App => _app;

    /// <summary>The city's own folder; null where it has none.</summary>
    protected virtual string? Data => null;

    /// <summary>Where its ledger is; a new file where nothing else is said.</summary>
    protected virtual GuankaoSettings Settings => new(Path.Combine(_folder, "guankao.db"), Data: Data);

    /// <summary>More to set up.</summary>
    protected virtual void Also(WebApplicationBuilder builder)
    {
    }

    public virtual async ValueTask InitializeAsync()
    {
        _app = GuankaoWeb.Build(Settings, "http://127.0.0.1:0", Also);
        Assert.Null((await _app.Services.GetRequiredService<MigrateDatabase>().Do(default)).Refusal);
        await _app.StartAsync();
        var addresses = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        Address = new Uri(addresses.First());
    }

    public virtual async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
