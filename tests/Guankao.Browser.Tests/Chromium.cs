using Guankao.Browser.Tests;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Chromium))]
[assembly: AssemblyFixture(typeof(KeptSite))]

namespace Guankao.Browser.Tests;

/// <summary>
/// The browser of this machine: <c>GUANKAO_CHROMIUM</c>, else the Chromium without windows, which takes two thirds of the time,
/// else <c>chromium</c> on the path. None is downloaded.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--lang=zh-TW",
    ];

    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Find() is { } program)
        {
            // What is waited for comes sooner or later; how soon is measured elsewhere, and never on a machine that runs every test.
            Assertions.SetDefaultExpectTimeout(30_000);
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = Flags });
        }
    }

    /// <summary>A person at a window of that width; skips the test where there is no browser.</summary>
    public async Task<Person> Open(Uri site, int width = 1280, bool script = true, int scale = 1)
    {
        Assert.SkipWhen(_browser is null, "No Chromium: install the package chromium or set GUANKAO_CHROMIUM to the program.");
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = site.ToString(), ViewportSize = new() { Width = width, Height = 900 }, JavaScriptEnabled = script,
            Locale = "zh-TW", DeviceScaleFactor = scale,
        });
        return new Person(context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
    }

    private static string? Find()
    {
        var named = Environment.GetEnvironmentVariable("GUANKAO_CHROMIUM");
        return !string.IsNullOrEmpty(named) ? named : (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .Where(File.Exists).MinBy(program => Array.IndexOf(Names, Path.GetFileName(program)));
    }
}

/// <summary>A window and everything the browser complained about in it.</summary>
public sealed class Person : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    public Person(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) => Complaints.Add(message.Text);
        page.PageError += (_, error) => Complaints.Add(error);
    }

    public IPage Page { get; }

    public List<string> Complaints { get; } = [];

    public async ValueTask DisposeAsync() => await _context.CloseAsync();
}
