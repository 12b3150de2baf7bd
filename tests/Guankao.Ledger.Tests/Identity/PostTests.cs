using Guankao.Identity;
using Guankao.Identity.Signing;
using Guankao.Store;
using Guankao.Testing.Databases;

namespace Guankao.Ledger.Tests.Identity;

public sealed class PostTests(TestDatabases databases)
{
    private static readonly DateOnly Today = new(2024, 1, 15);

    [Theory]
    [EveryDatabase]
    public async Task Post_WithDays_GivesItsRightsOnThoseDaysOnly(StoreKind store)
    {
        await using var city = await databases.City(store);
        var link = (await city.TryInvite("社會局承辦甲", new PostTerms(Role.Reporter, "社會局", Today.AddDays(1), Today.AddDays(2)))).Value;
        await city.Use(link);
        foreach (var held in new[] { false, true, true, false })
        {
            var actor = await city.ActorOf((await city.SignIn("社會局承辦甲")).Value);
            Assert.Equal(held, actor.Posts.Contains(new Post(Role.Reporter, "臺北市政府社會局")));
            city.Clock.Pass(TimeSpan.FromDays(1));
        }
    }

    [Theory]
    [EveryDatabase]
    public async Task Person_WhoMoves_HoldsTheNewPostAndNoOther(StoreKind store)
    {
        await using var city = await databases.City(store);
        var receipt = await city.Join("社會局承辦甲", Role.Reporter, "社會局");
        var person = await city.Person("社會局承辦甲");
        Assert.Null((await city.Get<GivePostHandler>().Do(
            new GivePost(Actor.Console, person.Id, new PostTerms(Role.Approver, "衛生局"), "臺北市", Moves: true), default)).Refusal);
        Assert.Equal([new Post(Role.Approver, "臺北市政府衛生局")], (await city.ActorOf(receipt)).Posts);
        Assert.Equal(2, (await city.Person("社會局承辦甲")).Posts.Count);
    }

    [Theory]
    [EveryDatabase]
    public async Task LastKeeper_CanNeitherLeaveNorBeShutOut(StoreKind store)
    {
        await using var city = await databases.City(store);
        var actor = await city.ActorOf(await city.Join("系統管理者甲", Role.Keeper));
        var post = (await city.Person("系統管理者甲")).Posts[0].Id;
        Assert.Equal("last-keeper", (await city.Get<EndPostHandler>().Do(new EndPost(actor, actor.Id, post), default)).Refusal?.Code);
        Assert.Equal("last-keeper", (await city.Get<DisablePersonHandler>().Do(new DisablePerson(actor, actor.Id), default)).Refusal?.Code);
        Assert.Equal("last-keeper", (await city.Get<GivePostHandler>().Do(
            new GivePost(actor, actor.Id, new PostTerms(Role.Auditor), null, Moves: true), default)).Refusal?.Code);
        await city.Invite("系統管理者乙", Role.Keeper);
        Assert.Equal("last-keeper", (await city.Get<EndPostHandler>().Do(new EndPost(actor, actor.Id, post), default)).Refusal?.Code);
        await city.Join("系統管理者丙", Role.Keeper);
        Assert.Null((await city.Get<EndPostHandler>().Do(new EndPost(actor, actor.Id, post), default)).Refusal);
    }

    [Theory]
    [EveryDatabase]
    public async Task Coordinator_InvitesReportersOfTheOwnAgencyAndNobodyElse(StoreKind store)
    {
        await using var city = await databases.City(store);
        var coordinator = await city.ActorOf(await city.Join("社會局窗口", Role.Coordinator, "社會局"));
        Assert.Null((await city.TryInvite("社會局承辦甲", new PostTerms(Role.Reporter, "社會局"), coordinator)).Refusal);
        Assert.Equal("not-permitted", (await city.TryInvite("社會局主管", new PostTerms(Role.Approver, "社會局"), coordinator)).Refusal?.Code);
        Assert.Equal("not-permitted", (await city.TryInvite("衛生局承辦", new PostTerms(Role.Reporter, "衛生局"), coordinator)).Refusal?.Code);
        Assert.Equal("not-permitted", (await city.TryInvite("研考會承辦", new PostTerms(Role.Evaluator), coordinator)).Refusal?.Code);
        var reporter = await city.Person("社會局承辦甲");
        Assert.Equal("not-permitted", (await city.Get<IssueLinkHandler>().Do(new IssueLink(coordinator, reporter.Id), default)).Refusal?.Code);
        Assert.Null((await city.Get<EndPostHandler>().Do(new EndPost(coordinator, reporter.Id, reporter.Posts[0].Id), default)).Refusal);
    }

    [Theory]
    [EveryDatabase]
    public async Task Invitation_WithAFault_SaysWhichAndEntersNobody(StoreKind store)
    {
        await using var city = await databases.City(store);
        await city.Invite("社會局承辦甲", Role.Reporter, "社會局");
        async Task Refused(string code, string name, string mail, PostTerms post) => Assert.Equal(
            code, (await city.Get<InvitePersonHandler>().Do(new InvitePerson(Actor.Console, name, mail, post, null), default)).Refusal?.Code);
        await Refused("name-missing", " \u200b", "a@city.example", new PostTerms(Role.Auditor));
        await Refused("mail-unreadable", "稽核甲", "not an address", new PostTerms(Role.Auditor));
        await Refused("mail-taken", "稽核甲", Accounts.MailOf("社會局承辦甲").ToUpperInvariant(), new PostTerms(Role.Auditor));
        await Refused("name-taken", "社會局承辦甲", "b@city.example", new PostTerms(Role.Auditor));
        await Refused("agency-missing", "承辦乙", "c@city.example", new PostTerms(Role.Reporter));
        await Refused("days-reversed", "承辦乙", "c@city.example", new PostTerms(Role.Reporter, "社會局", Today, Today.AddDays(-1)));
        Assert.Equal(1, (await city.Get<BrowsePeople>().Ask(Actor.Console, new PeopleSearch(), default)).Total);
    }

    [Theory]
    [EveryDatabase]
    public async Task PostHolders_AreThoseWhoHoldItToday(StoreKind store)
    {
        await using var city = await databases.City(store);
        await city.Join("社會局承辦甲", Role.Reporter, "社會局");
        await city.Join("社會局承辦乙", Role.Reporter, "社會局");
        await city.Join("衛生局承辦", Role.Reporter, "衛生局");
        await city.Get<DisablePersonHandler>().Do(new DisablePerson(Actor.Console, (await city.Person("社會局承辦乙")).Id), default);
        await using var db = await city.Store.Read(default);
        var holders = await PostHolders.At(db, Role.Reporter, "臺北市政府社會局", "臺北市", city.Clock.GetUtcNow().UtcDateTime, default);
        Assert.Equal(["社會局承辦甲"], holders.Select(holder => holder.Name));
    }

    [Theory]
    [InlineData("社會局", "臺北市", "臺北市政府社會局")]
    [InlineData("本府社會局", "臺北市", "臺北市政府社會局")]
    [InlineData("臺北市政府社會局", null, "臺北市政府社會局")]
    [InlineData("社會局", null, "社會局")]
    [InlineData(" 未來局 ", "臺北市", "臺北市政府未來局")]
    [InlineData("本府未來局", "松陽市", "松陽市政府未來局")]
    [InlineData("本府未來局", null, "未來局")]
    [InlineData("松陽市政府未來局", "松陽市", "松陽市政府未來局")]
    public void FullName_OfAnAgency_IsTheOneThatRightsGoBy(string printed, string? city, string expected) =>
        Assert.Equal(expected, AgencyNames.FullName(printed, city, Today));

    [Fact]
    public void SecurityNumbers_EachSayWhereTheyComeFrom() => Assert.All(SecurityNumbers.Shipped.Rows, row =>
    {
        Assert.True(row.Value > 0, row.Id);
        Assert.All(new[] { row.Zh, row.En, row.Source }, text => Assert.False(string.IsNullOrWhiteSpace(text), row.Id));
    });
}
