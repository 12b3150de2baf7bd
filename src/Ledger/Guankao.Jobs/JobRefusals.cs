using Guankao.Kernel;

namespace Guankao.Jobs;

/// <summary>What is refused about jobs.</summary>
internal static class JobRefusals
{
    public static readonly Refusal Unknown = new("job-unknown", new Bilingual(
        "找不到這項背景作業；請回到清單重新整理。", "There is no such job here; go back to the list and reload it."));

    public static readonly Refusal Over = new("job-over", new Bilingual(
        "這項背景作業已經結束，不能取消；請重新整理清單。", "This job is over and cannot be cancelled; reload the list."));

    public static readonly Refusal NotFailed = new("job-not-failed", new Bilingual(
        "只有失敗或已取消的背景作業可以再試一次；請重新整理清單。", "Only a job that failed or was cancelled can be tried again; reload the list."));

    public static readonly Refusal NoReason = new("reason-missing", new Bilingual(
        "請寫上理由；紀錄上要看得出來為什麼。", "Give the reason: the record must show why."));

    public static readonly Refusal NoName = new("who-missing", new Bilingual(
        "請寫上是誰；紀錄上要有人負責。", "Write who you are: the record needs somebody who answers for it."));

    public static readonly Refusal Superseded = new("job-superseded", new Bilingual(
        "後來又有同類的背景作業，這一項不能再試。", "A newer job of this kind took its place; this one cannot be tried again."));

    /// <summary>Null where somebody says who and why.</summary>
    public static Refusal? Fault(string who, string why) =>
        string.IsNullOrWhiteSpace(who) ? NoName : string.IsNullOrWhiteSpace(why) ? NoReason : null;
}
