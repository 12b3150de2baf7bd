using System.Globalization;
using Microsoft.Playwright;

namespace Guankao.Browser.Tests;

/// <summary>What a page costs its reader: answers and their bytes as they are unpacked, counted from now on.</summary>
internal sealed class PageCost
{
    /// <summary>Bytes of a page in all.</summary>
    public const int MostBytes = 300 * 1024;

    /// <summary>Answers of a page in all.</summary>
    public const int MostRequests = 8;

    private readonly List<Task<int>> _waiting = [];
    private int _bytes;

    public PageCost(IPage page) => page.Response += (_, response) =>
    {
        Requests++;
        _bytes += response.Headers.TryGetValue("content-length", out var length) ? int.Parse(length, CultureInfo.InvariantCulture) : 0;
        if (!response.Headers.ContainsKey("content-length") && response.Status == 200)
        {
            _waiting.Add(Count(response));
        }
    };

    public int Requests { get; private set; }

    public int Bytes => _bytes + _waiting.Where(task => task.IsCompletedSuccessfully).Sum(task => task.Result);

    /// <summary>How far the page's parts moved by themselves while it was loaded.</summary>
    public static async Task<double> Shift(IPage page) => await page.EvaluateAsync<double>(
        "() => new Promise(done => { let sum = 0; new PerformanceObserver(list => { for (const entry of list.getEntries()) sum += entry.value; }).observe({ type: 'layout-shift', buffered: true }); setTimeout(() => done(Math.round(sum * 100) / 100), 200); })");

    private static async Task<int> Count(IResponse response)
    {
        try
        {
            return (await response.BodyAsync()).Length;
        }
        catch (PlaywrightException)
        {
            // The page was left before its body could be asked for again.
            return 0;
        }
    }
}
