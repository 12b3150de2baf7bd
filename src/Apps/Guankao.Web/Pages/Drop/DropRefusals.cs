using Guankao.Documents;
using Guankao.Kernel;

namespace Guankao.Web.Pages.Drop;

/// <summary>What the drop page refuses before any file is read.</summary>
public static class DropRefusals
{
    /// <summary>Bytes of a file at most.</summary>
    public static readonly long MostBytes = ReadLimits.Default.Bytes;

    /// <summary>Nothing was chosen.</summary>
    public static readonly Refusal NoFile = new("file-missing", new Bilingual(
        "還沒有選擇檔案：請先選一個檔案，再按「讀取」。", "No file was chosen: choose one file first, then press Read."));

    /// <summary>More than one was chosen.</summary>
    public static readonly Refusal TwoFiles = new("files-many", new Bilingual(
        "一次只能讀一個檔案：請一個一個放進來，系統才能分別核對。",
        "One file at a time, please: drop them one after another, so that each can be checked on its own."));

    /// <summary>It is too large.</summary>
    public static readonly Refusal TooLarge = new("file-too-large", new Bilingual(
        $"檔案超過 {MostBytes >> 20} MB 的上限，沒有讀取：請只放政策項目表那一份，或把它拆成幾份。",
        $"The file is larger than {MostBytes >> 20} MB and was not read: drop only the table of policy items, or split it."));

    /// <summary>The preview is gone.</summary>
    public static readonly Refusal Forgotten = new("draft-forgotten", new Bilingual(
        "這份預覽已經過期，還沒有存檔：請再放一次檔案。", "This preview has expired and nothing was saved: please drop the file again."));

    /// <summary>Nobody said who saves.</summary>
    public static readonly Refusal NoName = new("who-missing", new Bilingual(
        "請寫上是誰確認存檔，紀錄上要有人負責。", "Please write who saves this; the record needs somebody who answers for it."));

    /// <summary>No reason was given.</summary>
    public static readonly Refusal NoReason = new("reason-missing", new Bilingual(
        "請寫一句存檔的理由，之後看紀錄的人才知道為什麼。", "Please give the reason for saving in one sentence, so that those who read the record know why."));
}
