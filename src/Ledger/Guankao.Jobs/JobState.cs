namespace Guankao.Jobs;

/// <summary>How a job stands.</summary>
public enum JobState
{
    /// <summary>It was asked for, or waits for another try.</summary>
    Waiting,

    /// <summary>Somebody is at it.</summary>
    Running,

    /// <summary>All of it was done.</summary>
    Done,

    /// <summary>It was given up after several tries; a person may have it tried again.</summary>
    Failed,

    /// <summary>A person stopped it, or something newer came; what was done before stays done.</summary>
    Cancelled,
}
