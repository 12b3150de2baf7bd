using Guankao.Kernel;

namespace Guankao.Audit;

/// <summary>Every kind of finding there is. docs/findings.md shows an example of each.</summary>
public static class FindingCatalog
{
    /// <summary>逾期完成.</summary>
    public static readonly FindingKind Late = Kind("late", Severity.Warning, "逾期完成", "Done late",
        "請說明逾期的原因，以及是否影響後續期程。", "Why was it late, and does that move what follows?");

    /// <summary>未完成.</summary>
    public static readonly FindingKind NotDone = Kind("not-done", Severity.Warning, "未完成", "Not done",
        "請說明何時完成，是否申請展延。", "When will it be done, and has an extension been asked for?");

    /// <summary>報告未提及.</summary>
    public static readonly FindingKind NoEvidence = Kind("no-evidence", Severity.Warning, "報告未提及", "Not mentioned",
        "請補充這項工作的辦理情形與日期。", "What became of this work item, and when?");

    /// <summary>前期到期而本期未再提及.</summary>
    public static readonly FindingKind NotRepeated = Kind("not-repeated", Severity.Note, "前期到期，本期未再提及", "Due earlier, not repeated",
        "請確認前期報告已載明完成，或於本期補充。", "Does the earlier report show it done? If not, add it here.");

    /// <summary>未達目標值.</summary>
    public static readonly FindingKind ShortOfTarget = Kind("short-of-target", Severity.Warning, "未達目標值", "Short of target",
        "請說明差距的原因與補救措施。", "Why the gap, and what will close it?");

    /// <summary>超過目標卻評執行中.</summary>
    public static readonly FindingKind BeatenButGradedLow = Kind("beaten-but-graded-low", Severity.Note, "已達成目標而等級偏低", "Reached, yet graded low",
        "目標已達成，請確認等級是否應調整。", "The goal is reached: should the grade be raised?");

    /// <summary>評已完成而報告看不出.</summary>
    public static readonly FindingKind GradedDoneWithoutEvidence = Kind("graded-done-without-evidence", Severity.Warning, "評為已完成而報告未顯示", "Graded done without evidence",
        "請補充佐證，或重新評定等級。", "What shows that it is done? If nothing does, grade it again.");

    /// <summary>已停止卻列執行中.</summary>
    public static readonly FindingKind StoppedButInProgress = Kind("stopped-but-in-progress", Severity.Warning, "已停止而仍列執行中", "Stopped, yet in progress",
        "請依程序申請撤銷或暫緩列管，並說明理由。", "Should it be withdrawn or suspended by the proper procedure, and why?");

    /// <summary>佐證晚於本期.</summary>
    public static readonly FindingKind ProofAfterPeriod = Kind("proof-after-period", Severity.Note, "佐證日期晚於本期", "Proof dated after the period",
        "請補充本期末的情形。", "What was the state at the end of the period?");

    /// <summary>日期不存在.</summary>
    public static readonly FindingKind DateImpossible = Kind("date-impossible", Severity.Error, "日期不存在", "No such day",
        "請更正日期。", "Which day is meant?");

    /// <summary>日期可疑.</summary>
    public static readonly FindingKind DateSuspicious = Kind("date-suspicious", Severity.Warning, "日期可疑", "Suspicious date",
        "請確認日期。", "Is the date right?");

    /// <summary>合計不符.</summary>
    public static readonly FindingKind SumMismatch = Kind("sum-mismatch", Severity.Warning, "合計不符", "Sum does not add up",
        "請確認各項與合計。", "Which is right, the parts or the total?");

    /// <summary>百分比不符.</summary>
    public static readonly FindingKind PercentageMismatch = Kind("percentage-mismatch", Severity.Warning, "百分比與分子分母不符", "Percentage is not its own fraction",
        "請確認分子、分母與百分比。", "Which is right, the percentage or its parts?");

    /// <summary>分母改變.</summary>
    public static readonly FindingKind DenominatorChanged = Kind("denominator-changed", Severity.Warning, "母數改變", "Denominator changed",
        "請說明母數改變的依據與差額。", "On what ground did the total change, and what became of the difference?");

    /// <summary>未達後提議換指標.</summary>
    public static readonly FindingKind IndicatorChangeProposed = Kind("indicator-change-proposed", Severity.Warning, "未達成而提議更換指標", "Another indicator proposed after a miss",
        "請先以原指標說明未達原因，再依程序申請調整。", "First account for the miss by the original indicator, then apply for a change.");

    /// <summary>與前期雷同.</summary>
    public static readonly FindingKind SameAsLastPeriod = Kind("same-as-last-period", Severity.Warning, "與前期敘述雷同", "Same words as last period",
        "請補充本期新的進度。", "What is new in this period?");

    /// <summary>目標值變動.</summary>
    public static readonly FindingKind TargetChanged = Kind("target-changed", Severity.Warning, "目標值與前期不同", "Target differs from last period",
        "請說明調整的依據。", "By which decision was it changed?");

    /// <summary>期限變動.</summary>
    public static readonly FindingKind DateChanged = Kind("date-changed", Severity.Warning, "期限與前期不同", "Date differs from last period",
        "請說明展延的依據。", "By which decision was it moved?");

    /// <summary>未訂期限.</summary>
    public static readonly FindingKind MilestoneWithoutDate = Kind("milestone-without-date", Severity.Note, "未訂期限", "No due date",
        "請訂定完成日期。", "By when?");

    /// <summary>無可衡量.</summary>
    public static readonly FindingKind MilestoneWithoutMeasure = Kind("milestone-without-measure", Severity.Note, "無可衡量的內容", "Nothing to measure",
        "請訂定可檢核的產出或數值。", "What will be there to check?");

    /// <summary>他機關的工作.</summary>
    public static readonly FindingKind DutyOfOtherAgency = Kind("duty-of-other-agency", Severity.Note, "寫的是其他機關的工作", "A duty of another agency",
        "請確認主協辦機關，或改列本機關應辦的部分。", "Who owes this? Name it as lead or support, or state your own part.");

    /// <summary>受外在因素影響.</summary>
    public static readonly FindingKind BlockedOutside = Kind("blocked-outside", Severity.Note, "受外在因素影響", "Blocked from outside",
        "請說明因應作法與預計解除的時間。", "What is being done about it, and until when?");

    /// <summary>編號缺漏.</summary>
    public static readonly FindingKind NumberMissing = Kind("number-missing", Severity.Note, "編號缺漏", "Number missing",
        "請確認是否漏列。", "Was an item left out?");

    /// <summary>編號重複.</summary>
    public static readonly FindingKind NumberDuplicate = Kind("number-duplicate", Severity.Warning, "編號重複", "Number used twice",
        "請更正編號。", "Which item bears the number?");

    /// <summary>無主辦機關.</summary>
    public static readonly FindingKind NobodyOwns = Kind("nobody-owns", Severity.Error, "沒有主辦機關", "Nobody owns it",
        "請指定主辦機關。", "Who leads?");

    /// <summary>All kinds, in the order of this list.</summary>
    public static IReadOnlyList<FindingKind> All { get; } =
    [
        Late, NotDone, NoEvidence, NotRepeated, ShortOfTarget, BeatenButGradedLow, GradedDoneWithoutEvidence, StoppedButInProgress,
        ProofAfterPeriod, DateImpossible, DateSuspicious, SumMismatch, PercentageMismatch, DenominatorChanged,
        IndicatorChangeProposed, SameAsLastPeriod, TargetChanged, DateChanged, MilestoneWithoutDate, MilestoneWithoutMeasure,
        DutyOfOtherAgency, BlockedOutside, NumberMissing, NumberDuplicate, NobodyOwns,
    ];

    private static FindingKind Kind(string code, Severity severity, string zh, string en, string askZh, string askEn) =>
        new(code, severity, new(zh, en), new(askZh, askEn));
}
