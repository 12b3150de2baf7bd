using Guankao.Calendar;
using Guankao.Kernel;

namespace Guankao.Referrals;

/// <summary>Which referrals of one's bodies.</summary>
public enum ReferralView
{
    /// <summary>主責.</summary>
    Leading,

    /// <summary>等我們決定: asked to lead.</summary>
    Asked,

    /// <summary>協力.</summary>
    Supporting,

    /// <summary>我們轉出的.</summary>
    Sent,

    /// <summary>已結束.</summary>
    Ended,
}

/// <summary>A clock of a referral, with why it is due then.</summary>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Name">What is due.</param>
/// <param name="Due">The last moment in time.</param>
/// <param name="From">From when on it may be done; null where at once.</param>
/// <param name="Standing">How it stands.</param>
/// <param name="Owner">Who must act.</param>
/// <param name="Why">Step by step, each with its article.</param>
/// <param name="Told">Who is told when, before and after.</param>
/// <param name="StoppedAt">When it was done; null while it runs.</param>
public sealed record ReferralClock(
    string Rule, Bilingual Name, Moment Due, Moment? From, ReferralClockStanding Standing, string Owner, IReadOnlyList<Bilingual> Why,
    IReadOnlyList<Bilingual> Told, DateTime? StoppedAt);

/// <summary>How a clock of a referral stands.</summary>
public enum ReferralClockStanding
{
    /// <summary>計時中.</summary>
    Running,

    /// <summary>期限將至: its first warning has come.</summary>
    Warned,

    /// <summary>逾期.</summary>
    Overdue,

    /// <summary>尚未屆滿: a shortest time that still runs; nothing is owed by its end.</summary>
    Waiting,

    /// <summary>已屆滿: the shortest time has passed, and what waits for it may be done.</summary>
    Passed,

    /// <summary>如期完成.</summary>
    MetInTime,

    /// <summary>逾期完成.</summary>
    MetLate,
}

/// <summary>A referral in a list.</summary>
/// <param name="Token">Its token.</param>
/// <param name="Terms">What it says.</param>
/// <param name="State">How it stands.</param>
/// <param name="Holder">Who holds the family now: the lead, else the referrer.</param>
/// <param name="Led">True where somebody leads.</param>
/// <param name="Asked">Who is asked to lead; null where nobody.</param>
/// <param name="Supporting">Who supports.</param>
/// <param name="Referrer">Who referred it.</param>
/// <param name="Next">What is due next; null where nothing.</param>
/// <param name="Overdue">How many clocks are overdue.</param>
public sealed record ReferralLine(
    string Token, ReferralTerms Terms, ReferralState State, string Holder, bool Led, string? Asked, IReadOnlyList<string> Supporting, string Referrer,
    ReferralClock? Next, int Overdue);

/// <summary>The list, and how many each view holds.</summary>
/// <param name="Rows">One page.</param>
/// <param name="Counts">How many in each view.</param>
/// <param name="Overdue">How many of the bodies' referrals have an overdue clock.</param>
/// <param name="Soon">How many have a clock that warns.</param>
public sealed record ReferralListing(Page<ReferralLine> Rows, IReadOnlyDictionary<ReferralView, int> Counts, int Overdue, int Soon);

/// <summary>A step in the flow of one referral.</summary>
/// <param name="Step">The step.</param>
/// <param name="Done">What was done, the last time; null where it was not.</param>
/// <param name="Next">True where it can be done now.</param>
/// <param name="Skipped">True where another way was taken.</param>
public sealed record FlowStep(ProcedureStep Step, ReferralDeed? Done, bool Next, bool Skipped);

/// <summary>Something that was done to a referral.</summary>
/// <param name="Entry">What was written.</param>
/// <param name="Round">In which round.</param>
/// <param name="When">When it happened, as told.</param>
/// <param name="At">When it was written down.</param>
public sealed record ReferralDeed(EntryTerms Entry, int Round, Moment When, DateTime At);

/// <summary>A look at a referral.</summary>
/// <param name="Who">Who.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why the glass was broken; null for a look of somebody who has part in it.</param>
/// <param name="Agency">For which body the glass was broken.</param>
public sealed record ReferralLook(string Who, DateTime At, string? Reason, string? Agency);

/// <summary>Another referral of the same case: whose it is, and nothing more.</summary>
/// <param name="Holder">Who holds it.</param>
/// <param name="State">How it stands.</param>
/// <param name="Since">Since when.</param>
public sealed record ReferralSibling(string Holder, ReferralState State, DateTime Since);

/// <summary>One referral, as whoever looks may see it.</summary>
/// <param name="Line">What a list shows.</param>
/// <param name="Version">For forms.</param>
/// <param name="Round">In which round its procedure is.</param>
/// <param name="Sight">How much is shown.</param>
/// <param name="Clocks">All clocks, those that run first.</param>
/// <param name="Flow">The procedure, step by step.</param>
/// <param name="Deeds">What was done, newest first.</param>
/// <param name="Looks">Who looked, newest first.</param>
/// <param name="Siblings">Other referrals of the same case.</param>
/// <param name="MayClose">True where the procedure has come so far.</param>
/// <param name="ReportedBack">True once the referrer was told.</param>
/// <param name="ClosedAt">When it ended.</param>
public sealed record ReferralPage(
    ReferralLine Line, int Version, int Round, ReferralSight Sight, IReadOnlyList<ReferralClock> Clocks, IReadOnlyList<FlowStep> Flow,
    IReadOnlyList<ReferralDeed> Deeds, IReadOnlyList<ReferralLook> Looks, IReadOnlyList<ReferralSibling> Siblings, bool MayClose, bool ReportedBack, DateTime? ClosedAt);

/// <summary>How much of a referral somebody sees.</summary>
public enum ReferralSight
{
    /// <summary>Those who lead, support or are asked to lead: all of it.</summary>
    Whole,

    /// <summary>The referrer: who holds it, how it stands, and what was reported back.</summary>
    Referrer,

    /// <summary>Through broken glass: all of it, to read alone.</summary>
    Glass,
}
