using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Guankao.Bench;

/// <summary>A browser of somebody with a post: cookies, the token of a form, and an address of its own, since doors count attempts by address.</summary>
internal sealed partial class StaffBrowser : IDisposable
{
    private readonly Uri[] _sites;
    private readonly int _place;
    private int _turn;

    public StaffBrowser(Uri[] sites, int place)
    {
        (_sites, _place, _turn) = (sites, place, place);
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, CookieContainer = new CookieContainer(), ConnectCallback = Connect })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    public HttpClient Http { get; }

    public void Dispose() => Http.Dispose();

    /// <summary>The address of a page on the node that it talks to.</summary>
    public Uri At(string path) => new(_sites[_turn % _sites.Length], path);

    /// <summary>From now on it talks to the next node.</summary>
    public void TurnAway() => _turn++;

    /// <summary>By a one-time link.</summary>
    public async Task SignIn(string link)
    {
        var door = "/invitation/" + link;
        using var answer = await Http.PostAsync(At(door), new FormUrlEncodedContent(new Dictionary<string, string> { ["form-token"] = await TokenOf(door) }));
        if (answer.StatusCode != HttpStatusCode.SeeOther)
        {
            throw new InvalidOperationException($"sign in: {(int)answer.StatusCode}");
        }
    }

    /// <summary>The token of the form on a page.</summary>
    public async Task<string> TokenOf(string address) => WebUtility.HtmlDecode(Token().Match(await Http.GetStringAsync(At(address))).Groups[1].Value);

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Bind(new IPEndPoint(new IPAddress([127, 2, (byte)(_place / 250), (byte)((_place % 250) + 1)]), 0));
        await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancellation);
        return new NetworkStream(socket, ownsSocket: true);
    }

    [GeneratedRegex("name=\"form-token\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
