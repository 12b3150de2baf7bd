using Guankao.Hosting;
using Guankao.Store.Acts;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Bench;

/// <summary>
/// Reporters write and strangers read without pause on two nodes, while somebody else kills the primary of the database and
/// lets its standby take over. The nodes are not started again. Whatever was acknowledged must be there once.
/// </summary>
internal static class FailedOver
{
    private const int Writers = 12;
    private static readonly string[] Pages = ["/", "/commitments", "/agencies"];

    public static async Task<int> Run(string program, string database, string stop)
    {
        await using var services = new ServiceCollection().AddGuankao(new GuankaoSettings(database)).BuildServiceProvider();
        var people = await new LastHourStage(services).Prepare(Writers);
        var nodes = Enumerable.Range(0, 2).Select(place => new KilledNode(program, database, new Uri($"http://127.0.0.1:{5191 + place}"))).ToList();
        await Task.WhenAll(nodes.Select(node => node.Start()));
        var visits = people.ConvertAll(person => new ReporterVisit(nodes[0].Address, person, new Times()));
        foreach (var visit in visits)
        {
            await visit.SignIn();
        }

        Console.WriteLine("writing");
        var (written, read) = (new LongestPause(), new LongestPause());
        List<Task<int>> all = [.. visits.Select(visit => Task.Run(() => Write(visit, nodes, stop, written))), .. nodes.Select(node => Task.Run(() => Read(node, stop, read)))];
        var unheard = await Task.WhenAll(all);
        nodes.ForEach(node => node.Dispose());
        Console.WriteLine($"{written.Count} saves acknowledged, {unheard[..Writers].Sum()} without an answer, longest pause {written.Longest.TotalSeconds:0.0} s");
        Console.WriteLine($"{read.Count} public pages read, {unheard[Writers..].Sum()} refused, longest pause {read.Longest.TotalSeconds:0.0} s");
        var (lost, twice) = await KilledNodes.Counted(services, visits);
        var proof = await services.GetRequiredService<VerifyActs>().Ask(default);
        Console.WriteLine($"lost {lost}, twice {twice}; {proof.Acts} acts, {(proof.Broken is null ? "unbroken" : "BROKEN")}");
        visits.ForEach(visit => visit.Dispose());
        return lost == 0 && twice == 0 && proof.Broken is null && visits.All(visit => visit.Saved.Count > 0) ? 0 : 1;
    }

    private static async Task<int> Write(ReporterVisit visit, List<KilledNode> nodes, string stop, LongestPause pause)
    {
        var unheard = 0;
        for (var number = 0; !File.Exists(stop); number++)
        {
            if (await visit.SaveAt(nodes[(visit.Reporter.Place + number) % nodes.Count].Address, $"第{visit.Reporter.Place}人第{number}稿：已完成會勘。"))
            {
                pause.Done();
            }
            else
            {
                unheard++;
                await Task.Delay(100);
            }
        }

        return unheard;
    }

    private static async Task<int> Read(KilledNode node, string stop, LongestPause pause)
    {
        var refused = 0;
        using var browser = new HttpClient { Timeout = TimeSpan.FromSeconds(10) };
        for (var number = 0; !File.Exists(stop); number++)
        {
            try
            {
                // A new question each time, so that the page comes from the database and not from memory.
                using var answer = await browser.GetAsync(new Uri(node.Address, $"{Pages[number % Pages.Length]}?v={number}"));
                (answer.IsSuccessStatusCode ? pause.Done : (Action)(() => refused++))();
            }
            catch (Exception gone) when (gone is HttpRequestException or OperationCanceledException)
            {
                refused++;
            }

            await Task.Delay(100);
        }

        return refused;
    }

    /// <summary>The longest time in which nobody had success.</summary>
    private sealed class LongestPause
    {
        private readonly Lock _turn = new();
        private long _last = TimeProvider.System.GetTimestamp();

        public TimeSpan Longest { get; private set; }

        public int Count { get; private set; }

        public void Done()
        {
            lock (_turn)
            {
                var pause = TimeProvider.System.GetElapsedTime(_last);
                (_last, Count, Longest) = (TimeProvider.System.GetTimestamp(), Count + 1, pause > Longest ? pause : Longest);
            }
        }
    }
}
