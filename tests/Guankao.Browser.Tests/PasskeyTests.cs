using Guankao.Identity;
using Guankao.Identity.Signing;
using Guankao.Web.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Guankao.Browser.Tests;

/// <summary>The whole passkey ceremony with the browser's own stand-in for a device.</summary>
public sealed class PasskeyTests(Chromium chromium)
{
    [Fact]
    public async Task Passkey_AddedOnce_SignsInWithoutAPassword()
    {
        await using var site = new OneOffSite();
        await site.InitializeAsync();
        var link = await site.Invited();

        // A passkey belongs to a name; an address of numbers has none.
        await using var person = await chromium.Open(new Uri($"http://localhost:{site.Address.Port}"));
        var page = person.Page;
        await Device(page);
        await page.GotoAsync("/invitation/" + link.Token);
        await page.GetByRole(AriaRole.Button, new() { Name = "登入" }).ClickAsync();
        await page.GetByLabel("這個裝置叫什麼").FillAsync("辦公室電腦");
        await page.GetByRole(AriaRole.Button, new() { Name = "加入通行密鑰" }).ClickAsync();
        await Assertions.Expect(page.GetByText("通行密鑰已加入")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("辦公室電腦").First).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "登出" }).ClickAsync();
        await page.GotoAsync("/sign-in?back=%2Fme");
        await page.GetByRole(AriaRole.Button, new() { Name = "用通行密鑰登入" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "研考會承辦甲" })).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("最近使用")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Button, new() { Name = "登出" }).ClickAsync();
        // The browser tells what signing out cleared; that is no complaint.
        Assert.DoesNotContain(person.Complaints, said => !said.StartsWith("Clear-Site-Data", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Passkey_OnADeviceThatSaysNo_SaysWhatToDoInstead()
    {
        await using var site = new OneOffSite();
        await site.InitializeAsync();
        await site.Invited();
        await using var person = await chromium.Open(new Uri($"http://localhost:{site.Address.Port}"));
        await Device(person.Page, verified: false);
        await person.Page.GotoAsync("/sign-in");
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "用通行密鑰登入" }).ClickAsync();
        await Assertions.Expect(person.Page.GetByText("裝置沒有完成")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task SignIn_WithoutScripts_OffersThePasswordAlone()
    {
        await using var site = new OneOffSite();
        await site.InitializeAsync();
        var link = await site.Invited(LinkKind.Invitation);
        await using var person = await chromium.Open(site.Address, script: false);
        var page = person.Page;
        await page.GotoAsync("/invitation/" + link.Token);
        await page.GetByLabel("新密碼").FillAsync("河岸的木棉在三月開了第一朵花");
        await page.GetByRole(AriaRole.Button, new() { Name = "設定密碼並登入" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "登出" }).ClickAsync();
        await page.GotoAsync("/drop");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "用通行密鑰登入" })).ToBeHiddenAsync();
        await page.GetByLabel("電子郵件").FillAsync("evaluator@city.example");
        await page.GetByLabel("密碼", new() { Exact = true }).FillAsync("河岸的木棉在三月開了第一朵花");
        await page.GetByRole(AriaRole.Button, new() { Name = "登入", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("form.drop")).ToBeVisibleAsync();
    }

    private static async Task Device(IPage page, bool verified = true)
    {
        var device = await page.Context.NewCDPSessionAsync(page);
        await device.SendAsync("WebAuthn.enable");
        await device.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2", ["transport"] = "internal", ["hasResidentKey"] = true, ["hasUserVerification"] = true,
                ["isUserVerified"] = verified, ["automaticPresenceSimulation"] = true,
            },
        });
    }

    private sealed class OneOffSite : Site
    {
        public async Task<IssuedLink> Invited(LinkKind kind = LinkKind.SignIn) => (await Services.GetRequiredService<InvitePersonHandler>().Do(
            new InvitePerson(Actor.Console, "研考會承辦甲", "evaluator@city.example", new PostTerms(Role.Evaluator), null, kind), default)).Value;
    }
}
