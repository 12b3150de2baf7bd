using System.Globalization;
using Guankao.Kernel;

namespace Guankao.Audit;

/// <summary>Why an act on audits is not done.</summary>
internal static class AuditRefusals
{
    public static readonly Refusal NoName = new("who-missing", new Bilingual(
        "請填寫姓名，紀錄裡才看得出是誰做的。", "Write your name, so that the record shows who did it."));

    public static readonly Refusal NoReason = new("why-missing", new Bilingual(
        "請寫一句理由，紀錄裡才看得出為什麼這樣做。", "Write one sentence of reason, so that the record shows why it was done."));

    /// <summary>What every act needs: somebody who does it, and a reason.</summary>
    public static Refusal? Fault(string who, string why) =>
        string.IsNullOrWhiteSpace(who) ? NoName : string.IsNullOrWhiteSpace(why) ? NoReason : null;

    public static Refusal NoSuchAudit(DateOnly period) => new("audit-unknown", new Bilingual(
        $"這件列管事項沒有截至{Day(period)}的比對結果，請重新整理頁面再試。",
        $"This commitment has no audit of the period that ended on {Day(period)}: load the page again."));

    public static Refusal NoSuchFinding(string code) => new("finding-unknown", new Bilingual(
        $"這一期的比對結果沒有「{code}」這項發現，請重新整理頁面再試。",
        $"The audit of this period has no finding {code}: load the page again."));

    public static Refusal Silenced(string code, string who) => new("finding-silenced", new Bilingual(
        $"「{code}」已由{who}註記為已說明；要改寫理由，請先恢復列計。",
        $"{who} has explained {code} already: to change the reason, restore the finding first."));

    public static Refusal NotSilenced(string code) => new("finding-not-silenced", new Bilingual(
        $"「{code}」沒有註記為已說明，不需要恢復。", $"{code} is not explained, so there is nothing to restore."));

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
