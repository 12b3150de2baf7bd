using Guankao.Commitments;
using Guankao.Desk;
using Guankao.Identity.Signing;
using Guankao.Notices;
using Guankao.Reporting;
using Guankao.Rules;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Hosting;

/// <summary>The commands and queries of the reporting cycle.</summary>
internal static class CycleSetup
{
    public static IServiceCollection AddCycle(this IServiceCollection services, GuankaoSettings settings)
    {
        return services
            .AddSingleton(all => new HomeRules(all.GetRequiredService<RunningRules>(), settings.City))
            .AddPeriods()
            .AddWriting()
            .AddReview()
            .AddLife()
            .AddDesk()
            .AddSingleton<BrowseLetters>()
            .AddSingleton<RepeatLetterHandler>()
            .AddSingleton<BrowseSubscribers>()
            .AddSingleton(DeliverySettings.Usual(settings.Site))
            .AddSingleton<IAddressBook>(all => new AddressBook(settings.City, settings.Language, all.GetRequiredService<TimeProvider>()))
            .AddMail(settings);
    }

    private static IServiceCollection AddPeriods(this IServiceCollection services) => services
        .AddSingleton<OpenPeriodHandler>()
        .AddSingleton<ClosePeriodHandler>()
        .AddSingleton<BrowsePeriods>();

    private static IServiceCollection AddWriting(this IServiceCollection services) => services
        .AddSingleton<OpenDutyHandler>()
        .AddSingleton<SaveReportHandler>()
        .AddSingleton<SaveParagraphHandler>()
        .AddSingleton<MergeParagraphHandler>()
        .AddSingleton<AttachEvidenceHandler>()
        .AddSingleton<WithdrawEvidenceHandler>()
        .AddSingleton<OpenEvidence>()
        .AddSingleton<WatchDuties>()
        .AddSingleton<BrowseDuties>()
        .AddSingleton<ShowDuty>()
        .AddSingleton<DutyVersions>()
        .AddSingleton<DutyHistory>()
        .AddSingleton<PeriodHistory>()
        .AddSingleton<CheckReport>();

    private static IServiceCollection AddReview(this IServiceCollection services) => services
        .AddSingleton<SubmitReportHandler>()
        .AddSingleton<SendBackReportHandler>()
        .AddSingleton<SendReport>()
        .AddSingleton<ReturnReportHandler>()
        .AddSingleton<AcceptReportHandler>()
        .AddSingleton<AllowLateReportHandler>()
        .AddSingleton<Publish>();

    private static IServiceCollection AddLife(this IServiceCollection services) => services
        .AddSingleton<EnterCommitmentHandler>()
        .AddSingleton<AskAdjustmentHandler>()
        .AddSingleton<AskSuspensionHandler>()
        .AddSingleton<AskWithdrawalHandler>()
        .AddSingleton<AskClosureHandler>()
        .AddSingleton<BounceCommitmentHandler>()
        .AddSingleton<DecideRequestHandler>()
        .AddSingleton<ResumeCommitmentHandler>()
        .AddSingleton<HandOverCommitmentHandler>()
        .AddSingleton<SplitCommitmentHandler>()
        .AddSingleton<MergeCommitmentsHandler>()
        .AddSingleton<CarryOverCommitmentHandler>()
        .AddSingleton<RaiseBlockerHandler>()
        .AddSingleton<AnswerBlockerHandler>()
        .AddSingleton<PendingRequests>()
        .AddSingleton<ShowCommitmentLife>();

    private static IServiceCollection AddDesk(this IServiceCollection services) => services
        .AddSingleton<ReadActs>()
        .AddSingleton<CompareReportTable>()
        .AddSingleton<ApplyReportTableHandler>()
        .AddSingleton<ReportTableToFill>()
        .AddSingleton<ChangeAgencyHandler>()
        .AddSingleton<AgencyDesk>()
        .AddSingleton<Neglected>()
        .AddSingleton<FiveMinutes>();

    private static IServiceCollection AddMail(this IServiceCollection services, GuankaoSettings settings) =>
        settings.Mail is { } mail && MailSettings.Read(mail).Is(out var known, out _)
            ? services.AddSingleton<IMailBox>(new SmtpMailBox(known)).AddSingleton<DeliverLetters>()
                .AddSingleton(all => new SendResets(
                    all.GetRequiredService<IssueAskedLinksHandler>(), all.GetRequiredService<IMailBox>(), all.GetRequiredService<DeliverySettings>(), settings.Language))
            : services;
}
