using System.Globalization;
using System.Text;

namespace Guankao.Bench;

/// <summary>An open board, and when each report stood on it. Where its line is cut it goes on from the last version it had, as a browser does.</summary>
internal sealed class WatchedBoard(StaffBrowser browser, Guid incident, int most) : IDisposable
{
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);

    private readonly long[] _seen = new long[most + 1];
    private readonly TaskCompletionSource _ready = new();
    private long _version;

    /// <summary>Done once the line is open.</summary>
    public Task Ready => _ready.Task;

    /// <summary>How often its line was cut.</summary>
    public int Cuts { get; private set; }

    public void Dispose() => browser.Dispose();

    public long SeenAt(int number) => number < _seen.Length ? Interlocked.Read(ref _seen[number]) : 0;

    public async Task Watch(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                using var answer = await browser.Http.GetAsync(
                    browser.At(string.Create(CultureInfo.InvariantCulture, $"/desk/incidents/{incident}/live?since={_version}")), HttpCompletionOption.ResponseHeadersRead, stop);
                answer.EnsureSuccessStatusCode();
                using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(stop), Encoding.UTF8);
                _ready.TrySetResult();
                while (await lines.ReadLineAsync(stop) is { } line)
                {
                    Note(line);
                }
            }
            catch (Exception fault) when (fault is HttpRequestException or IOException && _ready.Task.IsCompleted)
            {
                // The node is down, or the ledger behind it.
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception fault)
            {
                _ready.TrySetException(fault);
                throw;
            }

            Cuts++;
            browser.TurnAway();
            await Task.Delay(Retry, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // Two hundred boards on the machine that serves them: the numbers are looked for, the rest is not taken apart.
    private void Note(string line)
    {
        const string id = "id: ";
        const string mark = "\"n\":";
        if (line.StartsWith(id, StringComparison.Ordinal))
        {
            _version = long.Parse(line.AsSpan(id.Length), CultureInfo.InvariantCulture);
            return;
        }

        var now = TimeProvider.System.GetTimestamp();
        for (var at = line.IndexOf(mark, StringComparison.Ordinal); at >= 0; at = line.IndexOf(mark, at + 1, StringComparison.Ordinal))
        {
            var end = at + mark.Length;
            var number = 0;
            while (end < line.Length && char.IsAsciiDigit(line[end]))
            {
                number = (number * 10) + line[end++] - '0';
            }

            if (number < _seen.Length)
            {
                Interlocked.CompareExchange(ref _seen[number], now, 0);
            }
        }
    }
}
