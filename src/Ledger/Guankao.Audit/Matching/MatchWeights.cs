namespace Guankao.Audit;

/// <summary>What each signal is worth. Scores run from about 0 to 1.5.</summary>
internal static class MatchWeights
{
    /// <summary>A term found in the clause's sentence, beside 1 for the clause itself.</summary>
    public const float InSentence = 0.75f;

    /// <summary>A term found in the clause's point or its headings.</summary>
    public const float InPoint = 0.5f;

    public const float SameAction = 0.12f;
    public const float OtherAction = -0.2f;
    public const float SameDay = 0.2f;
    public const float SameMonth = 0.06f;
    public const float SameFigure = 0.12f;
    public const float SamePlace = 0.08f;
    public const float PlaceStep = -0.02f;
    public const float SameOrdinal = 0.12f;
    public const float OtherOrdinal = -0.35f;

    /// <summary>What a second duty pays for a clause that another has.</summary>
    public const float Sharing = 0.05f;

    /// <summary>Least score of an answer.</summary>
    public const float Answer = 0.5f;

    /// <summary>Least score where the duty fell due before the period.</summary>
    public const float EarlierAnswer = 0.56f;
}
