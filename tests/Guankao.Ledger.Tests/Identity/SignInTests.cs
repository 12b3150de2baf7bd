using Guankao.Identity;
using Guankao.Identity.Signing;
using Guankao.Store;
using Guankao.Testing.Databases;
using Microsoft.AspNetCore.Identity;

namespace Guankao.Ledger.Tests.Identity;

public sealed class SignInTests(TestDatabases databases)
{
    private const string Reporter = "社會局承辦甲";

    [Theory]
    [EveryDatabase]
    public async Task SignIn_AfterFiveFailures_IsLockedForFifteenMinutes(StoreKind store)
    {
        await using var city = await databases.City(store);
        await city.Join(Reporter, Role.Reporter, "社會局");
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal("sign-in-refused", (await city.SignIn(Reporter, "wrong")).Refusal?.Code);
        }

        Assert.Equal("sign-in-refused", (await city.SignIn(Reporter)).Refusal?.Code);
        Assert.Equal(PersonStanding.Locked, (await city.Person(Reporter)).Standing);
        city.Clock.Pass(TimeSpan.FromMinutes(14));
        Assert.NotNull((await city.SignIn(Reporter)).Refusal);
        city.Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Null((await city.SignIn(Reporter)).Refusal);
    }

    [Theory]
    [EveryDatabase]
    public async Task SignIn_RefusedForAnyReason_TakesTheSameWorkAndSaysTheSame(StoreKind store)
    {
        await using var city = await databases.City(store);
        await city.Join("wrong", Role.Reporter, "社會局");
        await city.Join("locked", Role.Reporter, "社會局");
        await city.Join("disabled", Role.Reporter, "社會局");
        await city.Invite("invited", Role.Reporter, "社會局");
        await city.Get<DisablePersonHandler>().Do(new DisablePerson(Actor.Console, (await city.Person("disabled")).Id), default);
        for (var i = 0; i < 5; i++)
        {
            await city.SignIn("locked", "wrong");
        }

        var hasher = new CountingHasher();
        var handler = new SignInWithPasswordHandler(city.Store, new Passwords(hasher, SecurityNumbers.Shipped), SecurityNumbers.Shipped);
        var before = (await city.Verify()).Acts;
        var tries = new[] { ("wrong", "wrong"), ("locked", Accounts.Password), ("disabled", Accounts.Password), ("invited", "wrong"), ("nobody", "wrong"), ("nobody", ""), ("wrong", new string('x', 100_000)) };
        foreach (var (name, password) in tries)
        {
            var checks = hasher.Checks;
            var outcome = await handler.Do(new SignInWithPassword(Accounts.MailOf(name), password, null), default);
            Assert.Same(IdentityRefusals.NotSignedIn, outcome.Refusal);
            Assert.Equal(checks + 1, hasher.Checks);
            Assert.Equal(++before, (await city.Verify()).Acts);
        }
    }

    [Theory]
    [EveryDatabase]
    public async Task Account_NotUsedForHalfAYear_IsShutUntilAKeeperLetsThemIn(StoreKind store)
    {
        await using var city = await databases.City(store);
        await city.Join(Reporter, Role.Reporter, "社會局");
        city.Clock.Pass(SecurityNumbers.Shipped.IdleAccount + TimeSpan.FromDays(1));
        Assert.NotNull((await city.SignIn(Reporter)).Refusal);
        var person = await city.Person(Reporter);
        Assert.Equal(PersonStanding.Idle, person.Standing);
        await city.Get<DisablePersonHandler>().Do(new DisablePerson(Actor.Console, person.Id, Again: true), default);
        Assert.Null((await city.SignIn(Reporter)).Refusal);
    }

    [Theory]
    [EveryDatabase]
    public async Task SignIn_LeftAloneOrTooOld_Ends(StoreKind store)
    {
        await using var city = await databases.City(store);
        var receipt = await city.Join(Reporter, Role.Reporter, "社會局");
        city.Clock.Pass(TimeSpan.FromMinutes(59));
        Assert.NotNull(await city.Who(receipt));
        city.Clock.Pass(TimeSpan.FromMinutes(61));
        Assert.Null(await city.Who(receipt));

        var worked = (await city.SignIn(Reporter)).Value;
        for (var i = 0; i < 24; i++)
        {
            city.Clock.Pass(TimeSpan.FromMinutes(30));
            Assert.NotNull(await city.Who(worked));
        }

        city.Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Null(await city.Who(worked));
    }

    [Theory]
    [EveryDatabase]
    public async Task Link_UsedReplacedOrExpired_IsSpent(StoreKind store)
    {
        await using var city = await databases.City(store);
        var first = await city.Invite(Reporter, Role.Reporter, "社會局");
        Assert.Equal("password-length", (await city.Use(first, "short")).Refusal?.Code);
        var second = (await city.Get<IssueLinkHandler>().Do(new IssueLink(Actor.Console, first.Person), default)).Value;
        Assert.Equal(LinkKind.Invitation, second.Kind);
        Assert.Equal("link-spent", (await city.Use(first)).Refusal?.Code);
        Assert.Null((await city.Use(second)).Refusal);
        Assert.Equal("link-spent", (await city.Use(second)).Refusal?.Code);
        var late = await city.Invite("社會局承辦乙", Role.Reporter, "社會局");
        city.Clock.Pass(SecurityNumbers.Shipped.Invitation + TimeSpan.FromSeconds(1));
        Assert.Equal("link-spent", (await city.Use(late)).Refusal?.Code);
    }

    [Theory]
    [EveryDatabase]
    public async Task Password_OfBefore_DoesNotComeBack(StoreKind store)
    {
        await using var city = await databases.City(store);
        var receipt = await city.Join(Reporter, Role.Reporter, "社會局");
        var current = (await city.Who(receipt))!;
        var (change, present) = (city.Get<ChangePasswordHandler>(), Accounts.Password);
        foreach (var next in new[] { "第二句話要有十二個字才行呀", "第三句話也要有十二個字才行" })
        {
            Assert.Null((await change.Do(new ChangePassword(current.Actor, current.Id, present, next), default)).Refusal);
            present = next;
        }

        Assert.Equal("password-used", (await change.Do(new ChangePassword(current.Actor, current.Id, present, Accounts.Password), default)).Refusal?.Code);
        Assert.Equal("old-password-wrong", (await change.Do(new ChangePassword(current.Actor, current.Id, "wrong", "第四句話也要有十二個字才行"), default)).Refusal?.Code);
        Assert.NotNull((await city.SignIn(Reporter)).Refusal);
        Assert.Null((await city.SignIn(Reporter, present)).Refusal);
    }

    [Theory]
    [EveryDatabase]
    public async Task Reset_EndsEverySignInOfBefore(StoreKind store)
    {
        await using var city = await databases.City(store);
        var stolen = await city.Join(Reporter, Role.Reporter, "社會局");
        await city.Get<AskResetHandler>().Do(new AskReset(Accounts.MailOf(Reporter)), default);
        var person = await city.Person(Reporter);
        Assert.NotNull(person.ResetAskedAt);
        var link = (await city.Get<IssueLinkHandler>().Do(new IssueLink(Actor.Console, person.Id), default)).Value;
        Assert.Equal(LinkKind.Reset, link.Kind);
        Assert.Null((await city.Use(link, "換了一句全新的話再記起來")).Refusal);
        Assert.Null(await city.Who(stolen));
        Assert.Null((await city.Person(Reporter)).ResetAskedAt);
    }

    [Theory]
    [EveryDatabase]
    public async Task Passkey_ThatAnswersOneChallengeTwice_SignsInOnce(StoreKind store)
    {
        await using var city = await databases.City(store);
        var actor = await city.ActorOf(await city.Join(Reporter, Role.Reporter, "社會局"));
        var proved = new UserPasskeyInfo([1, 2, 3], [4], city.Clock.GetUtcNow(), 0, ["internal"], true, false, false, [5], [6]);
        Assert.Null((await city.Get<AddPasskeyHandler>().Do(new AddPasskey(actor, proved, "辦公室電腦"), default)).Refusal);
        Assert.Equal("passkey-known", (await city.Get<AddPasskeyHandler>().Do(new AddPasskey(actor, proved, "同一台"), default)).Refusal?.Code);
        var signIn = city.Get<SignInWithPasskeyHandler>();
        Assert.Null((await signIn.Do(new SignInWithPasskey(proved, "challenge-1", null), default)).Refusal);
        Assert.Equal("passkey-not-proved", (await signIn.Do(new SignInWithPasskey(proved, "challenge-1", null), default)).Refusal?.Code);
        var key = Assert.Single(await city.Get<OwnPasskeys>().Ask(actor, default));
        Assert.Null((await city.Get<RemovePasskeyHandler>().Do(new RemovePasskey(actor, key.Id), default)).Refusal);
        Assert.Equal("passkey-not-proved", (await signIn.Do(new SignInWithPasskey(proved, "challenge-2", null), default)).Refusal?.Code);
    }

    [Theory]
    [EveryDatabase]
    public async Task Acts_OfAccounts_AreChainedAndHoldNoSecret(StoreKind store)
    {
        await using var city = await databases.City(store);
        var link = await city.Invite(Reporter, Role.Reporter, "社會局");
        var receipt = (await city.Use(link)).Value;
        await city.SignIn(Reporter, "猜錯的密碼不該留在任何地方");
        var page = (await city.Get<ShowPerson>().Ask(Actor.Console, link.Person, default))!;
        Assert.Equal(["SignInFailed", "SignedIn", "LinkUsed", "PasswordSet", "LinkIssued", "PostGiven", "PersonInvited"], page.History.Select(act => act.Kind));
        var told = string.Join('\n', page.History.SelectMany(act => act.Changes).SelectMany(change => new[] { change.Old, change.New }));
        Assert.All(new[] { link.Token, receipt.Secret, Accounts.Password, "猜錯" }, secret => Assert.DoesNotContain(secret, told, StringComparison.Ordinal));
        Assert.Null((await city.Verify()).Broken);
    }
}
