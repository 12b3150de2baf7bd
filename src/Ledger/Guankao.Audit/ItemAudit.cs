using Guankao.Kernel;
using Guankao.Reading;

namespace Guankao.Audit;

/// <summary>What the report shows of a milestone. The machine never grades; it shows two quotes.</summary>
public enum MilestoneVerdictKind
{
    /// <summary>如期.</summary>
    MetOnTime,

    /// <summary>逾期完成.</summary>
    MetLate,

    /// <summary>部分完成.</summary>
    Partly,

    /// <summary>未完成.</summary>
    NotMet,

    /// <summary>報告未提及: nothing in the report answers it, which is different from not done.</summary>
    NoEvidence,

    /// <summary>無法比對.</summary>
    Unclear,
}

/// <summary>What the report shows of the goal.</summary>
public enum GoalVerdictKind
{
    /// <summary>達成.</summary>
    Met,

    /// <summary>未達成.</summary>
    NotMet,

    /// <summary>部分達成.</summary>
    Partly,

    /// <summary>無法比對.</summary>
    Unclear,
}

/// <summary>How sure the comparison is, in words.</summary>
public enum Confidence
{
    /// <summary>明確.</summary>
    Sure,

    /// <summary>可能.</summary>
    Likely,

    /// <summary>請人工確認.</summary>
    PleaseLook,
}

/// <summary>A figure laid beside another.</summary>
/// <param name="Value">The value.</param>
/// <param name="Unit">Its unit, empty for percent.</param>
/// <param name="Comparator">How it is to be compared.</param>
/// <param name="Percent">True for percent.</param>
/// <param name="Text">As printed.</param>
public sealed record Figure(decimal Value, string Unit, Comparator Comparator, bool Percent, string Text);

/// <summary>Where in the report the answer stands.</summary>
/// <param name="Span">In the report's text.</param>
/// <param name="Text">The words.</param>
public sealed record Evidence(TextSpan Span, string Text);

/// <summary>A milestone beside its answer.</summary>
public sealed record MilestoneVerdict(
    int Index, MilestoneVerdictKind Verdict, Confidence Confidence, DateOnly? Due, DateOnly? ReportedOn, int? DaysLate,
    Figure? Target, Figure? Reported, IReadOnlyList<Evidence> Evidence, Bilingual Reason);

/// <summary>The goal beside its answer.</summary>
public sealed record GoalVerdict(
    GoalVerdictKind Verdict, Confidence Confidence, Figure? Target, Figure? Reported, IReadOnlyList<Evidence> Evidence, Bilingual Reason);

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Note,

    /// <summary>Worth asking.</summary>
    Warning,

    /// <summary>Cannot stand as written.</summary>
    Error,
}

/// <summary>Which text a span points into.</summary>
public enum FindingText
{
    /// <summary>年度目標.</summary>
    Goal,

    /// <summary>重要工作項目; the index says which.</summary>
    Milestone,

    /// <summary>辦理情形.</summary>
    Report,
}

/// <summary>Words that a finding rests on.</summary>
/// <param name="In">Which text.</param>
/// <param name="Milestone">Index of the milestone, where it is one.</param>
/// <param name="Span">Where.</param>
/// <param name="Text">The words.</param>
public sealed record FindingQuote(FindingText In, int? Milestone, TextSpan Span, string Text);

/// <summary>Something an evaluator should ask about.</summary>
/// <param name="Code">Stable code, e.g. late, short-of-target, grade-too-low.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Message">One sentence.</param>
/// <param name="Ask">What to ask the agency.</param>
/// <param name="Quotes">The words it rests on.</param>
public sealed record Finding(string Code, Severity Severity, Bilingual Message, Bilingual Ask, IReadOnlyList<FindingQuote> Quotes);

/// <summary>One of the three lights. Shown as word and shape, never colour alone.</summary>
public enum Light
{
    /// <summary>Nothing to judge by.</summary>
    Unlit,

    /// <summary>As promised.</summary>
    Green,

    /// <summary>Look here.</summary>
    Yellow,

    /// <summary>Not as promised.</summary>
    Red,
}

/// <summary>Three lights, never one.</summary>
/// <param name="Official">What the agency says: its grade.</param>
/// <param name="Evidence">What the text supports.</param>
/// <param name="Schedule">Against the original dates.</param>
public sealed record ThreeLights(Light Official, Light Evidence, Light Schedule);

/// <summary>The audit of one item.</summary>
/// <param name="Goal">The goal's verdict; null where the item has no goal.</param>
/// <param name="Milestones">One verdict for each milestone, in order.</param>
/// <param name="Findings">In order of severity, then of the text.</param>
/// <param name="Lights">The three lights.</param>
/// <param name="Method">Version of the rules that judged.</param>
public sealed record ItemAudit(
    GoalVerdict? Goal, IReadOnlyList<MilestoneVerdict> Milestones, IReadOnlyList<Finding> Findings, ThreeLights Lights, string Method);
