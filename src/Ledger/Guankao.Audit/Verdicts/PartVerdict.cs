namespace Guankao.Audit;

/// <summary>Why a duty was judged as it was; each has its sentence in both languages.</summary>
internal enum Cause : byte
{
    OnTime,
    Late,
    NoAnswer,
    NoAnswerEarlier,
    StateOnDayUnknown,
    DoneUndated,
    DoneWithinPeriod,
    FigureShort,
    PlannedLater,
    Stopped,
    Pending,
    UnderWay,
    Delayed,
    Blanket,
    AsOfAfterDue,
    StraddlesDue,
    WeakLate,
    AnswersAnother,
    NoDue,
    PartLeft,
    EarlierStage,
    GoalMet,
    GoalMissed,
}

/// <summary>A duty beside its answer.</summary>
/// <param name="Part">The duty.</param>
/// <param name="Match">What answers it.</param>
/// <param name="Kind">The verdict.</param>
/// <param name="Cause">Why.</param>
/// <param name="Confidence">How sure.</param>
/// <param name="On">The date of the deed, where told.</param>
/// <param name="DaysLate">Days after the due day.</param>
/// <param name="Figure">The figure that decided or was laid beside.</param>
/// <param name="Against">A clause that says a part is still to come; -1 where none.</param>
internal sealed record PartVerdict(
    PromisePart Part, PartMatch Match, MilestoneVerdictKind Kind, Cause Cause, Confidence Confidence,
    ReportedDate? On = null, int? DaysLate = null, FigureAnswer? Figure = null, int Against = -1);
