using Guankao.Kernel;

namespace Guankao.Incidents;

/// <summary>What the states of this module are called.</summary>
public static class IncidentWords
{
    /// <summary>A state of an incident.</summary>
    public static Bilingual Name(this IncidentState state) => state == IncidentState.Open ? new("開設中", "open") : new("已撤除", "closed");

    /// <summary>A state of a situation.</summary>
    public static Bilingual Name(this SituationState state) => state switch
    {
        SituationState.Open => new("待接案", "waiting"),
        SituationState.Taken => new("處理中", "under way"),
        SituationState.Done => new("已處理", "done"),
        _ => new("已併案", "merged"),
    };

    /// <summary>A state of an assignment.</summary>
    public static Bilingual Name(this AssignmentState state) => state switch
    {
        AssignmentState.Proposed => new("待接案", "waiting"),
        AssignmentState.Accepted => new("已接案", "accepted"),
        AssignmentState.Declined => new("退回", "declined"),
        AssignmentState.Done => new("完成", "done"),
        _ => new("改派或併案", "given to another"),
    };

    /// <summary>A kind of order.</summary>
    public static Bilingual Name(this OrderKind kind) => kind switch
    {
        OrderKind.Order => new("工作會報指示", "order of a meeting"),
        OrderKind.Lesson => new("檢討改進", "lesson"),
        _ => new("復原重建", "recovery work"),
    };
}
