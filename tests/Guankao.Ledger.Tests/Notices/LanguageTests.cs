using System.Text.RegularExpressions;
using Guankao.Identity;
using Guankao.Identity.Signing;
using Guankao.Kernel;
using Guankao.Ledger.Tests.Identity;
using Guankao.Notices;
using Guankao.Store;
using Guankao.Store.Acts;
using Guankao.Testing.Databases;

namespace Guankao.Ledger.Tests.Notices;

/// <summary>Letters in the reader's own language, and the one that is never kept.</summary>
public sealed partial class LanguageTests(TestDatabases databases)
{
    [Theory, EveryDatabase]
    public async Task Letters_ToTwoPeopleOfOnePost_SpeakTheLanguageThatEachChose(StoreKind store)
    {
        await using var city = await databases.City(store);
        await using var server = new MailServer();
        var english = await city.ActorOf(await city.Join("Taylor Chen", Role.Evaluator));
        await city.Join("林研考", Role.Evaluator);
        Assert.Null((await city.Get<ChooseLanguageHandler>().Do(new ChooseLanguage(english, "en"), default)).Refusal);
        Assert.Equal("language-unknown", (await city.Get<ChooseLanguageHandler>().Do(new ChooseLanguage(english, "xx"), default)).Refusal?.Code);
        await using (var ledger = await city.Store.Write(default))
        {
            await RaiseNotice.Do(ledger, [new NewNotice(
                NoticeKind.Overdue, "overdue/1", Addressee.OfCity(Role.Evaluator), Guid.Empty, "/desk", new Bilingual("有件逾期。", "One is overdue."))], default);
            await ledger.Commit(default);
        }

        var book = new AddressBook("臺北市", "zh-Hant", city.Clock);
        await new DeliverLetters(city.Store, book, DeliveryTests.Smtp(server), PostRoom.Settings, city.Clock).Do(default);
        Assert.Equal(2, server.Letters.Count);
        Assert.Contains("One is overdue.", Text(server, "Taylor Chen"), StringComparison.Ordinal);
        Assert.Contains("有件逾期。", Text(server, "林研考"), StringComparison.Ordinal);
        Assert.Equal("en", await city.Get<OwnLanguage>().Ask(english, default));
    }

    [Theory, EveryDatabase]
    public async Task Reset_ThatWasAskedFor_ComesOnceToTheKnownAddressAndLeavesNoSecretBehind(StoreKind store)
    {
        await using var city = await databases.City(store);
        await using var server = new MailServer();
        await city.Join("王承辦", Role.Reporter, "社會局");
        var send = new SendResets(city.Get<IssueAskedLinksHandler>(), DeliveryTests.Smtp(server), PostRoom.Settings, "zh-Hant");
        await city.Get<AskResetHandler>().Do(new AskReset(Accounts.MailOf("王承辦")), default);
        await city.Get<AskResetHandler>().Do(new AskReset("nobody@city.example"), default);
        Assert.Empty(server.Letters);

        city.Clock.Pass(TimeSpan.FromMinutes(11));
        Assert.Equal(1, await send.Do(default));
        await city.Get<AskResetHandler>().Do(new AskReset(Accounts.MailOf("王承辦")), default);
        Assert.Equal(0, await send.Do(default));
        var letter = Assert.Single(server.Letters);
        Assert.Contains("To: " + Accounts.MailOf("王承辦"), letter, StringComparison.Ordinal);

        var token = Link().Match(DeliveryTests.Body(letter)).Groups[1].Value;
        await using (var db = await city.Store.Read(default))
        {
            var acts = await ActHistory.Of(db, (await city.Person("王承辦")).Id, default);
            Assert.Contains(acts, act => act.Kind == "ResetLetterSent");
            Assert.DoesNotContain(acts.SelectMany(act => act.Changes), change => change.New?.Contains(token, StringComparison.Ordinal) == true);
        }

        Assert.Empty((await new BrowseLetters(city.Store).Ask(null, null, 1, 50, default)).Rows);
        var receipt = await city.Get<UseLinkHandler>().Do(new UseLink(token, "換了一把新的鑰匙在山的那邊", null, null, null), default);
        Assert.Null(receipt.Refusal);
        Assert.Null((await city.SignIn("王承辦", "換了一把新的鑰匙在山的那邊")).Refusal);
        Assert.Null((await city.Verify()).Broken);
    }

    [Fact]
    public async Task Reset_WhereTheMailServerIsAway_StaysWithTheKeeperAndIsTriedAgain()
    {
        await using var city = await databases.City(StoreKind.Sqlite);
        await using var server = new MailServer { ToRecipient = "451 later" };
        await city.Join("王承辦", Role.Reporter, "社會局");
        city.Clock.Pass(TimeSpan.FromMinutes(11));
        await city.Get<AskResetHandler>().Do(new AskReset(Accounts.MailOf("王承辦")), default);
        var send = new SendResets(city.Get<IssueAskedLinksHandler>(), DeliveryTests.Smtp(server), PostRoom.Settings, "zh-Hant");
        Assert.Equal(0, await send.Do(default));
        Assert.NotNull((await city.Person("王承辦")).ResetAskedAt);
        server.ToRecipient = "250 ok";
        city.Clock.Pass(TimeSpan.FromMinutes(11));
        Assert.Equal(1, await send.Do(default));
        Assert.Null((await city.Person("王承辦")).ResetAskedAt);
    }

    private static string Text(MailServer server, string name) =>
        DeliveryTests.Body(server.Letters.Single(letter => letter.Contains("To: " + Accounts.MailOf(name), StringComparison.Ordinal)));

    [GeneratedRegex("/invitation/([A-Za-z0-9_-]+)")]
    private static partial Regex Link();
}
