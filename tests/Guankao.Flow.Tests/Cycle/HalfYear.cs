using Guankao.Commitments;
using Guankao.Desk;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Reporting;
using Guankao.Store;
using Guankao.Testing.Databases;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Flow.Tests.Cycle;

/// <summary>A city in the middle of January that reports on the half-year before: one commitment of 社會局, helped by 衛生局.</summary>
internal sealed class HalfYear(TestCity city) : IAsyncDisposable
{
    public const string Lead = "社會局";
    public const string Help = "衛生局";

    public static readonly Actor Writer = Person.Reporter(Lead, "王承辦");
    public static readonly Actor Chief = Person.Approver(Lead);
    public static readonly Actor Helper = Person.Supporter(Help);

    public TestCity City => city;

    public Guid Period { get; private set; }

    public Guid Commitment { get; private set; }

    public Guid Duty { get; private set; }

    public static async Task<HalfYear> In(TestCity city, params CommitmentBuilder[] more)
    {
        var year = new HalfYear(city);
        year.Commitment = (await city.Open([.. more, Beds()]))[^1];
        var opened = (await city.Get<OpenPeriodHandler>().Do(Second112(), CancellationToken.None)).Value;
        year.Period = opened.Id;
        year.Duty = await year.DutyOf(year.Commitment);
        return year;
    }

    public static CommitmentBuilder Beds() => A.Commitment("增設長照床位").Numbered(1).OwedBy(Lead).HelpedBy(Help).Under("社會福利")
        .Promising(232, "床").DueBy("112/9/30", "前完成床位驗收").DueBy("112/12/31", "前辦理志工訓練");

    public static OpenPeriod Second112() =>
        new(Person.Evaluator, PeriodKind.HalfYear, new DateOnly(2023, 7, 1), new DateOnly(2023, 12, 31));

    /// <summary>From now on the report of the commitment with this number is meant.</summary>
    public async Task TurnTo(int number)
    {
        await using var db = await city.Store.Read(CancellationToken.None);
        Commitment = await db.CommitmentLines().Where(row => row.Number == number).Select(row => row.Id).SingleAsync();
        Duty = await DutyOf(Commitment);
    }

    public async Task<Guid> DutyOf(Guid commitment)
    {
        await using var db = await city.Store.Read(CancellationToken.None);
        return await db.Duties().Where(row => row.CommitmentId == commitment).Select(row => row.Id).SingleAsync();
    }

    public Task<Outcome<SavedText>> Write(string text, int basedOn = 0, string? grade = "A", Actor? by = null) =>
        city.Get<SaveReportHandler>().Do(new SaveReport(by ?? Writer, Duty, text, grade, "", basedOn), CancellationToken.None);

    public Task<Outcome<DutyMoved>> Submit(int version = 1) =>
        city.Get<SubmitReportHandler>().Do(new SubmitReport(Writer, Duty, version), CancellationToken.None);

    public Task<Outcome<DutyMoved>> Approve(int version = 1) =>
        city.Get<SendReport>().Do(new ApproveReport(Chief, Duty, version), CancellationToken.None);

    public Task<Outcome<DutyMoved>> Return(params RemarkTerms[] remarks) =>
        city.Get<ReturnReportHandler>().Do(new ReturnReport(Person.Evaluator, Duty, remarks), CancellationToken.None);

    public Task<Outcome<DutyMoved>> Accept(int version = 1) =>
        city.Get<AcceptReportHandler>().Do(new AcceptReport(Person.Evaluator, Duty, version), CancellationToken.None);

    public Task<Outcome<PublicationReceipt>> Publish() =>
        city.Get<Publish>().Do(new PublishReports(Person.Evaluator, [Duty], "112年下半年公布"), CancellationToken.None);

    public async Task<DutyPage> Page(Actor? by = null) =>
        (await city.Get<ShowDuty>().Ask(by ?? Writer, Duty, CancellationToken.None)).Value;

    /// <summary>Written, submitted, approved.</summary>
    public async Task Send(string text)
    {
        var version = (await Write(text)).Value.Version;
        Assert.Null((await Submit(version)).Refusal);
        Assert.Null((await Approve(version)).Refusal);
    }

    public ValueTask DisposeAsync() => city.DisposeAsync();
}
