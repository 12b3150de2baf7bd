using Guankao.Audit;
using Guankao.Clocks;
using Guankao.Commitments;
using Guankao.Grants;
using Guankao.Identity;
using Guankao.Importing;
using Guankao.Incidents;
using Guankao.Jobs;
using Guankao.Lineage;
using Guankao.Meetings;
using Guankao.Migrations.Postgres;
using Guankao.Migrations.Sqlite;
using Guankao.Notices;
using Guankao.Policies;
using Guankao.Publishing;
using Guankao.Referrals;
using Guankao.Reporting;
using Guankao.Store;
using Guankao.Trips;
using Guankao.Youth;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Hosting;

/// <summary>The modules' tables that together make the one database.</summary>
public static class LedgerModel
{
    /// <summary>Every part; a new module with tables adds its own here and a migration to each store.</summary>
    public static IReadOnlyList<IModelPart> Parts { get; } =
    [
        new StoreModel(), new IdentityModel(), new CommitmentsModel(), new ReportingModel(), new AuditRecordModel(), new PoliciesModel(), new TripsModel(), new GrantsModel(), new MeetingsModel(), new IncidentsModel(), new NoticesModel(), new JobsModel(),
        new PublishingModel(), new ClocksModel(), new ImportingModel(), new LineageModel(), new ReferralsModel(), new YouthModel(),
    ];

    /// <summary>The database of these settings, with its migrations.</summary>
    public static StoreAddress Address(GuankaoSettings settings) => new(
        settings.Store, SettingsReader.Connection(settings),
        settings.Store == StoreKind.Sqlite ? SqliteMigrations.Assembly : PostgresMigrations.Assembly);

    /// <summary>
    /// Builds the model of all tables, which every later use of the same store finds ready: half a second that a start can
    /// spend beside other work. The database itself is not touched.
    /// </summary>
    public static void MakeReady(GuankaoSettings settings)
    {
        var options = new DbContextOptionsBuilder<AppDb>();
        StoreSetup.Configure(options, Address(settings), Parts);
        using var db = new AppDb(options.Options);
        _ = db.Model;
    }
}
