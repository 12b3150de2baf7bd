using Guankao.Commitments;
using Guankao.Identity;
using Guankao.Identity.Signing;
using Guankao.Web;
using Guankao.Web.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Guankao.Browser.Tests;

/// <summary>A city hall with thirty commitments of three bureaus, and people who hold the posts.</summary>
public class CitySite : Site
{
    public const string Social = "社會局";
    public const string Health = "衛生局";
    public const string Works = "工務局";

    /// <summary>The half-year that runs: its reports can be written on whatever day the test runs.</summary>
    public static (int Year, int Half, DateOnly End) Now { get; } = HalfYear(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddHours(8).DateTime));

    /// <summary>Who leads which number.</summary>
    protected virtual string Leads(int number) => (number % 3) switch { 1 => Social, 2 => Health, _ => Works };

    public static readonly string Reported = "本期完成長照床位48床，113年5月20日辦理說明會2場，累計參加126人。";

    public IReadOnlyList<Guid> Commitments { get; private set; } = [];

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var evaluator = new Actor(Guid.CreateVersion7(), "研考會立案", [new Post(Role.Evaluator, null)]);
        var enter = Services.GetRequiredService<EnterCommitmentHandler>();
        var ids = new List<Guid>();
        for (var number = 1; number <= 30; number++)
        {
            var lead = Leads(number);
            var help = lead == Social ? Health : Social;
            var outcome = await enter.Do(new EnterCommitment(evaluator, new CommitmentEntry(
                $"第{number}號長照床位布建", lead, [help], "健康城市", number, $"年底前完成長照床位{40 + number}床",
                [new WorkEntry("辦理說明會2場", Now.End), new WorkEntry("完成無障礙坡道30處", Last(number))],
                $"府研字第115{number:0000}號"), "年度列管"), default);
            Assert.Null(outcome.Refusal);
            ids.Add(outcome.Value);
        }

        Commitments = ids;
    }

    /// <summary>A window of somebody who holds the post, signed in.</summary>
    public async Task<Person> Sits(
        Chromium chromium, Role role, string? agency = null, bool script = true, string language = "zh-Hant", int width = 1280)
    {
        var called = $"{agency ?? "全市"}{RoleNames.Of(role).ZhHant}";
        var invited = await Services.GetRequiredService<InvitePersonHandler>().Do(new InvitePerson(
            Actor.Console, called, $"{role}{(agency is null ? "" : Math.Abs(string.GetHashCode(agency, StringComparison.Ordinal)))}@city.example",
            new PostTerms(role, agency), null, LinkKind.SignIn), default);
        Assert.Null(invited.Refusal);
        var person = await chromium.Open(Address, width, script);
        await person.Page.GotoAsync(Links.Account.Invitation(invited.Value.Token));
        await person.Page.Locator("main form button").First.ClickAsync();
        await person.Page.GotoAsync("/desk?lang=" + language);
        return person;
    }

    /// <summary>The last day of a number.</summary>
    protected virtual DateOnly Last(int number) => Now.End;

    private static (int, int, DateOnly) HalfYear(DateOnly today) => today.Month <= 6
        ? (today.Year - 1911, 1, new DateOnly(today.Year, 6, 30)) : (today.Year - 1911, 2, new DateOnly(today.Year, 12, 31));
}
