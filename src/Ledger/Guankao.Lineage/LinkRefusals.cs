using Guankao.Kernel;

namespace Guankao.Lineage;

/// <summary>Why a link is not made or not ended.</summary>
internal static class LinkRefusals
{
    public static readonly Refusal NoGround = new("why-missing", new("請填寫姓名與理由，日後才知道為什麼這樣連結。", "Say who links them and why."));

    public static readonly Refusal Itself = new("link-itself", new("一筆紀錄不能引用自己，請選擇另一筆。", "A record cannot be its own source: choose another."));

    public static readonly Refusal NoLink = new("link-unknown", new("找不到這條連結，或已經解除，請重新整理頁面。", "There is no such link, or it was ended already: load the page again."));

    public static readonly Refusal Twice = new("link-known", new("這兩筆紀錄已經這樣連結了，沒有變動。", "These two are linked by the same words already; nothing changed."));

    public static Refusal NoRecord(RecordRef record) => new("record-unknown", new(
        $"找不到這筆{RecordKinds.Name(record.Kind).ZhHant}，請從清單重新選取。", $"There is no such {RecordKinds.Name(record.Kind).En}: choose it again from the list."));

    public static Refusal NotThere(RecordFace face) => new("quote-not-there", new(
        $"「{face.Title}」裡沒有這段引文，請照原文抄錄，或留白引用全文。", $"These words do not stand in “{face.Title}”: copy them as printed, or leave them out to cite it as a whole."));
}
