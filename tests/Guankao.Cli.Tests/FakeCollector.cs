using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Guankao.Cli.Tests;

/// <summary>A collector on loopback that keeps whatever is sent to it.</summary>
internal sealed class FakeCollector : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentQueue<(string Path, byte[] Body, string Headers)> _got = [];

    public FakeCollector()
    {
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}";
        }

        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        _ = Listen();
    }

    public string Address { get; }

    /// <summary>Everything that came, as text; what is written in the messages is UTF-8 in clear.</summary>
    public string Text(string signal) =>
        string.Concat(_got.Where(each => each.Path == "/v1/" + signal).Select(each => Encoding.UTF8.GetString(each.Body) + each.Headers));

    public void Dispose() => _listener.Close();

    private async Task Listen()
    {
        try
        {
            while (true)
            {
                var call = await _listener.GetContextAsync();
                using var body = new MemoryStream();
                await call.Request.InputStream.CopyToAsync(body);
                _got.Enqueue((call.Request.Url!.AbsolutePath, body.ToArray(), call.Request.Headers.ToString() ?? ""));
                call.Response.Close();
            }
        }
        catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
