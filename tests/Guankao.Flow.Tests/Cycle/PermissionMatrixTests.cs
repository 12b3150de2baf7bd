using Guankao.Commitments;
using Guankao.Desk;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Reporting;
using Guankao.Store;
using Guankao.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Flow.Tests.Cycle;

/// <summary>Every handler is called by every role, at every agency, in every state; it must refuse exactly where the table does.</summary>
public class PermissionMatrixTests(TestDatabases databases)
{
    private const string Number = "府研字第1130000099號";

    private static readonly Matter Whole = new("", HalfYear.Lead, [HalfYear.Help]);

    private static readonly IReadOnlyList<Actor> Everybody =
    [
        Actor.Public,
        .. from role in Enum.GetValues<Role>()
           from agency in new[] { null, HalfYear.Lead, HalfYear.Help, "教育局" }
           select Person.With(role, agency, $"{role}@{agency ?? "city"}"),
    ];

    public static TheoryData<Deed> OfDuties =>
    [
        Deed.WriteReport, Deed.WriteParagraph, Deed.SubmitReport, Deed.ApproveReport, Deed.SendBackReport, Deed.AcceptReport,
        Deed.ReturnReport, Deed.PublishReport, Deed.AllowLateReport,
    ];

    public static TheoryData<Deed> OfCommitments =>
    [
        Deed.AskAdjustment, Deed.AskSuspension, Deed.AskWithdrawal, Deed.AskClosure, Deed.ResumeCommitment, Deed.HandOverCommitment,
        Deed.SplitCommitment, Deed.MergeCommitments, Deed.CarryOverCommitment, Deed.RaiseBlocker, Deed.BounceCommitment,
    ];

    [Theory, MemberData(nameof(OfDuties))]
    public async Task Duty_EveryRoleInEveryState_IsRefusedExactlyWhereTheTableSays(Deed deed)
    {
        await using var year = await HalfYear.In(await databases.City(StoreKind.Sqlite));
        var wrong = new List<string>();
        foreach (var state in Enum.GetValues<DutyState>())
        {
            foreach (var actor in Everybody)
            {
                await Set(year.City, $"UPDATE duties SET state = '{state}'");
                Compare(wrong, deed, actor, state.Word(), await OfDuty(year, deed, actor));
            }
        }

        Assert.Empty(wrong);
    }

    [Theory, MemberData(nameof(OfCommitments))]
    public async Task Commitment_EveryRoleInEveryState_IsRefusedExactlyWhereTheTableSays(Deed deed)
    {
        await using var city = await databases.City(StoreKind.Sqlite);
        var id = (await city.Open(HalfYear.Beds()))[0];
        var wrong = new List<string>();
        foreach (var status in Enum.GetValues<CommitmentStatus>())
        {
            await Set(city, $"UPDATE commitments SET status = '{status}'");
            foreach (var actor in Everybody)
            {
                // What is tried lacks what the law demands, so that nothing moves when it is permitted.
                Compare(wrong, deed, actor, status.Word(), await OfCommitment(city, deed, actor, id));
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData(RequestKind.Adjustment, false, Deed.DecideSmallAdjustment)]
    [InlineData(RequestKind.Adjustment, true, Deed.DecideLargeAdjustment)]
    [InlineData(RequestKind.Suspension, false, Deed.DecideSuspension)]
    [InlineData(RequestKind.Withdrawal, true, Deed.DecideWithdrawal)]
    [InlineData(RequestKind.Closure, false, Deed.DecideClosure)]
    public async Task Request_EveryRole_DecidesOnlyWhatTheTableSays(RequestKind kind, bool large, Deed deed)
    {
        await using var city = await databases.City(StoreKind.Sqlite);
        var id = (await city.Open(HalfYear.Beds()))[0];
        var asked = (await city.Get<AskWithdrawalHandler>().Do(
            new AskWithdrawal(HalfYear.Chief, id, new AskTerms("stopped", "停辦。", Number)), CancellationToken.None)).Value.Id;
        await Set(city, $"UPDATE commitment_requests SET kind = '{kind}', large = {(large ? 1 : 0)}");
        var wrong = new List<string>();
        foreach (var actor in Everybody)
        {
            var decided = await city.Get<DecideRequestHandler>().Do(new DecideRequest(actor, asked, false, "", ""), CancellationToken.None);
            Compare(wrong, deed, actor, "asked", decided.Refusal);
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData(Deed.OpenPeriod)]
    [InlineData(Deed.OpenCommitment)]
    [InlineData(Deed.ReadActs)]
    public async Task City_EveryRole_IsRefusedExactlyWhereTheTableSays(Deed deed)
    {
        await using var city = await databases.City(StoreKind.Sqlite);
        var wrong = new List<string>();
        foreach (var actor in Everybody)
        {
            var expected = PermissionTable.Shipped.Refuse(actor, deed, Matter.OfCity)?.Code;
            var refusal = deed switch
            {
                Deed.OpenPeriod => (await city.Get<OpenPeriodHandler>().Do(HalfYear.Second112() with { Actor = actor }, CancellationToken.None)).Refusal,
                Deed.OpenCommitment => (await city.Get<EnterCommitmentHandler>().Do(
                    new EnterCommitment(actor, new CommitmentEntry("", "", [], null, null, "", [], ""), ""), CancellationToken.None)).Refusal,
                _ => (await city.Get<ReadActs>().Ask(actor, new(), CancellationToken.None)).Refusal,
            };
            if ((refusal?.Code == "not-permitted") != (expected is not null))
            {
                wrong.Add($"{deed} by {actor.Name}: {refusal?.Code ?? "done"}, the table says {expected ?? "may"}");
            }
        }

        Assert.Empty(wrong);
    }

    private static void Compare(List<string> wrong, Deed deed, Actor actor, string state, Refusal? refusal)
    {
        var expected = PermissionTable.Shipped.Refuse(actor, deed, Whole with { State = state })?.Code;
        var found = refusal?.Code is "not-permitted" or "wrong-state" ? refusal.Code : null;
        if (found != expected)
        {
            wrong.Add($"{deed} by {actor.Name} in {state}: {found ?? "went on"}, the table says {expected ?? "may"}");
        }
    }

    private static async Task<Refusal?> OfDuty(HalfYear year, Deed deed, Actor actor) => deed switch
    {
        Deed.WriteReport => (await year.City.Get<SaveReportHandler>().Do(new(actor, year.Duty, "完成。", "A", "", 0), CancellationToken.None)).Refusal,
        Deed.WriteParagraph => (await year.City.Get<SaveParagraphHandler>().Do(
            new(actor, year.Duty, actor.Posts.Count > 0 ? actor.Posts[0].Agency ?? "" : "", "完成。", 0), CancellationToken.None)).Refusal,
        Deed.SubmitReport => (await year.City.Get<SubmitReportHandler>().Do(new(actor, year.Duty, -1), CancellationToken.None)).Refusal,
        Deed.ApproveReport => (await year.City.Get<SendReport>().Do(new(actor, year.Duty, -1), CancellationToken.None)).Refusal,
        Deed.SendBackReport => (await year.City.Get<SendBackReportHandler>().Do(new(actor, year.Duty, []), CancellationToken.None)).Refusal,
        Deed.AcceptReport => (await year.City.Get<AcceptReportHandler>().Do(new(actor, year.Duty, -1), CancellationToken.None)).Refusal,
        Deed.ReturnReport => (await year.City.Get<ReturnReportHandler>().Do(new(actor, year.Duty, []), CancellationToken.None)).Refusal,
        Deed.PublishReport => (await year.City.Get<Publish>().Do(new PublishReports(actor, [year.Duty], ""), CancellationToken.None)).Refusal,
        _ => (await year.City.Get<AllowLateReportHandler>().Do(new(actor, year.Duty, new DateOnly(2020, 1, 1), ""), CancellationToken.None)).Refusal,
    };

    private static async Task<Refusal?> OfCommitment(TestCity city, Deed deed, Actor actor, Guid id)
    {
        var nothing = new AskTerms("", "", "");
        return deed switch
        {
            Deed.AskAdjustment => (await city.Get<AskAdjustmentHandler>().Do(new(actor, id, nothing, new([], [], [])), CancellationToken.None)).Refusal,
            Deed.AskSuspension => (await city.Get<AskSuspensionHandler>().Do(new(actor, id, nothing, id), CancellationToken.None)).Refusal,
            Deed.AskWithdrawal => (await city.Get<AskWithdrawalHandler>().Do(new(actor, id, nothing), CancellationToken.None)).Refusal,
            Deed.AskClosure => (await city.Get<AskClosureHandler>().Do(new(actor, id, nothing, new Dictionary<string, string>()), CancellationToken.None)).Refusal,
            Deed.ResumeCommitment => (await city.Get<ResumeCommitmentHandler>().Do(new(actor, id, ""), CancellationToken.None)).Refusal,
            Deed.HandOverCommitment => (await city.Get<HandOverCommitmentHandler>().Do(new(actor, id, HalfYear.Lead, null, "", ""), CancellationToken.None)).Refusal,
            Deed.SplitCommitment => (await city.Get<SplitCommitmentHandler>().Do(new(actor, id, [], "", ""), CancellationToken.None)).Refusal,
            Deed.MergeCommitments => (await city.Get<MergeCommitmentsHandler>().Do(new(actor, id, [], "", ""), CancellationToken.None)).Refusal,
            Deed.CarryOverCommitment => (await city.Get<CarryOverCommitmentHandler>().Do(new(actor, id, [], [], null, "", ""), CancellationToken.None)).Refusal,
            Deed.RaiseBlocker => (await city.Get<RaiseBlockerHandler>().Do(new(actor, id, "", "", "", default), CancellationToken.None)).Refusal,
            _ => (await city.Get<BounceCommitmentHandler>().Do(
                new(actor, id, actor.Posts.Count > 0 ? actor.Posts[0].Agency ?? "" : "", "", ""), CancellationToken.None)).Refusal,
        };
    }

    private static async Task Set(TestCity city, string sql)
    {
        await using var db = await city.Store.Read(CancellationToken.None);
        await db.Database.ExecuteSqlRawAsync(sql);
    }
}
