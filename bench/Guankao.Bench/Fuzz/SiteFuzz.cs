using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using Guankao.Hosting;
using Guankao.Identity;
using Guankao.Identity.Signing;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Bench;

/// <summary>
/// Asks every endpoint of the OpenAPI description and every route of the program hostile things for so many seconds, as the
/// public and as people with posts, and fails where an answer is a failure of ours or shows the inside of the program.
/// </summary>
internal static partial class SiteFuzz
{
    private const int Slow = 20;

    private static readonly PostTerms?[] Posts =
    [
        null, new PostTerms(Role.Evaluator), new PostTerms(Role.Keeper), new PostTerms(Role.Executive), new PostTerms(Role.Auditor), new PostTerms(Role.Dispatcher),
        new PostTerms(Role.Reporter, "臺北市政府工務局"), new PostTerms(Role.Coordinator, "臺北市政府工務局"), new PostTerms(Role.Caseworker, "臺北市政府社會局"),
    ];

    public static async Task<int> Run(string database, string address, string repository, string seconds, string seed)
    {
        int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
        var site = new Uri(address);
        await using var services = new ServiceCollection().AddGuankao(new GuankaoSettings(database, City: "臺北市")).BuildServiceProvider();
        using var stranger = new StaffBrowser([site], 900);
        stranger.Http.BaseAddress = site;
        var doors = FuzzedDoors.Read(repository, await stranger.Http.GetStringAsync("/data/v1/openapi.json"));
        Console.WriteLine($"{doors.All.Count} doors, {doors.Names.Count} names of fields, seed {seed}");
        var (faults, asked) = (new ConcurrentDictionary<string, string>(), new ConcurrentDictionary<string, int>());
        var visitors = new List<StaffBrowser>();
        foreach (var (place, post) in Posts.Index())
        {
            visitors.Add(await Visitor(services, site, post, place, Number(seed)));
        }

        var end = TimeProvider.System.GetTimestamp() + (long)(Number(seconds) * (double)TimeProvider.System.TimestampFrequency);
        await Task.WhenAll(Posts.Select((post, place) => Task.Run(async () =>
        {
            using var visitor = visitors[place];
            var random = new Random(Number(seed) + place);
            while (TimeProvider.System.GetTimestamp() < end)
            {
                await Ask(visitor, doors, new FuzzAsk(random, doors), asked, faults, $"{post?.Role}");
            }
        })));
        var unasked = doors.All.Select(door => $"{door.Method} {door.Pattern}").Distinct().Except(asked.Keys).ToList();
        Console.WriteLine($"{asked.Values.Sum()} requests to {asked.Count} doors; {faults.Count} faults; never asked: {unasked.Count} {string.Join(", ", unasked.Take(10))}");
        foreach (var (fault, example) in faults.OrderBy(each => each.Key, StringComparer.Ordinal))
        {
            Console.WriteLine($"- {fault}: {example}");
        }

        return faults.IsEmpty ? 0 : 1;
    }

    private static async Task<StaffBrowser> Visitor(ServiceProvider services, Uri site, PostTerms? post, int place, int seed)
    {
        var browser = new StaffBrowser([site], 910 + place);
        (browser.Http.BaseAddress, browser.Http.Timeout) = (site, TimeSpan.FromSeconds(Slow));
        if (post is not null)
        {
            var run = Guid.CreateVersion7().ToString("N")[20..];
            var invited = await services.GetRequiredService<InvitePersonHandler>().Do(
                new InvitePerson(Actor.Console, $"量測{run}{place}", $"{run}-{seed}-{place}@city.example", post, null, LinkKind.SignIn), default);
            await browser.SignIn(invited.Value.Token);
        }

        return browser;
    }

    private static async Task Ask(
        StaffBrowser visitor, FuzzedDoors doors, FuzzAsk ask, ConcurrentDictionary<string, int> asked, ConcurrentDictionary<string, string> faults, string who)
    {
        var door = ask.Door;
        try
        {
            using var request = await ask.Request(visitor);
            using var answer = await visitor.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
            asked.AddOrUpdate($"{door.Method} {door.Pattern}", 1, (_, count) => count + 1);
            var type = answer.Content.Headers.ContentType?.MediaType ?? "";
            if (type == "text/event-stream")
            {
                return;
            }

            var body = await answer.Content.ReadAsStringAsync();
            ask.Learn(body);
            if (FuzzVerdict.Of(answer.StatusCode, type, body) is { } wrong)
            {
                var reference = Reference().Match(body).Value;
                faults.TryAdd($"{door.Method} {door.Pattern} {door.Handler} → {wrong}", $"{who}: {request.RequestUri} {ask.Said} {reference}");
            }
        }
        catch (TaskCanceledException)
        {
            faults.TryAdd($"{door.Method} {door.Pattern} {door.Handler} → no answer in {Slow} s", $"{who}: {ask.Said}");
        }
        catch (Exception odd) when (odd is UriFormatException or FormatException or ArgumentException or HttpRequestException { HttpRequestError: HttpRequestError.Unknown or HttpRequestError.InvalidResponse } or InvalidOperationException)
        {
            // Not even a hostile program could send this.
        }
    }

    [GeneratedRegex("[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}(?=</b>)")]
    private static partial Regex Reference();
}
