using Guankao.Commitments;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Testing.Databases;

namespace Guankao.Flow.Tests.Cycle;

public class LineageTests(TestDatabases databases)
{
    private const string Number = "府研字第1130000010號";

    private static CommitmentBuilder Roads() => A.Commitment("道路及人行道改善").Numbered(7).OwedBy("工務局").HelpedBy("交通局")
        .Promising(12, "公里").DueBy("113/5/31", "前完成道路").DueBy("113/9/30", "前完成人行道");

    [Theory, EveryDatabase]
    public async Task Split_SharesOutEveryWorkItemAndKeepsFirstDates(StoreKind store)
    {
        await using var city = await databases.City(store);
        var id = (await city.Open(Roads()))[0];
        await Move(city, id, new MovedDate(1, new DateOnly(2024, 10, 31)));
        Assert.Equal("milestones-not-shared-out", (await Split(city, id, [0], [0, 1])).Refusal?.Code);
        var parts = (await Split(city, id, [0], [1])).Value;
        var second = (await Life(city, parts[1])).Life;
        Assert.Equal(new MovedPromise(0, "2024-09-30", "2024-10-31", true), Assert.Single(second.Moved));
        Assert.Equal((id, DescentKind.Split, false), (second.Lineage[0].Commitment, second.Lineage[0].Kind, second.Lineage[0].Forward));
        Assert.Equal(CommitmentStatus.Split, (await Life(city, id)).Life.Status);
        Assert.Equal(2, (await Life(city, id)).Life.Lineage.Count);
    }

    [Theory, EveryDatabase]
    public async Task Merge_JoinsWorkItemsGoalsAndAgencies(StoreKind store)
    {
        await using var city = await databases.City(store);
        var ids = await city.Open(Roads(), A.Commitment("路燈換裝").Numbered(8).OwedBy("養工處").Promising(300, "盞").DueBy("113/6/30", "前完成換裝"));
        var merge = city.Get<MergeCommitmentsHandler>();
        Assert.Equal("merge-what", (await merge.Do(new MergeCommitments(Person.Evaluator, ids[0], [ids[0]], "同一路段", Number), CancellationToken.None)).Refusal?.Code);
        var merged = (await merge.Do(new MergeCommitments(Person.Evaluator, ids[0], [ids[1]], "同一路段", Number), CancellationToken.None)).Value;
        Assert.Equal(["交通局", "養工處"], merged.Supporting);
        var page = await city.Page("道路及人行道改善");
        Assert.Equal("完成12公里\n完成300盞", page.Goal);
        Assert.Equal(["1", "2", "3"], page.Milestones.Select(row => row.Path));
        Assert.Equal(CommitmentStatus.Merged, (await Life(city, ids[1])).Life.Status);
        Assert.True((await Life(city, ids[1])).Life.Lineage[0].Forward);
    }

    [Theory, EveryDatabase]
    public async Task CarryOver_TakesUnfinishedWorkAlongWithItsFirstDay(StoreKind store)
    {
        await using var city = await databases.City(store);
        var id = (await city.Open(Roads()))[0];
        await Move(city, id, new MovedDate(1, new DateOnly(2024, 10, 31)));
        var carry = new CarryOverCommitment(Person.Evaluator, id, [1], [new WorkEntry("完成植栽300株", new DateOnly(2025, 3, 31))], 5, "跨年度", Number);
        var next = (await city.Get<CarryOverCommitmentHandler>().Do(carry, CancellationToken.None)).Value;
        var life = await Life(city, next);
        Assert.Equal("2024-09-30", Assert.Single(life.Life.Moved).First);
        Assert.Equal("轉入下一年度", (await Life(city, id)).Printed.Word);
        Assert.Equal("wrong-state", (await city.Get<CarryOverCommitmentHandler>().Do(carry, CancellationToken.None)).Refusal?.Code);
        Assert.Null((await city.Verify()).Broken);
    }

    [Theory, EveryDatabase]
    public async Task Enter_ByHand_ReadsFiguresFromTheWordsAndCanBeFound(StoreKind store)
    {
        await using var city = await databases.City(store);
        var entry = new CommitmentEntry("設置共融公園", "工務局", ["社會局"], "宜居", null, "設置公園5座",
            [new WorkEntry("完成3座公園招標", new DateOnly(2024, 6, 30))], "府工字第1130000011號");
        var id = (await city.Get<EnterCommitmentHandler>().Do(new EnterCommitment(Person.Evaluator, entry, "市長裁示"), CancellationToken.None)).Value;
        var page = await city.Page("設置共融公園");
        Assert.Equal((id, "113.6.30前完成3座公園招標"), (page.Id, page.Milestones[0].Text));
        Assert.Equal((3m, "座"), (page.Milestones[0].Targets[0].Value, page.Milestones[0].Targets[0].Unit));
        Assert.Equal(["設置共融公園"], await city.Titles(new(Words: "共融公園")));
    }

    [Theory, EveryDatabase]
    public async Task Enter_WhatNobodyOwesOrNobodyCanCheck_IsRefused(StoreKind store)
    {
        await using var city = await databases.City(store);
        var good = new CommitmentEntry("設置共融公園", "工務局", [], null, null, "", [new WorkEntry("完成招標", new DateOnly(2024, 6, 30))], Number);
        (CommitmentEntry Entry, string Code)[] bad =
        [
            (good with { Title = " " }, "title-missing"), (good with { Lead = "" }, "lead-missing"), (good with { Supporting = ["工務局"] }, "agency-twice"),
            (good with { Works = [] }, "work-missing"), (good with { Works = [new WorkEntry("完成招標", new DateOnly(2023, 6, 30))] }, "due-past"),
            (good with { DocumentNumber = "" }, "document-number-missing"),
        ];
        foreach (var (entry, code) in bad)
        {
            Assert.Equal(code, (await city.Get<EnterCommitmentHandler>().Do(new EnterCommitment(Person.Evaluator, entry, ""), CancellationToken.None)).Refusal?.Code);
        }

        Assert.Equal(0, (await city.Verify()).Acts);
    }

    private static async Task Move(TestCity city, Guid id, MovedDate date)
    {
        var asked = (await city.Get<AskAdjustmentHandler>().Do(
            new AskAdjustment(Person.Approver("工務局"), id, new AskTerms("force", "連日降雨。", Number), AdjustmentTerms.Of(date)), CancellationToken.None)).Value;
        Assert.Null((await city.Get<DecideRequestHandler>().Do(new DecideRequest(Person.Executive, asked.Id, true, "", Number), CancellationToken.None)).Refusal);
    }

    private static Task<Outcome<IReadOnlyList<Guid>>> Split(TestCity city, Guid id, params int[][] works) => city.Get<SplitCommitmentHandler>().Do(
        new SplitCommitment(Person.Evaluator, id,
            [.. works.Select((places, part) => new CommitmentPart($"改善第{part + 1}部分", "工務局", [], places))], "標案分開", Number), CancellationToken.None);

    private static async Task<CommitmentLifePage> Life(TestCity city, Guid id) =>
        (await city.Get<ShowCommitmentLife>().Ask(Person.Evaluator, id, CancellationToken.None)).Value;
}
