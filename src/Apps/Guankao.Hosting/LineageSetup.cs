using Guankao.Commitments;
using Guankao.Grants;
using Guankao.Incidents;
using Guankao.Lineage;
using Guankao.Meetings;
using Guankao.Publishing;
using Guankao.Reporting;
using Guankao.Trips;
using Microsoft.Extensions.DependencyInjection;

namespace Guankao.Hosting;

/// <summary>Links between records: every module with records has its room here.</summary>
internal static class LineageSetup
{
    public static IServiceCollection AddLineage(this IServiceCollection services) => services
        .AddSingleton<IRecordRoom, DocumentRoom>()
        .AddSingleton<IRecordRoom, CommitmentRoom>()
        .AddSingleton<IRecordRoom, ReportRoom>()
        .AddSingleton<IRecordRoom, TripRoom>()
        .AddSingleton<IRecordRoom, GrantRoom>()
        .AddSingleton<IRecordRoom, MeetingRoom>()
        .AddSingleton<IRecordRoom, PersonalRoom>()
        .AddSingleton<IRecordRoom, IncidentRoom>()
        .AddSingleton<PublicText>(_ => Redaction.Clean)
        .AddSingleton<RecordRooms>()
        .AddSingleton<TraceLineage>()
        .AddSingleton<LinkRecordsHandler>()
        .AddSingleton<EndLinkHandler>();
}
