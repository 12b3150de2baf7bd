using System.Collections.Frozen;
using Guankao.Kernel;

namespace Guankao.Identity;

/// <summary>What the states of the permission table are called.</summary>
public static class StateNames
{
    private static readonly FrozenDictionary<string, Bilingual> Names = new Dictionary<string, Bilingual>(StringComparer.Ordinal)
    {
        [""] = new("沒有狀態", "without a state"),
        ["open"] = new("執行中", "open"),
        ["suspended"] = new("暫緩", "suspended"),
        ["withdrawn"] = new("已撤銷", "withdrawn"),
        ["closed"] = new("解除列管", "closed"),
        ["merged"] = new("已併案", "merged"),
        ["split"] = new("已分案", "split"),
        ["carried-over"] = new("已轉入下一年度", "carried over"),
        ["asked"] = new("已申請，等待核定", "asked, waiting for a decision"),
        ["due"] = new("待填報", "to be reported"),
        ["writing"] = new("填報中", "being written"),
        ["submitted"] = new("已送核", "submitted in the agency"),
        ["sent-back"] = new("機關內退回", "sent back in the agency"),
        ["approved"] = new("機關已核定，待審查", "approved, waiting for review"),
        ["returned"] = new("退回補正", "returned"),
        ["accepted"] = new("審查通過", "accepted"),
        ["published"] = new("已公布", "published"),
        ["reporting"] = new("填報期間", "open for reporting"),
        ["ended"] = new("填報截止", "ended"),
        ["referral-proposed"] = new("待受理", "waiting to be accepted"),
        ["referral-rejected"] = new("已退回", "rejected"),
        ["referral-accepted"] = new("已受理", "accepted"),
        ["referral-in-progress"] = new("服務中", "in progress"),
        ["referral-done"] = new("已結案", "closed"),
        ["referral-revoked"] = new("已撤回", "taken back"),
        ["referral-erased"] = new("內容已刪除", "erased"),
        ["imported"] = new("由文件匯入", "imported from documents"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>True for a state that exists.</summary>
    public static bool Knows(string state) => Names.ContainsKey(state);

    /// <summary>Its name.</summary>
    public static Bilingual Of(string state) => Names[state];
}
