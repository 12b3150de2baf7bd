using Guankao.Store;
using Quartz;

namespace Guankao.Scheduling;

/// <summary>Where Quartz keeps what it has to remember: in the city's PostgreSQL, shared by all nodes; in memory beside an embedded database.</summary>
public static class QuartzStore
{
    /// <summary>A table of Quartz's, by which one sees that they were made.</summary>
    public const string FirstTable = "qrtz_job_details";

    private const string Name = "guankao";

    /// <summary>Makes Quartz's own tables where they are missing; whoever may change tables does it once, with the migrations.</summary>
    public static async Task Provision(StoreAddress address, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(address);
        await using var factory = QuartzSchedulerBuilder.Create(quartz => Shared(quartz, address, WakingPace.Usual, provision: true)).Build();
        await factory.GetScheduler(cancellation);
    }

    /// <summary>Says where Quartz keeps it.</summary>
    internal static void Use(IQuartzBuilder quartz, StoreAddress address, WakingPace pace)
    {
        if (address.Kind == StoreKind.Postgres)
        {
            Shared(quartz, address, pace, provision: false);
        }
        else
        {
            quartz.ConfigureScheduler(options => (options.InstanceName, options.InstanceId) = (Name, Name));
            quartz.UseInMemoryStore();
        }
    }

    private static void Shared(IQuartzBuilder quartz, StoreAddress address, WakingPace pace, bool provision)
    {
        quartz.ConfigureScheduler(options =>
        {
            // Two nodes of one machine are two nodes.
            (options.InstanceName, options.InstanceId) = (Name, $"{Environment.MachineName}-{Guid.CreateVersion7():n}");
            options.IdleWaitTime = TimeSpan.FromSeconds(Math.Max(1, pace.CheckIn.TotalSeconds));
        });
        quartz.UsePersistentStore(store =>
        {
            store.UsePostgres(StoreSetup.Writing(address));
            store.UseClustering(cluster => (cluster.CheckinInterval, cluster.CheckinMisfireThreshold) = (pace.CheckIn, pace.CheckIn));
            if (provision)
            {
                store.ProvisionSchema();
            }
        });
    }
}
