using Guankao.Importing.Meetings;
using Guankao.Meetings;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Hosting;

/// <summary>The commands and queries of meetings and of the council.</summary>
internal static class MeetingsSetup
{
    public static IServiceCollection AddMeetings(this IServiceCollection services) => services
        .AddSingleton<ConfirmMinutesHandler>()
        .AddSingleton<OpenSeriesHandler>()
        .AddSingleton<TakeSeriesHandler>()
        .AddSingleton<SettleCadenceHandler>()
        .AddSingleton<ConveneMeetingHandler>()
        .AddSingleton<CancelMeetingHandler>()
        .AddSingleton<DecideResolutionHandler>()
        .AddSingleton<ReplyToResolutionHandler>()
        .AddSingleton<ReviewReplyHandler>()
        .AddSingleton<PassUpResolutionHandler>()
        .AddSingleton<RegisterCouncilMatterHandler>()
        .AddSingleton<AnswerCouncilMatterHandler>()
        .AddSingleton<CadenceMonitor>()
        .AddSingleton<MeetingCalendar>()
        .AddSingleton<BrowseMeetings>()
        .AddSingleton<BrowseResolutions>()
        .AddSingleton<BrowseCouncil>()
        .AddSingleton<ShowMeeting>()
        .AddSingleton<ShowSeries>();
}
