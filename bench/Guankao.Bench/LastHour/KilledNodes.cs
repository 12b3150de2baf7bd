using System.Globalization;
using Guankao.Hosting;
using Guankao.Reporting;
using Guankao.Store.Acts;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Bench;

/// <summary>
/// Reporters write without pause while nodes are killed at random moments and started again. Afterwards every text that a
/// node said it kept must be there exactly once, and the chain of acts must be whole.
/// </summary>
internal static class KilledNodes
{
    private const int Writers = 12;

    public static async Task<int> Run(string program, string database, string kills, string nodes)
    {
        int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
        await using var services = new ServiceCollection().AddGuankao(new GuankaoSettings(database)).BuildServiceProvider();
        var stage = new LastHourStage(services);
        var people = await stage.Prepare(Writers);
        var all = Enumerable.Range(0, Number(nodes)).Select(place => new KilledNode(program, database, new Uri($"http://127.0.0.1:{5191 + place}"))).ToList();
        await Task.WhenAll(all.Select(node => node.Start()));
        var visits = people.ConvertAll(person => new ReporterVisit(all[0].Address, person, new Times()));
        foreach (var visit in visits)
        {
            await visit.SignIn();
        }

        using var end = new CancellationTokenSource();
        var writing = visits.ConvertAll(visit => Task.Run(() => Write(visit, all, end.Token)));
        var began = TimeProvider.System.GetTimestamp();
        await Kill(all, Number(kills));
        await end.CancelAsync();
        var unheard = (await Task.WhenAll(writing)).Sum();
        Console.WriteLine($"{kills} kills of {all.Count} nodes in {TimeProvider.System.GetElapsedTime(began).TotalSeconds:0} s; {visits.Sum(visit => visit.Saved.Count)} saves acknowledged, {unheard} without an answer");
        all.ForEach(node => node.Dispose());
        var (lost, twice) = await Counted(services, visits);
        var proof = await services.GetRequiredService<VerifyActs>().Ask(default);
        Console.WriteLine($"lost {lost}, twice {twice}; {proof.Acts} acts, {(proof.Broken is null ? "unbroken" : "BROKEN")}");
        visits.ForEach(visit => visit.Dispose());
        return lost == 0 && twice == 0 && proof.Broken is null && visits.All(visit => visit.Saved.Count > 0) ? 0 : 1;
    }

    private static async Task<int> Write(ReporterVisit visit, List<KilledNode> nodes, CancellationToken end)
    {
        var unheard = 0;
        for (var number = 0; !end.IsCancellationRequested; number++)
        {
            if (!await visit.SaveAt(nodes[(visit.Reporter.Place + number) % nodes.Count].Address, $"第{visit.Reporter.Place}人第{number}稿：已完成會勘。"))
            {
                unheard++;
                await Task.Delay(50, CancellationToken.None);
            }
        }

        return unheard;
    }

    private static async Task Kill(List<KilledNode> nodes, int kills)
    {
        var random = new Random(20261231);
        for (var kill = 0; kill < kills; kill++)
        {
            await Task.Delay(random.Next(20, 1500));
            var node = nodes[random.Next(nodes.Count)];
            await node.Kill();
            await node.Start();
        }

        // The last word: everybody saves once more with all nodes up.
        await Task.Delay(2000);
    }

    /// <summary>How many acknowledged texts are not in the database, and how many are there twice.</summary>
    internal static async Task<(int Lost, int Twice)> Counted(ServiceProvider services, IReadOnlyList<ReporterVisit> visits)
    {
        var (versions, lost, twice) = (services.GetRequiredService<DutyVersions>(), 0, 0);
        foreach (var visit in visits)
        {
            var kept = (await versions.Ask(visit.Reporter.Actor, visit.Reporter.Duty, null, default)).Value.GroupBy(version => version.Text).ToDictionary(same => same.Key, same => same.Count());
            lost += visit.Saved.Count(text => !kept.ContainsKey(text));
            twice += kept.Count(text => text.Value > 1);
        }

        return (lost, twice);
    }
}
