using Guankao.Incidents;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Hosting;

/// <summary>The commands and queries of incidents.</summary>
internal static class IncidentsSetup
{
    public static IServiceCollection AddIncidents(this IServiceCollection services) => services
        .AddSingleton<OpenIncidentHandler>()
        .AddSingleton<TakeCommandHandler>()
        .AddSingleton<CloseIncidentHandler>()
        .AddSingleton<FileSituationHandler>()
        .AddSingleton<MergeSituationsHandler>()
        .AddSingleton<MeetNeedHandler>()
        .AddSingleton<AssignSituationHandler>()
        .AddSingleton<AnswerAssignmentHandler>()
        .AddSingleton<WatchAssignments>()
        .AddSingleton<OpenShelterHandler>()
        .AddSingleton<CountShelterHandler>()
        .AddSingleton<CountStockHandler>()
        .AddSingleton<GiveOrderHandler>()
        .AddSingleton<CallMeetingHandler>()
        .AddSingleton<KeepMinutesHandler>()
        .AddSingleton<ShowCentreMeetings>()
        .AddSingleton<TakeAlertHandler>()
        .AddSingleton<TakeNationalIdsHandler>()
        .AddSingleton<RunDrillHandler>()
        .AddSingleton<ReleaseInjects>()
        .AddSingleton<BrowseIncidents>()
        .AddSingleton<ShowPicture>()
        .AddSingleton<ShowBoard>()
        .AddSingleton<BoardChanges>()
        .AddSingleton<ShowSituation>()
        .AddSingleton<ShowStores>()
        .AddSingleton<ListSituations>()
        .AddSingleton<WriteAfterAction>();
}
