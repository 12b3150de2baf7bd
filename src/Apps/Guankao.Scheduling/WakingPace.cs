namespace Guankao.Scheduling;

/// <summary>How quickly nodes notice what is to be done, and each other's death.</summary>
/// <param name="Look">How often a node looks for jobs that nobody is at.</param>
/// <param name="CheckIn">How often a node says that it is alive; after twice that others take over what it had begun.</param>
/// <param name="Patience">How long to wait before the scheduler is built again where the database was away.</param>
public sealed record WakingPace(TimeSpan Look, TimeSpan CheckIn, TimeSpan Patience)
{
    /// <summary>As shipped.</summary>
    public static WakingPace Usual { get; } = new(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(7.5), TimeSpan.FromSeconds(10));
}
