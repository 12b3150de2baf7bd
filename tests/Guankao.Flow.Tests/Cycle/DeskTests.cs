using Guankao.Commitments;
using Guankao.Desk;
using Guankao.Identity;
using Guankao.Reporting;
using Guankao.Store;
using Guankao.Testing.Databases;

namespace Guankao.Flow.Tests.Cycle;

public class DeskTests(TestDatabases databases)
{
    private const string Good = "112年9月28日完成床位驗收，共完成232床。112年12月20日辦理志工訓練。";

    [Theory, EveryDatabase]
    public async Task MyDuties_OfEachPost_AreWhatThatPostCanDoNow(StoreKind store)
    {
        await using var year = await HalfYear.In(await databases.City(store), A.Commitment("修繕公園").Numbered(2).OwedBy("工務局"));
        var duty = Assert.Single(await Mine(year, HalfYear.Writer));
        Assert.Equal((DutyState.Due, false), (duty.State, duty.Opened));
        Assert.Equal(year.Duty, Assert.Single(await Mine(year, HalfYear.Helper)).Id);
        Assert.Empty(await Mine(year, HalfYear.Chief));
        Assert.Empty(await Mine(year, Person.Evaluator));
        await year.Write(Good);
        await year.Submit();
        Assert.Empty(await Mine(year, HalfYear.Writer));
        Assert.Equal(DutyState.Submitted, Assert.Single(await Mine(year, HalfYear.Chief)).State);
    }

    [Theory, EveryDatabase]
    public async Task MyDuties_AfterAHandOver_AreOnTheOtherDeskWithoutAnyReckoning(StoreKind store)
    {
        await using var year = await HalfYear.In(await databases.City(store));
        await year.City.Get<HandOverCommitmentHandler>().Do(new HandOverCommitment(
            Person.Evaluator, year.Commitment, HalfYear.Lead, "民政局", "業務移撥", "府研字第1130000020號"), CancellationToken.None);
        Assert.Empty(await Mine(year, HalfYear.Writer));
        Assert.Equal("民政局", Assert.Single(await Mine(year, Person.Reporter("民政局"))).Parties.Lead);
    }

    [Theory, EveryDatabase]
    public async Task Duty_OfAWithdrawnCommitment_IsOwedByNobodyAndHoldsUpNothing(StoreKind store)
    {
        await using var year = await HalfYear.In(await databases.City(store));
        var asked = (await year.City.Get<AskWithdrawalHandler>().Do(new AskWithdrawal(
            HalfYear.Chief, year.Commitment, new AskTerms("stopped", "政策停辦。", "府社字第1130000021號")), CancellationToken.None)).Value.Id;
        await year.City.Get<DecideRequestHandler>().Do(
            new DecideRequest(Person.Executive, asked, true, "", "府核字第1130000022號"), CancellationToken.None);
        Assert.Empty(await Mine(year, HalfYear.Writer));
        Assert.Equal("commitment-ended", (await year.Write(Good)).Refusal?.Code);
        var ended = await year.City.Get<ClosePeriodHandler>().Do(new ClosePeriod(Person.Evaluator, year.Period, "期限屆滿"), CancellationToken.None);
        Assert.Equal(0, ended.Value.Missing);
        var published = await year.City.Get<Publish>().Do(new PublishPeriod(Person.Evaluator, year.Period, "公布"), CancellationToken.None);
        Assert.Equal(PeriodState.Published, published.Value.Period!.State);
    }

    [Theory, EveryDatabase]
    public async Task AgencyDesk_OfACoordinator_SaysForWhomTheReportWaits(StoreKind store)
    {
        await using var year = await HalfYear.In(await databases.City(store));
        await year.Write(Good);
        var desk = year.City.Get<AgencyDesk>();
        var standing = (await desk.Ask(Person.Coordinator(HalfYear.Lead), HalfYear.Lead, year.Period, CancellationToken.None)).Value;
        Assert.Equal(1, standing.States[DutyState.Writing]);
        Assert.Equal([HalfYear.Help], Assert.Single(standing.Led).WaitingFor);
        Assert.Equal("王承辦", standing.Led[0].SavedBy);
        var help = (await desk.Ask(Person.Coordinator(HalfYear.Help), HalfYear.Help, year.Period, CancellationToken.None)).Value;
        Assert.False(Assert.Single(help.Supported).Written);
        Assert.Equal("not-permitted", (await desk.Ask(Person.Coordinator(HalfYear.Help), HalfYear.Lead, year.Period, CancellationToken.None)).Refusal?.Code);
    }

    [Theory, EveryDatabase]
    public async Task Queue_OfTheEvaluationOffice_TheRiskiestStandsFirstAndSaysWhy(StoreKind store)
    {
        await using var year = await HalfYear.In(await databases.City(store), HalfYear.Beds().Numbered(2).OwedBy(HalfYear.Lead));
        await year.Send(Good);
        var first = year.Duty;
        await year.TurnTo(2);
        await year.Send("本案賡續推動中。");
        var queue = await Listed(year, Person.Evaluator, DutyView.Review);
        Assert.Equal([year.Duty, first], queue.Select(row => row.Id));
        Assert.True(queue[0].Risk > queue[1].Risk);
        Assert.Contains(queue[0].Why, part => part.Code == "graded-done-without-evidence");
        Assert.Equal(first, await year.City.Get<BrowseDuties>().Next(Person.Evaluator, DutyView.Review, year.Duty, CancellationToken.None));
        Assert.Empty(await Mine(year, HalfYear.Chief));
    }

    [Theory, EveryDatabase]
    public async Task Neglected_NamesWhatNobodyOwnsReportsOrOpens(StoreKind store)
    {
        await using var year = await HalfYear.In(await databases.City(store), A.Commitment("無主之事").Numbered(9));
        var neglect = (await year.City.Get<Neglected>().Ask(Person.Evaluator, CancellationToken.None)).Value;
        Assert.Equal("無主之事", Assert.Single(neglect.Unowned).Title);
        Assert.Equal(2, neglect.NeverReported.Count);
        Assert.Equal([HalfYear.Lead, HalfYear.Help], neglect.NotOpened.Select(row => row.Agency).Order(StringComparer.Ordinal));
        await year.City.Get<OpenDutyHandler>().Do(new OpenDuty(HalfYear.Writer, year.Duty), CancellationToken.None);
        await year.Write(Good);
        neglect = (await year.City.Get<Neglected>().Ask(Person.Evaluator, CancellationToken.None)).Value;
        Assert.Equal([HalfYear.Help], neglect.NotOpened.Select(row => row.Agency));
        Assert.Equal(["無主之事"], neglect.NeverReported.Select(row => row.Title));
    }

    [Theory, EveryDatabase]
    public async Task FiveMinutes_ShowWhatSlippedWhomWeAwaitAndWhatComes(StoreKind store)
    {
        await using var year = await HalfYear.In(await databases.City(store), A.Commitment("通車典禮").Numbered(3).OwedBy("交通局").DueBy("113/1/19", "前完成履勘"));
        await year.City.Get<RaiseBlockerHandler>().Do(new RaiseBlocker(
            HalfYear.Writer, year.Commitment, "ministry", "衛生福利部", "核定床位", new DateOnly(2023, 12, 1)), CancellationToken.None);
        await year.Send("112年10月12日完成床位驗收，共180床。");
        await year.Accept();
        await year.Publish();
        var briefing = (await year.City.Get<FiveMinutes>().Ask(Person.Executive, CancellationToken.None)).Value;
        Assert.Equal("增設長照床位", briefing.Slipped[0].Commitment.Title);
        Assert.Equal(("衛生福利部", 45), (briefing.Waiting[0].Whom, briefing.Waiting[0].Days));
        Assert.Equal("增設長照床位", briefing.Misgraded[0].Commitment.Title);
        Assert.Contains(briefing.NextWeek, row => row.What.ZhHant == "通車典禮：113.1.19前完成履勘");
        Assert.Contains(briefing.NextWeek, row => row.What.En == "112年下半年: reports are due");
    }

    private static Task<IReadOnlyList<DutyRow>> Mine(HalfYear year, Actor actor) => Listed(year, actor, DutyView.MyTurn);

    private static async Task<IReadOnlyList<DutyRow>> Listed(HalfYear year, Actor actor, DutyView view) =>
        (await year.City.Get<BrowseDuties>().Ask(actor, view, 1, 50, CancellationToken.None)).Rows;
}
