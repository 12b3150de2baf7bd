using Guankao.Commitments;
using Guankao.Desk;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Reporting;
using Guankao.Store;
using Guankao.Store.Acts;
using Guankao.Testing.Databases;

namespace Guankao.Flow.Tests.Cycle;

public class AgencyTests(TestDatabases databases)
{
    private static readonly Actor Keeper = new(Guid.CreateVersion7(), "系統管理者", [new Post(Role.Keeper, null)]);

    [Theory, EveryDatabase]
    public async Task Agency_WithANewName_TakesItsPostsCommitmentsAndReportsAlong(StoreKind store)
    {
        await using var year = await HalfYear.In(await databases.City(store));
        var helper = (await year.City.Get<InvitePersonHandler>().Do(new InvitePerson(Actor.Console, "陳協辦", "help@city.example", new PostTerms(Role.Supporter, HalfYear.Help), null), default)).Value;
        await year.City.Get<SaveParagraphHandler>().Do(new SaveParagraph(HalfYear.Helper, year.Duty, HalfYear.Help, "完成檢查12件。", 0), default);
        var moved = (await Change(year, AgencyChange.Renamed, HalfYear.Help, "健康局", new DateOnly(2024, 1, 1))).Value;
        Assert.Equal((1, 1, 1), (moved.Posts, moved.Commitments, moved.Reports));

        var now = Person.Supporter("健康局");
        var page = await year.Page(now);
        Assert.Equal(["健康局"], page.Parties.Supporting);
        Assert.Equal("完成檢查12件。", Assert.Single(page.Paragraphs).Current.Text);
        Assert.NotNull((await year.City.Get<ShowDuty>().Ask(HalfYear.Helper, year.Duty, default)).Refusal);
        var post = Assert.Single((await year.City.Get<ShowPerson>().Ask(Actor.Console, helper.Person, default))!.Line.Posts);
        Assert.Equal("健康局", post.Agency);
        var lines = await year.City.Get<BrowseCityAgencies>().Ask(default);
        Assert.Equal([("健康局", (DateOnly?)null), (HalfYear.Help, new DateOnly(2023, 12, 31))], lines.Select(line => (line.Name, line.Until)));
        await using var db = await year.City.Store.Read(default);
        Assert.Contains(await ActHistory.Of(db, year.Commitment, default), act => act.Kind == "AgencyFollowed" && act.Evidence == "府法字第1號");
        Assert.Null((await year.City.Verify()).Broken);
    }

    [Theory, EveryDatabase]
    public async Task Agency_MergedIntoTheLead_SupportsNoLonger(StoreKind store)
    {
        await using var year = await HalfYear.In(await databases.City(store));
        Assert.Equal("agency-unknown", (await Change(year, AgencyChange.Merged, HalfYear.Help, "無此機關", null)).Refusal?.Code);
        Assert.Null((await Change(year, AgencyChange.Merged, HalfYear.Help, HalfYear.Lead, null)).Refusal);
        var parties = (await year.Page()).Parties;
        Assert.Equal((HalfYear.Lead, 0), (parties.Lead, parties.Supporting.Count));
    }

    [Theory, EveryDatabase]
    public async Task Agency_ThatStillOwes_IsNotEnded(StoreKind store)
    {
        await using var year = await HalfYear.In(await databases.City(store));
        Assert.Equal("agency-owes", (await Change(year, AgencyChange.Ended, HalfYear.Lead, null, null)).Refusal?.Code);
        Assert.Null((await Change(year, AgencyChange.Added, "青年局", null, null)).Refusal);
        Assert.Equal("agency-known", (await Change(year, AgencyChange.Added, "青年局", null, null)).Refusal?.Code);
        Assert.Null((await Change(year, AgencyChange.Ended, "青年局", null, null)).Refusal);
        Assert.NotNull(Assert.Single(await year.City.Get<BrowseCityAgencies>().Ask(default)).Until);
    }

    [Fact]
    public async Task Change_ByAnybodyElseTooEarlyOrWithoutItsOrder_ChangesNothing()
    {
        await using var year = await HalfYear.In(await databases.City(StoreKind.Sqlite));
        var handler = year.City.Get<ChangeAgencyHandler>();
        async Task<string?> Code(ChangeAgency command) => (await handler.Do(command, default)).Refusal?.Code;
        var good = new ChangeAgency(Keeper, AgencyChange.Renamed, HalfYear.Help, "健康局", null, "府法字第1號", null);
        Assert.Equal("not-permitted", await Code(good with { Actor = Person.Evaluator }));
        Assert.Equal("day-ahead", await Code(good with { On = new DateOnly(2024, 7, 1) }));
        Assert.Equal("document-number-missing", await Code(good with { DocumentNumber = " " }));
        Assert.Equal("nothing-changes", await Code(good with { Into = HalfYear.Help }));
        Assert.Equal("agency-missing", await Code(good with { Into = "\r\n" }));
        Assert.Equal("agency-known", await Code(good with { Into = HalfYear.Lead }));
        Assert.Equal([HalfYear.Help], (await year.Page()).Parties.Supporting);
    }

    private static Task<Outcome<AgencyMoved>> Change(HalfYear year, AgencyChange change, string agency, string? into, DateOnly? on) =>
        year.City.Get<ChangeAgencyHandler>().Do(new ChangeAgency(Keeper, change, agency, into, on, "府法字第1號", null), default);
}
