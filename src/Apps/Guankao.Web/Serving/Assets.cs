using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;

namespace Guankao.Web.Serving;

/// <summary>
/// The files that lie beside the program. Their addresses carry a hash of what is in them, so a browser may keep them
/// for a year and still never shows an old one.
/// </summary>
public sealed class Assets
{
    private readonly Dictionary<string, string> _hashes;

    /// <summary>Looks at what is there, once.</summary>
    public Assets()
    {
        var root = Path.Combine(AppContext.BaseDirectory, "wwwroot");
        Files = new PhysicalFileProvider(root);
        _hashes = Directory.EnumerateFiles(root).ToDictionary(
            file => Path.GetFileName(file), file => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)))[..12]);
    }

    /// <summary>The files.</summary>
    public IFileProvider Files { get; }

    /// <summary>The address of a file.</summary>
    public string Url(string name) => $"/{name}?v={_hashes[name]}";

    /// <summary>True where that version is the one that is here.</summary>
    public bool IsCurrent(string name, string? version) => _hashes.TryGetValue(name, out var hash) && hash == version;
}

/// <summary>Puts the files on the web.</summary>
internal static class AssetServing
{
    public static IApplicationBuilder UseAssets(this WebApplication app)
    {
        var assets = app.Services.GetRequiredService<Assets>();
        return app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = assets.Files,
            OnPrepareResponse = serving => Keep(serving, assets),
        });
    }

    private static void Keep(StaticFileResponseContext serving, Assets assets) =>
        serving.Context.Response.Headers.CacheControl = assets.IsCurrent(serving.File.Name, serving.Context.Request.Query["v"])
            ? "public, max-age=31536000, immutable"
            : "no-cache";
}
