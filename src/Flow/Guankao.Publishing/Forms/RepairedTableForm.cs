using Guankao.Documents.Writing;
using Guankao.Kernel;

namespace Guankao.Publishing.Forms;

/// <summary>A repaired table to be taken home: the table, what was mended in it and what a person should still look at.</summary>
/// <param name="Table">The table after repair.</param>
/// <param name="Repairs">What was mended.</param>
/// <param name="Questions">What to look at.</param>
public sealed record RepairedTableForm(PolicyTableForm Table, IReadOnlyList<RepairLine> Repairs, IReadOnlyList<QuestionLine> Questions);

/// <summary>A repair.</summary>
/// <param name="Number">Number of the item; null where it has none or the repair is the whole table's.</param>
/// <param name="Title">Title of the item.</param>
/// <param name="Place">Where the row stands in the source, e.g. 第26行.</param>
/// <param name="Why">What was mended and why.</param>
/// <param name="Printed">The row's cells as the source has them.</param>
public sealed record RepairLine(int? Number, string Title, string Place, Bilingual Why, IReadOnlyList<string> Printed);

/// <summary>A question.</summary>
/// <param name="Number">Number of the item; null for the table as a whole.</param>
/// <param name="Title">Title of the item.</param>
/// <param name="Place">Where the row stands in the source.</param>
/// <param name="Column">The column it is about; null for the row.</param>
/// <param name="Message">The question.</param>
public sealed record QuestionLine(int? Number, string Title, string Place, Bilingual? Column, Bilingual Message);

/// <summary>Prints a repaired table on three sheets.</summary>
public static class RepairedTablePrint
{
    private static readonly Bilingual Nothing = new("沒有需要列出的項目。", "There is nothing to list.");

    /// <summary>The table, the repairs and the questions as a document.</summary>
    public static PrintedDocument Of(RepairedTableForm form, string language = "zh-Hant-TW") =>
        new(PolicyTablePrint.Title(form.Table) + "-修復版", PaperTurn.Landscape,
        [
            PolicyTablePrint.Table(form.Table, new Bilingual("修復後表格", "Repaired table").In(language)),
            Repairs(form.Repairs, language),
            Questions(form.Questions, language),
        ])
        {
            TablePoints = 9,
            Language = language,
        };

    private static PrintedTable Repairs(IReadOnlyList<RepairLine> repairs, string language) =>
        new(new Bilingual("修復說明", "Repairs").In(language), [new(14, CellAlign.Centre), new(55), new(25), new(85), new(88)])
        {
            Titles = [new Bilingual("修復說明", "Repairs").In(language)],
            Header = [FormWords.Headings(language,
                new("編號", "No."), new("政策項目", "Policy item"), new("原檔位置", "Place in the source"), new("修復內容與理由", "What was mended and why"),
                new("原檔內容（各格開頭）", "As printed (beginning of each cell)"))],
            Rows = [.. repairs.Select(repair => (PrintedCell[])
            [
                PrintedCell.Whole(repair.Number), PrintedCell.Of(repair.Title), PrintedCell.Of(repair.Place),
                PrintedCell.Of(repair.Why.In(language)), PrintedCell.Of(string.Join('｜', repair.Printed.Select(Beginning))),
            ])],
            Footnotes = repairs.Count == 0 ? [Nothing.In(language)] : [],
        };

    // Enough to find the row again; the whole of it stands in the source.
    private static string Beginning(string cell)
    {
        const int most = 24;
        var text = cell.Trim();
        var end = text.Length > most && char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return text.Length <= most ? text : text[..end] + "…";
    }

    private static PrintedTable Questions(IReadOnlyList<QuestionLine> questions, string language) =>
        new(new Bilingual("待確認問題", "Questions").In(language), [new(14, CellAlign.Centre), new(55), new(25), new(28), new(105), new(40)])
        {
            Titles = [new Bilingual("待確認問題", "Questions").In(language)],
            Header = [FormWords.Headings(language,
                new("編號", "No."), new("政策項目", "Policy item"), new("原檔位置", "Place in the source"), new("欄位", "Column"),
                new("問題", "Question"), new("確認結果", "Answer"))],
            Rows = [.. questions.Select(question => (PrintedCell[])
            [
                PrintedCell.Whole(question.Number), PrintedCell.Of(question.Title), PrintedCell.Of(question.Place),
                PrintedCell.Of(question.Column?.In(language)), PrintedCell.Of(question.Message.In(language)), PrintedCell.Blank,
            ])],
            Footnotes = questions.Count == 0 ? [Nothing.In(language)] : [],
        };
}
