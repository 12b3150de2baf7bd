using Guankao.Kernel;

namespace Guankao.Youth;

/// <summary>Why something cannot be done. No sentence repeats what was sent.</summary>
internal static class YouthFaults
{
    public static readonly Refusal NoBody = new("youth-body-unknown", new("請選服務據點。", "Choose which body it is."));

    public static readonly Refusal NoDay = new("youth-day-unusable", new("日期要在今年或去年，且不得在今天之後。", "The day must be of this year or the last, and not lie ahead."));

    public static readonly Refusal NoNumber = new("youth-number-unusable", new("次數要在1到1,000之間，等候日數在0到365之間。", "A number lies between 1 and 1,000; days of waiting between 0 and 365."));

    public static readonly Refusal NoHandOff = new("hand-off-unknown", new("找不到這件轉銜，或已經接手、中斷。", "There is no such hand-off, or it was taken or dropped already."));

    public static readonly Refusal SameBody = new("hand-off-same-body", new("轉銜要到另一個據點。", "A hand-off goes to another body."));

    public static readonly Refusal NoReason = new("reason-missing", new("請選理由。", "Choose the reason."));

    public static readonly Refusal BadYear = new("youth-year-unusable", new("年度、人力與預算請填正確的數字。", "Give year, staff and budget as numbers that can be."));

    public static readonly Refusal YearRuns = new("youth-year-runs", new("年度還沒結束，不能公布年報。", "The year has not ended; its report cannot be published yet."));

    public static readonly Refusal Published = new("youth-report-published", new(
        "這一年的年報已經公布；再公布一次不同的數字，兩份相減就看得出少數人，所以不能更新。",
        "The report of this year is published; another set of figures, laid beside it, would tell of a few, so it stays as it is."));

    public static readonly Refusal TooFew = new("youth-too-few", new("這一年的件數太少，公布就看得出少數人，沒有公布。", "There were too few in this year: publishing would tell of a few, so nothing was published."));

    public static readonly Refusal NoVendor = new("vendor-unknown", new("找不到這個介接廠商，或已經停用。", "There is no such vendor, or it was ended already."));

    public static readonly Refusal NoName = new("vendor-name-missing", new("請填介接廠商的名稱。", "Give the vendor's name."));

    public static readonly Refusal Unsigned = new("signature-missing", new(
        "請求沒有簽章：要有 Guankao-Vendor、Guankao-Timestamp、Guankao-Nonce、Guankao-Signature 四個標頭。",
        "The call is not signed: it needs the headers Guankao-Vendor, Guankao-Timestamp, Guankao-Nonce and Guankao-Signature."));

    public static readonly Refusal Forged = new("signature-wrong", new("簽章不符：不是這個廠商送的，或內容被改過；沒有計入。", "The signature does not fit: another sent it, or it was changed on the way; nothing was counted."));

    public static readonly Refusal Stale = new("signature-stale", new("時間戳記相差超過5分鐘，沒有計入；請校正時間後重送。", "The timestamp is more than 5 minutes away; nothing was counted. Set the clock and send it anew."));

    public static readonly Refusal Replayed = new("signature-replayed", new("這次請求已經收過（相同的 Guankao-Nonce），沒有重複計入。", "This call was taken already (the same Guankao-Nonce); it was not counted twice."));

    public static readonly Refusal Unreadable = new("intake-unreadable", new(
        "內容看不懂：要是 {\"contacts\":[{day,channel,topic,first,age,result}]}，最多1,000筆，不得有其他欄位。",
        "It cannot be read: it must be {\"contacts\":[{day,channel,topic,first,age,result}]}, at most 1,000 of them, with no other fields."));

    public static Refusal TooOften(int most) => new("intake-too-often", new(
        $"這個介接金鑰每分鐘最多{most}批，這一批沒有計入；請一分鐘後再送，或每批多放幾筆（最多1,000筆）。",
        $"This key may send {most} batches a minute; this one was not counted. Send it again in a minute, or put more into one (at most 1,000)."));

    public static Refusal Unknown(int at, Bilingual field) => new("youth-word-unknown", new(
        $"第{at}筆的「{field.ZhHant}」不在清單裡，整批沒有計入。", $"“{field.En}” of number {at} is not on the list; nothing of this batch was counted."));
}
