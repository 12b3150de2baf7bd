using Guankao.Identity;
using Guankao.Kernel;

namespace Guankao.Referrals;

/// <summary>States in the words of the permission table, and of people.</summary>
public static class ReferralStateWords
{
    /// <summary>As the permission table spells it.</summary>
    public static string Word(this ReferralState state) => "referral-" + (state == ReferralState.InProgress ? "in-progress" : state.ToString().ToLowerInvariant());

    /// <summary>Its name.</summary>
    public static Bilingual Name(this ReferralState state) => StateNames.Of(state.Word());

    /// <summary>What was done, for people.</summary>
    public static Bilingual Name(this EntryKind kind) => kind switch
    {
        EntryKind.Proposed => new("提出轉介", "proposed"),
        EntryKind.Accepted => new("受理", "accepted"),
        EntryKind.Rejected => new("退回", "rejected"),
        EntryKind.Offered => new("改請其他機關主責", "another body was asked to lead"),
        EntryKind.SupportAdded => new("加入協力", "supporting body taken in"),
        EntryKind.SupportEnded => new("退出協力", "supporting body let go"),
        EntryKind.ReportedBack => new("回報轉介者", "reported back"),
        EntryKind.Closed => new("結案", "closed"),
        EntryKind.Revoked => new("撤回", "taken back"),
        _ => new("程序步驟", "step"),
    };

    /// <summary>How a clock stands, for people.</summary>
    public static Bilingual Name(this ReferralClockStanding standing) => standing switch
    {
        ReferralClockStanding.Warned => new("期限將至", "due soon"),
        ReferralClockStanding.Overdue => new("逾期", "overdue"),
        ReferralClockStanding.Waiting => new("尚未屆滿", "still running"),
        ReferralClockStanding.Passed => new("已屆滿", "has passed"),
        ReferralClockStanding.MetInTime => new("已完成", "done"),
        ReferralClockStanding.MetLate => new("逾期完成", "done late"),
        _ => new("計時中", "running"),
    };
}
