namespace Guankao.Notices;

/// <summary>Why somebody is told.</summary>
public enum NoticeKind
{
    /// <summary>分派: something became theirs.</summary>
    Assigned,

    /// <summary>期限將至.</summary>
    DueSoon,

    /// <summary>逾期.</summary>
    Overdue,

    /// <summary>稽催: overdue for so long that the superior is told.</summary>
    Escalated,

    /// <summary>退回: sent back in the agency or returned by the evaluation office.</summary>
    Returned,

    /// <summary>請求核定: somebody waits for a decision.</summary>
    Asked,

    /// <summary>核定結果.</summary>
    Decided,

    /// <summary>期限異動: a due day moved because a calendar or a rule changed.</summary>
    DeadlineMoved,

    /// <summary>公布.</summary>
    Published,
}
