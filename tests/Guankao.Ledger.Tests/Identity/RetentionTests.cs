using System.Text.RegularExpressions;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Testing;
using Guankao.Testing.Databases;

namespace Guankao.Ledger.Tests.Identity;

public sealed partial class RetentionTests(TestDatabases databases)
{
    [Fact]
    public void EveryAct_ThatTheProgramWrites_BelongsToAClass()
    {
        var kinds = Directory.EnumerateFiles(Repository.File("src"), "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(file => Kind().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)).Distinct().ToList();
        Assert.True(kinds.Count > 50, $"only {kinds.Count} kinds of acts were found in the code; has the way of recording changed?");
        Assert.Equal([], kinds.Where(kind => RetentionTable.Shipped.OfAct(kind) is null));
    }

    [Fact]
    public void Classes_SayOnWhatTheyRestAndWhatComesAfter() => Assert.All(RetentionTable.Shipped.Rows, row =>
    {
        Assert.NotEmpty(row.Source);
        Assert.Contains(row.Standing, new[] { "verified", "default" });
        Assert.Equal(row.Years is null, row.From == RetentionStart.Never);
        Assert.Equal(row.Years is null, row.End == RetentionEnd.Keep);
    });

    [Theory, EveryDatabase]
    public async Task Account_PastItsTime_LosesWhoItWasAndItsActsStay(StoreKind store)
    {
        await using var city = await databases.City(store);
        var keeper = await city.ActorOf(await city.Join("系統管理者", Role.Keeper));
        await city.Join("王承辦", Role.Reporter, "社會局");
        var person = (await city.Person("王承辦")).Id;
        await city.Get<DisablePersonHandler>().Do(new DisablePerson(keeper, person), default);
        var handler = city.Get<PseudonymiseAccountsHandler>();
        Assert.Equal(0, await handler.Waiting(default));
        city.Clock.Pass(TimeSpan.FromDays(366 * RetentionTable.Shipped.Of("accounts").Years!.Value));
        Assert.Equal(1, await handler.Waiting(default));
        Assert.Equal("not-permitted", (await handler.Do(new PseudonymiseAccounts(Testing.Databases.Person.Evaluator, "年限屆滿"), default)).Refusal?.Code);

        Assert.Equal(1, (await handler.Do(new PseudonymiseAccounts(keeper, "年限屆滿"), default)).Value);
        var gone = (await city.Get<ShowPerson>().Ask(Actor.Console, person, default))!;
        Assert.DoesNotContain("王承辦", gone.Line.Name + gone.Line.Mail, StringComparison.Ordinal);
        Assert.DoesNotContain("city.example", gone.Line.Mail, StringComparison.Ordinal);
        Assert.Contains(gone.History, act => act.Kind == "PersonInvited" && act.Changes.Any(change => change.New == "王承辦"));
        Assert.Equal(0, (await handler.Do(new PseudonymiseAccounts(keeper, "年限屆滿"), default)).Value);
        Assert.Null((await city.Verify()).Broken);
    }

    [GeneratedRegex("(?:new NewAct|Record|\\.Move|ActOf)\\(\\s*\"([A-Z][A-Za-z]+)\"")]
    private static partial Regex Kind();
}
