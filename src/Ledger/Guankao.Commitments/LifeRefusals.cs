using Guankao.Calendar;
using Guankao.Kernel;

namespace Guankao.Commitments;

/// <summary>Why something is not done to a commitment.</summary>
internal static class LifeRefusals
{
    public static readonly Refusal NoSuchCommitment = new("commitment-unknown", new(
        "找不到這件列管事項，請從清單重新開啟。", "There is no such commitment: open it again from the list."));

    public static readonly Refusal NoSuchRequest = new("request-unknown", new(
        "找不到這件申請，請重新整理清單。", "There is no such request: load the list again."));

    public static readonly Refusal NoSuchBlocker = new("blocker-unknown", new(
        "找不到這項受阻事由，或已登錄回覆。", "There is no such blocker, or it was answered already."));

    public static readonly Refusal NoDocument = new("document-number-missing", new(
        "請填寫簽核或來函的文號，日後才查得到依據。", "Give the number of the letter or approval, so that its ground can be found later."));

    public static readonly Refusal NoStatement = new("statement-missing", new(
        "請寫一段說明，讓核定的人看得懂為什麼。", "Say why in a few sentences, so that whoever decides can follow."));

    public static readonly Refusal NothingChanges = new("nothing-changes", new(
        "申請的內容和現在的目標、期程相同，沒有要調整的。", "What is asked is what stands now: there is nothing to adjust."));

    public static Refusal NoSuchReason(string? reason, IEnumerable<string> known, string basis) => new("reason-not-legal", new(
        $"事由「{reason}」不在得申請的事由之內；可選的是：{string.Join('、', known)}。",
        $"“{reason}” is none of the reasons that count. They are: {string.Join(", ", known)}."), basis);

    public static Refusal Pending(RequestKind kind) => new("request-pending", new(
        "同一種申請已送出，還在等待核定；請等結果，或補充說明給核定的人。",
        $"The same has been asked already ({kind}) and waits for a decision."));

    public static Refusal TooLate(DateOnly last, string basis) => new("adjustment-late", new(
        $"申請期限是{last.Named().ZhHant}，已逾期，依規定不予受理；事由得於辦理情形或評核報告敘明。",
        $"The last day to ask was {last.Named().En}; by rule it is not taken any more. Say the reason in the report instead."), basis);

    public static Refusal BounceLate(DateOnly last, string basis) => new("bounce-late", new(
        $"退回分派的期限是{last.Named().ZhHant}，已經過了；請先受理，並洽研考會協調改分。",
        $"The last day to hand it back was {last.Named().En}: keep it for now and ask the evaluation office to move it."), basis);

    public static Refusal NotAParty(string agency) => new("agency-not-party", new(
        $"「{agency}」不是這件的主辦或協辦機關。", $"{agency} has no part in this commitment."));

    public static Refusal NoSuchPlace(string what) => new("place-unknown", new(
        $"這件沒有「{what}」，請重新整理頁面。", $"This commitment has no {what}: load the page again."));

    public static Refusal ProofMissing(string text, string basis) => new("closure-proof-missing", new(
        $"解除列管還缺：{text}。", $"To close it, this is still missing: {text}."), basis);

    public static Refusal Decided(string by) => new("request-decided", new(
        $"這件申請已由{by}決定。", $"This request was decided by {by} already."));
}
