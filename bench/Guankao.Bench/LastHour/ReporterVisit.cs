using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Guankao.Bench;

/// <summary>One reporter's browser: cookies, form tokens, and an address of its own, since doors count attempts by address.</summary>
internal sealed partial class ReporterVisit : IDisposable
{
    private readonly HttpClient _browser;
    private readonly Times _times;
    private Uri _site;
    private string _token = "";
    private string _based = "0";

    public ReporterVisit(Uri site, Reporter reporter, Times times)
    {
        (_site, Reporter, _times) = (site, reporter, times);
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, CookieContainer = new CookieContainer(), ConnectCallback = Connect };
        _browser = new HttpClient(handler) { Timeout = TimeSpan.FromSeconds(30) };
    }

    public Reporter Reporter { get; }

    /// <summary>Texts that the server said it saved.</summary>
    public List<string> Saved { get; } = [];

    /// <summary>True where the server took the report.</summary>
    public bool Submitted { get; private set; }

    private string Address => $"/desk/reports/{Reporter.Duty}";

    public void Dispose() => _browser.Dispose();

    /// <summary>By the link of a letter: what a password costs is measured by nobody here, since it is meant to be slow.</summary>
    public async Task SignIn()
    {
        var door = "/invitation/" + Reporter.Link;
        var form = new Dictionary<string, string> { ["form-token"] = TokenOf(await _browser.GetStringAsync(At(door))) };
        using var answer = await _browser.PostAsync(At(door), new FormUrlEncodedContent(form));
        Expect(answer, HttpStatusCode.SeeOther, "sign in");
    }

    /// <summary>Both pages, not counted.</summary>
    public async Task Look()
    {
        await _browser.GetStringAsync(At("/desk"));
        await _browser.GetStringAsync(At(Address));
    }

    /// <summary>Opens the desk and the report, writes with pauses, submits.</summary>
    public async Task Report(TimeSpan begin, TimeSpan pause, int saves, Random random)
    {
        await Task.Delay(begin);
        await Get("my duties", "/desk");
        await Task.Delay(pause * random.NextDouble());
        Read(await Get("open report", Address));
        for (var save = 0; save < saves; save++)
        {
            await Task.Delay(pause * (0.5 + random.NextDouble()));
            await Autosave(Text(save));
        }

        await Task.Delay(pause * random.NextDouble());
        await Submit();
    }

    /// <summary>Saves one text at a node that may die meanwhile; false where no answer said that it was kept.</summary>
    public async Task<bool> SaveAt(Uri node, string text)
    {
        _site = node;
        try
        {
            Read(await Get("open report", Address));
            await Autosave(text);
            return true;
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException or OperationCanceledException or InvalidOperationException)
        {
            return false;
        }
    }

    private Uri At(string address) => new(_site, address);

    private async Task Autosave(string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, At(Address + "?handler=Save")) { Content = Form(text) };
        request.Headers.Add("Guankao-Autosave", "1");
        var page = await Timed("autosave", async () =>
        {
            using var answer = await _browser.SendAsync(request);
            Expect(answer, HttpStatusCode.OK, "autosave");
            return await answer.Content.ReadAsStringAsync();
        });
        Saved.Add(text);
        Read(page);
    }

    private async Task Submit()
    {
        await Timed("submit", async () =>
        {
            using var answer = await _browser.PostAsync(At(Address + "?handler=Submit"), Form(Saved[^1]));
            Expect(answer, HttpStatusCode.SeeOther, "submit");
            return "";
        });
        Submitted = true;
    }

    private Task<string> Get(string kind, string address) => Timed(kind, () => _browser.GetStringAsync(At(address)));

    private async Task<string> Timed(string kind, Func<Task<string>> ask)
    {
        var began = TimeProvider.System.GetTimestamp();
        var page = await ask();
        _times.Add(kind, TimeProvider.System.GetElapsedTime(began).TotalMilliseconds);
        return page;
    }

    private FormUrlEncodedContent Form(string text) => new(new Dictionary<string, string>
    {
        ["text"] = text, ["grade"] = "B", ["reasons"] = "依預定進度辦理。", ["basedOn"] = _based, ["form-token"] = _token,
    });

    private void Read(string page) => (_token, _based) = (TokenOf(page), Based().Match(page).Groups[1].Value);

    // Some hundred characters that grow as somebody writes them.
    private string Text(int save) => $"（第{save + 1}稿）" + string.Concat(Enumerable.Range(0, Math.Min(save + 1, 10)).Select(part =>
        $"第{part + 1}項：本年{(part % 12) + 1}月{Reporter.Place % 27 + 1}日完成現場會勘及設計審查，已發包{Reporter.Place + part}件，預計年底前完工驗收。"));

    private static string TokenOf(string page) => WebUtility.HtmlDecode(Token().Match(page).Groups[1].Value);

    private static void Expect(HttpResponseMessage answer, HttpStatusCode status, string what)
    {
        if (answer.StatusCode != status)
        {
            throw new InvalidOperationException($"{what}: {(int)answer.StatusCode} {answer.Headers.Location}");
        }
    }

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Bind(new IPEndPoint(new IPAddress([127, 1, (byte)(Reporter.Place / 250), (byte)((Reporter.Place % 250) + 1)]), 0));
        await socket.ConnectAsync(IPAddress.Loopback, context.DnsEndPoint.Port, cancellation);
        return new NetworkStream(socket, ownsSocket: true);
    }

    [GeneratedRegex("name=\"form-token\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"basedOn\" value=\"(\\d+)\"")]
    private static partial Regex Based();
}
