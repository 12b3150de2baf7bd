namespace Guankao.Clocks;

/// <summary>How an open clock stands.</summary>
public enum ClockState
{
    /// <summary>計時中.</summary>
    Running,

    /// <summary>停止計算: a disaster keeps the office from working.</summary>
    Paused,

    /// <summary>已完成: what was owed was done, or is owed no longer.</summary>
    Stopped,

    /// <summary>逾期: it ran out and nobody stopped it. Never stored: a closure that is entered late may still carry it on.</summary>
    Expired,
}
