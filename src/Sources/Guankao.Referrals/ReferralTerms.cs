namespace Guankao.Referrals;

/// <summary>What a referral says: codes and ids, and one short note.</summary>
/// <param name="Token">Random; its address, and what people call it by.</param>
/// <param name="Procedure">Which way it goes, by code.</param>
/// <param name="System">The national system that holds the case.</param>
/// <param name="ExternalId">Its id there.</param>
/// <param name="Age">Age band.</param>
/// <param name="District">District.</param>
/// <param name="Theme">What it is about.</param>
/// <param name="Urgent">True where it cannot wait.</param>
/// <param name="Consent">Consent, or the law that needs none.</param>
/// <param name="Note">A short note; empty where none.</param>
/// <param name="City">Whose rules and closures hold; null where unknown.</param>
/// <param name="Result">How it ended; null while it runs.</param>
public sealed record ReferralTerms(
    string Token, string Procedure, string System, string ExternalId, string Age, string District, string Theme, bool Urgent, string Consent, string Note,
    string? City, string? Result = null);

/// <summary>What was done.</summary>
public enum EntryKind
{
    /// <summary>提出轉介.</summary>
    Proposed,

    /// <summary>受理.</summary>
    Accepted,

    /// <summary>退回.</summary>
    Rejected,

    /// <summary>改請其他機關主責.</summary>
    Offered,

    /// <summary>加入協力.</summary>
    SupportAdded,

    /// <summary>退出協力.</summary>
    SupportEnded,

    /// <summary>程序步驟.</summary>
    Step,

    /// <summary>回報轉介者.</summary>
    ReportedBack,

    /// <summary>結案.</summary>
    Closed,

    /// <summary>撤回.</summary>
    Revoked,
}

/// <summary>What an entry says.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Who">Who wrote it.</param>
/// <param name="Agency">For which body.</param>
/// <param name="Step">Which step of the procedure, with its outcome behind a colon; empty for others.</param>
/// <param name="Note">A short note, or the reason's code.</param>
/// <param name="Others">Participants by code, or the body that it was handed to.</param>
public sealed record EntryTerms(EntryKind Kind, string Who, string Agency, string Step, string Note, IReadOnlyList<string> Others);

/// <summary>Why the glass was broken.</summary>
/// <param name="Who">Who looked.</param>
/// <param name="Agency">For which body.</param>
/// <param name="Reason">Why it could not wait.</param>
public sealed record GlassTerms(string Who, string Agency, string Reason);
