using System.Collections.Frozen;

namespace Guankao.Publishing;

/// <summary>
/// Acts that no reader outside can notice: who comes and goes, drafts and their way through the house, letters. Only what
/// stands here leaves kept pages as they are; an act of any other kind, a new one too, makes them old.
/// </summary>
internal static class InnerActs
{
    private static readonly FrozenSet<string> Kinds = new[]
    {
        // Accounts and signing in.
        "SignedIn", "SignedOut", "SignInFailed", "AccountLocked", "CitySignOnLinked", "LinkIssued", "LinkUsed", "PasswordSet", "ResetAsked",
        "PasskeyAdded", "PasskeyRemoved", "PersonInvited", "PersonDisabled", "PersonLetIn", "PostGiven", "PostEnded", "ProtectionKeyMade",
        "LanguageChosen",

        // A report before it is published: only DutyPublished and ReportPublished let readers see it.
        "DutyOpened", "ReportSaved", "ReportSetAside", "ParagraphSaved", "ParagraphMerged",
        "ReportSubmitted", "ReportApproved", "ReportSentBack", "ReportReturned", "ReportAccepted", "LateReportAllowed",

        // Letters and calls.
        "LetterSent", "LetterRefused", "LetterUncertain", "LetterRepeated", "WebhookAdded", "WebhookEnded", "WebhookGivenUp",

        // Jobs; what a job does to a commitment leaves an act of its own.
        "JobAsked", "JobCancelled", "JobRetried", "JobDone", "JobFailed",

        // Notes of readers that wait for an answer, and what was learnt of a city's tables.
        "CorrectionReceived", "ReadingRemembered", "ReadingForgotten",
    }.ToFrozenSet();

    public static bool Are(IEnumerable<string> kinds) => kinds.All(Kinds.Contains);
}
