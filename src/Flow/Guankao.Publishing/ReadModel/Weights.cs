using Guankao.Audit;

namespace Guankao.Publishing;

/// <summary>Which commitments the overview names first, as one number each.</summary>
internal static class Weights
{
    /// <summary>Findings that say a promise slipped; the first that a commitment has is the one that is shown.</summary>
    public static readonly string[] Slips =
        [FindingCatalog.ShortOfTarget.Code, FindingCatalog.NotDone.Code, FindingCatalog.Late.Code];

    /// <summary>Findings that doubt a grade, too kind ones first.</summary>
    public static readonly string[] Disputes =
    [
        FindingCatalog.GradedDoneWithoutEvidence.Code, FindingCatalog.StoppedButInProgress.Code, FindingCatalog.BeatenButGradedLow.Code,
    ];

    /// <summary>Goals missed first, then milestones not done, then late ones, then how much there is to ask.</summary>
    public static int Slip(PublishedCommitment row, IReadOnlyCollection<string> codes)
    {
        if (!codes.Any(Slips.Contains))
        {
            return 0;
        }

        var goal = row.Goal switch { GoalVerdictKind.NotMet => 3, GoalVerdictKind.Partly => 2, _ => 1 };
        return (((((goal * 100) + Few(row.NotMet)) * 100) + Few(row.Late)) * 100) + Few(row.Weighty);
    }

    /// <summary>Too kind before too harsh, then how much there is to ask.</summary>
    public static int Dispute(PublishedCommitment row, IReadOnlyCollection<string> codes) =>
        !codes.Any(Disputes.Contains) ? 0 : (codes.Any(Disputes[..^1].Contains) ? 200 : 100) + Few(row.Weighty);

    private static int Few(int count) => Math.Min(count, 99);
}
