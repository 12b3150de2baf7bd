using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Guankao.Ledger.Tests.Notices;

/// <summary>A mail server on this machine that really speaks SMTP and misbehaves where it is told to.</summary>
internal sealed class MailServer : IAsyncDisposable
{
    private readonly TcpListener _door = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _work;

    public MailServer()
    {
        _door.Start();
        Port = ((IPEndPoint)_door.LocalEndpoint).Port;
        _work = Serve();
    }

    public int Port { get; }

    /// <summary>Letters that were taken, as they came over the line.</summary>
    public List<string> Letters { get; } = [];

    /// <summary>What is answered to RCPT TO.</summary>
    public string ToRecipient { get; set; } = "250 ok";

    /// <summary>True to hang up after the text has been sent, without a word.</summary>
    public bool HangsUpAfterText { get; set; }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _work;
        _door.Stop();
        _closing.Dispose();
    }

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                using var line = await _door.AcceptTcpClientAsync(_closing.Token);
                await Talk(line);
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or IOException)
        {
            // The door was closed.
        }
    }

    private async Task Talk(TcpClient line)
    {
        var stream = line.GetStream();
        using var reader = new StreamReader(stream, Encoding.UTF8);
        await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 here");
        while (await reader.ReadLineAsync(_closing.Token) is { } said)
        {
            if (said.StartsWith("DATA", StringComparison.OrdinalIgnoreCase))
            {
                await writer.WriteLineAsync("354 go on");
                var text = await Text(reader);
                lock (Letters)
                {
                    Letters.Add(text);
                }

                if (HangsUpAfterText)
                {
                    return;
                }

                await writer.WriteLineAsync("250 taken");
            }
            else if (said.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase))
            {
                await writer.WriteLineAsync("221 bye");
                return;
            }
            else
            {
                await writer.WriteLineAsync(said.StartsWith("RCPT", StringComparison.OrdinalIgnoreCase) ? ToRecipient : "250 ok");
            }
        }
    }

    private async Task<string> Text(StreamReader reader)
    {
        var text = new StringBuilder();
        while (await reader.ReadLineAsync(_closing.Token) is { } part && part != ".")
        {
            text.Append(part).Append('\n');
        }

        return text.ToString();
    }
}
