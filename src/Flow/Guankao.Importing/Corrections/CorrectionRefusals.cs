using System.Globalization;
using Guankao.Kernel;

namespace Guankao.Importing;

/// <summary>Why something written by hand is not taken; nothing changes then.</summary>
public static class CorrectionRefusals
{
    /// <summary>Characters of prose at most.</summary>
    public const int MostProse = 20_000;

    /// <summary>Characters of any other cell at most.</summary>
    public const int MostWords = 400;

    private const int MostNumber = 9999;

    /// <summary>The draft was changed in another window meanwhile.</summary>
    public static readonly Refusal Stale = new("draft-changed", new Bilingual(
        "這份預覽剛才在別的視窗改過了，這次的更正沒有套用：請看過目前的內容再改一次。",
        "This preview was changed in another window meanwhile; your correction was not applied. Look at what it says now and correct it again."));

    /// <summary>The row is not there.</summary>
    public static readonly Refusal NoRow = new("row-unknown", new Bilingual(
        "這份表沒有這一列：請回到清單再選一次。", "This table has no such row: go back to the list and choose again."));

    /// <summary>The decision to take back is not there.</summary>
    public static readonly Refusal NoCorrection = new("correction-unknown", new Bilingual(
        "找不到要取消的更正，可能已經取消了。", "There is no such correction to take back; perhaps it was taken back already."));

    /// <summary>The repair to undo is not there.</summary>
    public static readonly Refusal NoRepair = new("repair-unknown", new Bilingual(
        "找不到要取消的修復，或這種修復不能取消：可以直接更正儲存格。", "There is no such repair, or it cannot be undone: correct the cell itself."));

    /// <summary>The answer was not offered.</summary>
    public static readonly Refusal NoAnswer = new("answer-unknown", new Bilingual(
        "這個問題沒有這個選項：請選列出的讀法，或直接更正儲存格。", "The question offers no such answer: choose a listed reading, or correct the cell."));

    /// <summary>The column is none of ours.</summary>
    public static readonly Refusal NoColumn = new("column-unknown", new Bilingual(
        "沒有這個欄位：請從清單選擇。", "There is no such column: choose one of the list."));

    /// <summary>Nothing was changed.</summary>
    public static readonly Refusal NothingNew = new("correction-empty", new Bilingual(
        "內容和目前的讀法一樣，沒有可存的更正。", "Everything reads as before; there is nothing to correct."));

    /// <summary>What is wrong with a text for a cell of any table; null where nothing is.</summary>
    public static Refusal? Fault(string heading, string text) => Fault(new Bilingual(heading, heading), text, prose: true);

    /// <summary>What is wrong with a text for a column; null where nothing is.</summary>
    public static Refusal? Fault(PolicyColumn column, string text)
    {
        var (zh, en) = (column.Name().ZhHant, column.Name().En);
        if (Fault(column.Name(), text, CellText.IsProse(column)) is { } fault)
        {
            return fault;
        }

        return column switch
        {
            PolicyColumn.Number when !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is 0 or > MostNumber =>
                new("number-unreadable", new Bilingual(
                    $"編號「{text}」不是 1 到 {MostNumber} 的整數：請只填數字。", $"The number {text} is not a whole number from 1 to {MostNumber}: write digits only.")),
            PolicyColumn.Grade when text.Length > 0 && TableWords.Current.GradeOf(text) is null =>
                new("grade-unknown", new Bilingual(
                    $"沒有「{text}」這個等級：請填 {string.Join("、", TableWords.Current.Grades)}，或留空。",
                    $"There is no grade {text}: write {string.Join(", ", TableWords.Current.Grades)}, or leave it empty.")),
            PolicyColumn.Title or PolicyColumn.Lead when !text.Any(char.IsLetter) =>
                new("text-missing", new Bilingual($"「{zh}」不能沒有文字。", $"The {en} cannot be without words.")),
            _ => null,
        };
    }

    private static Refusal? Fault(Bilingual name, string text, bool prose)
    {
        var most = prose ? MostProse : MostWords;
        if (text.Length > most)
        {
            return new("text-too-long", new Bilingual(
                $"「{name.ZhHant}」有 {text.Length} 字，超過 {most} 字：請縮短，或檢查是否貼錯欄。",
                $"The {name.En} has {text.Length} characters, more than {most}: shorten it, or check whether it was pasted into the wrong field."));
        }

        return text.Any(c => char.IsControl(c) && c is not ('\n' or '\t')) || (!prose && text.Contains('\n', StringComparison.Ordinal))
            ? new("text-unprintable", new Bilingual(
                $"「{name.ZhHant}」含有換行或不能印出的字元：請刪去。", $"The {name.En} holds line breaks or characters that cannot be printed: remove them."))
            : null;
    }
}
