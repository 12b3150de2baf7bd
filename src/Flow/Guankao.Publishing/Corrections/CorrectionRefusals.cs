using Guankao.Kernel;

namespace Guankao.Publishing;

/// <summary>Why a reader's note is not taken.</summary>
public static class CorrectionRefusals
{
    /// <summary>Too short to be understood, or too long to be read.</summary>
    public static readonly Refusal Length = new("correction-length", new Bilingual(
        $"請用 10 到 {SendCorrectionHandler.Most} 個字說明哪裡不對、應該是什麼。",
        $"Say in 10 to {SendCorrectionHandler.Most} characters what is wrong and what it should be."));

    /// <summary>Advertising.</summary>
    public static readonly Refusal Links = new("correction-links", new Bilingual(
        "意見不能含網址；請寫文件名稱、日期與頁碼，承辦人會自行查找。",
        "A note cannot contain web addresses: name the document, its date and page, and the evaluator will look it up."));

    /// <summary>Not there.</summary>
    public static readonly Refusal NoCommitment = new("correction-no-commitment", new Bilingual(
        "找不到這一項列管事項，可能網址不完整；請從事項的頁面再按一次「這裡寫錯了」。",
        "There is no such commitment, perhaps the address is incomplete: start again from its page."));

    /// <summary>Faster or more often than a person writes.</summary>
    public static readonly Refusal TooFast = new("correction-too-fast", new Bilingual(
        "送得太快或太多次了，請等一分鐘再按「送出」，內容都還在。",
        "This came too fast or too often: wait a minute and press Send again; your text is still here."));
}
