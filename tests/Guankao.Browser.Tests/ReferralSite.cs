using Guankao.Hosting;
using Guankao.Identity;
using Guankao.Identity.Signing;
using Guankao.Web;
using Guankao.Web.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Guankao.Browser.Tests;

/// <summary>A site of Taoyuan that stands in January 2024 and can be moved on by months, with caseworkers of several bodies.</summary>
public sealed class MovingSite : Site
{
    private readonly Moved _clock = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("guankao-moving-").FullName;

    protected override GuankaoSettings Settings => new(Path.Combine(_folder, "guankao.db"), City: "桃園市");

    /// <summary>Enters somebody.</summary>
    public async Task Enter(string name, Role role, string? agency) => Assert.Null((await Services.GetRequiredService<InvitePersonHandler>().Do(
        new InvitePerson(Actor.Console, name, Mail(name), new PostTerms(role, agency), null, LinkKind.SignIn), default)).Refusal);

    /// <summary>A window of that person, signed in; each time anew, since months end a sign-in.</summary>
    public async Task<Person> Sits(Chromium chromium, string name, bool script = true, string language = "zh-Hant", int width = 1280)
    {
        var link = (await Services.GetRequiredService<IssueLinkHandler>().Do(new IssueLink(Actor.Console, null, Mail(name), LinkKind.SignIn), default)).Value;
        var person = await chromium.Open(Address, width, script);
        await person.Page.GotoAsync(Links.Account.Invitation(link.Token));
        await person.Page.Locator("main form button").First.ClickAsync();
        await person.Page.GotoAsync("/me?lang=" + language);
        return person;
    }

    /// <summary>Moves the site to the morning of a day.</summary>
    public void Until(string day) => _clock.Until(new DateTimeOffset(DateTime.ParseExact(day, "yyyy-MM-dd", null), TimeSpan.FromHours(8)).AddHours(10));

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    protected override void Also(WebApplicationBuilder builder) => builder.Services.Replace(ServiceDescriptor.Singleton<TimeProvider>(_clock));

    private static string Mail(string name) => $"{Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(name))}@city.example";

    private sealed class Moved : TimeProvider
    {
        private TimeSpan _by = new DateTimeOffset(2024, 1, 15, 2, 0, 0, TimeSpan.Zero) - System.GetUtcNow();

        public void Until(DateTimeOffset moment) => _by = moment - System.GetUtcNow();

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + _by;
    }
}
