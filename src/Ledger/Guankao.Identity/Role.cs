namespace Guankao.Identity;

/// <summary>What a person's post lets them do; the permission table says the rest.</summary>
public enum Role
{
    /// <summary>系統管理: people, settings, rules; reads no report and grades nothing.</summary>
    Keeper,

    /// <summary>研考會: opens periods, reviews, returns, publishes.</summary>
    Evaluator,

    /// <summary>機關窗口: sees to it that the agency answers.</summary>
    Coordinator,

    /// <summary>承辦: writes the agency's reports.</summary>
    Reporter,

    /// <summary>主管: approves what leaves the agency.</summary>
    Approver,

    /// <summary>協辦: writes the paragraphs of a supporting agency.</summary>
    Supporter,

    /// <summary>首長: reads everything, rules.</summary>
    Executive,

    /// <summary>稽核: reads the acts.</summary>
    Auditor,

    /// <summary>社工: holds hand-offs with legal clocks.</summary>
    Caseworker,

    /// <summary>應變中心作業人員: divides the work of a disaster.</summary>
    Dispatcher,
}
