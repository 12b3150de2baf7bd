using System.Net;
using Guankao.Kernel;

namespace Guankao.Web.Serving;

/// <summary>Where the pages are served, and under which names.</summary>
/// <param name="Address">What the server binds: <c>http://localhost:5080</c>.</param>
/// <param name="Hosts">Names under which pages are given; a page elsewhere that points its own name here gets nothing.</param>
/// <param name="Proxy">The one program in front whose word about addresses is believed; null where there is none.</param>
public sealed record Listening(string Address, IReadOnlyList<string> Hosts, IPAddress? Proxy = null)
{
    private static readonly string[] OwnNames = ["localhost", "127.0.0.1", "[::1]"];
    private static readonly string[] Everywhere = ["*", "+", "0.0.0.0", "[::]"];

    /// <summary>True where only this machine can reach it, with nobody in between.</summary>
    public bool IsLocal => Proxy is null && Hosts.All(OwnNames.Contains);

    /// <summary>Reads what the command line says.</summary>
    /// <param name="address">Where to bind.</param>
    /// <param name="hosts">More names, parted by commas.</param>
    /// <param name="proxy">Address of the program in front.</param>
    public static Outcome<Listening> Read(string address, string? hosts = null, string? proxy = null)
    {
        // The framework writes "every address" as a star, which is no host name.
        var plain = address.Replace("//*", "//0.0.0.0", StringComparison.Ordinal).Replace("//+", "//0.0.0.0", StringComparison.Ordinal);
        if (!Uri.TryCreate(plain, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps))
        {
            return new Refusal("address-unreadable", new Bilingual(
                $"「{address}」不是可以開啟的網址，請寫成 {GuankaoWeb.LocalAddress} 的樣子。", $"{address} is no address to serve on: write it like {GuankaoWeb.LocalAddress}."));
        }

        IPAddress? front = null;
        if (proxy is not null && !IPAddress.TryParse(proxy, out front))
        {
            return new Refusal("proxy-unreadable", new Bilingual(
                $"「{proxy}」不是前端代理的位址，請寫它的 IP，例如 127.0.0.1。", $"{proxy} is not a proxy's address: write its IP, e.g. 127.0.0.1."));
        }

        var named = (hosts ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        if (!uri.IsLoopback && !Everywhere.Contains(uri.Host))
        {
            named.Add(uri.Host);
        }

        return uri.IsLoopback || named.Count > 0
            ? new Listening(address, [.. OwnNames, .. named], front)
            : new Refusal("hosts-missing", new Bilingual(
                "要對外開放，請用 --hosts 寫出大家會用的主機名稱，例如 --hosts guankao.city.gov.tw。",
                "To serve others, name the hosts that people will use with --hosts, e.g. --hosts guankao.city.gov.tw."));
    }
}
