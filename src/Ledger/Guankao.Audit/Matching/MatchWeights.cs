namespace Guankao.Audit;

/// <summary>What each signal is worth. Scores run from about 0 to 1.5.</summary>
internal static class MatchWeights
{
    /// <summary>A term found in the clause's sentence, beside 1 for the clause itself.</summary>
    public const float InSentence = 0.75f;

    /// <summary>A term found in the clause's point or its headings.</summary>
    public const float InPoint = 0.5f;

    /// <summary>A term of a duty's context, beside 1 for its core.</summary>
    public const float OutsideCore = 0.2f;

    /// <summary>Figures answer a duty to count or survey.</summary>
    public const float Counted = 0.08f;

    /// <summary>A figure that hardly stands twice by chance.</summary>
    public const float TellingFigure = 0.3f;

    /// <summary>The clause names the stage of work that the duty names.</summary>
    public const float SameStage = 0.25f;

    /// <summary>Likewise for an activity, which proves less.</summary>
    public const float SameActivity = 0.12f;

    /// <summary>Another clause of the sentence names it.</summary>
    public const float StageInSentence = 0.06f;

    /// <summary>Least share of a duty's words in an answer out of its own place.</summary>
    public const float LeastCoverage = 0.1f;

    public const float OtherAction = -0.2f;
    public const float SameDay = 0.2f;
    public const float SameMonth = 0.06f;
    public const float SameFigure = 0.12f;
    public const float SamePlace = 0.08f;
    public const float PlaceStep = -0.02f;
    /// <summary>A heading names the matter; what became of it stands below.</summary>
    public const float Heading = -0.15f;

    public const float SameOrdinal = 0.12f;
    public const float OtherOrdinal = -1f;

    /// <summary>What a second duty pays for a clause that another has.</summary>
    public const float Sharing = 0.12f;

    /// <summary>The point in the duty's own place, where the report has as many points as there are work items.</summary>
    public const float OwnPlace = 0.3f;

    /// <summary>A duty with less than this share of another's score on the same clause does not share it.</summary>
    public const float FairShare = 0.55f;

    /// <summary>
    /// Least score of an answer. A report owes an answer for what fell due in its period, so little is enough there;
    /// what is weak is shown as such.
    /// </summary>
    public const float Answer = 0.3f;

    /// <summary>Least score where the duty fell due before the period: a report need not come back to it.</summary>
    public const float EarlierAnswer = 0.56f;

    /// <summary>From here a match is good enough to stand beside another.</summary>
    public const float GoodAnswer = 0.5f;
}
