using System.Diagnostics;

namespace Guankao.Bench;

/// <summary>A server of its own that is killed without a word and started again.</summary>
internal sealed class KilledNode(string program, string database, Uri address) : IDisposable
{
    private Process? _process;

    public Uri Address => address;

    /// <summary>Starts it and waits until it reaches the ledger.</summary>
    public async Task Start()
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var word in (string[])["serve", "--database", database, "--urls", address.GetLeftPart(UriPartial.Authority)])
        {
            start.ArgumentList.Add(word);
        }

        _process = Process.Start(start)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        using var probe = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        for (var tries = 0; tries < 1200; tries++)
        {
            try
            {
                using var answer = await probe.GetAsync(new Uri(address, "/health/ready"));
                if (answer.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (Exception notYet) when (notYet is HttpRequestException or OperationCanceledException)
            {
                // Not yet.
            }

            await Task.Delay(50);
        }

        throw new InvalidOperationException($"The node at {address} does not come up.");
    }

    /// <summary>As when the power goes.</summary>
    public async Task Kill()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _process?.Kill();
        _process?.Dispose();
    }
}
