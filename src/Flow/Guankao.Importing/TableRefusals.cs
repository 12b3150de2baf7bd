using Guankao.Documents;
using Guankao.Kernel;

namespace Guankao.Importing;

/// <summary>Why a document holds no table that can be imported.</summary>
internal static class TableRefusals
{
    private const int RowsNamed = 3;

    internal static Refusal NoTable(SourceDocument document, List<PrintedRow> printed)
    {
        var widest = printed.Where(row => !row.Loose).MaxBy(row => row.Cells.Count(cell => !string.IsNullOrWhiteSpace(cell)));
        return widest is null
            ? new("table-not-found", new Bilingual(
                $"「{document.Name}」裡沒有表格；欄位請以定位字元（Tab）分隔，或改傳 csv、xlsx、ods。",
                $"{document.Name} holds no table. Part the columns with tabs, or send csv, xlsx or ods."))
            : new("header-unknown", new Bilingual(
                $"「{document.Name}」的表格找不到認得的標題列：需要「政策項目」以及「重要工作項目」或「辦理情形」等欄名；{Places.ZhHant(widest.Locator)}是「{Places.Short(string.Join('｜', widest.Cells))}」。請補上標題列後再試。",
                $"No known header was found in {document.Name}: it needs 政策項目 and 重要工作項目 or 辦理情形; {Places.En(widest.Locator)} says {Places.Short(string.Join('｜', widest.Cells))}. Add a header row and try again."));
    }

    internal static Refusal FileChanged(string name) => new("file-changed", new Bilingual(
        $"「{name}」的內容和剛才檢視的不同，可能還在寫入；請重新上傳再確認。",
        $"{name} is not the file that was looked at, perhaps it was still being written: hand it in again."));

    internal static Refusal AnotherKind(SourceDocument document, TableHead head) => new("another-kind-of-table", new Bilingual(
        $"「{document.Name}」{Places.ZhHant(head.Locator)}的標題列不是政策項目表的欄位，而是別種表格（決議、工程進度或補助）；可以預覽與下載，但目前不能存成政策項目。",
        $"The header at {Places.En(head.Locator)} of {document.Name} is that of another kind of table (rulings, project progress or grants); it can be previewed and taken home, but not saved as policy items yet."));

    internal static Refusal? Unreadable(SourceDocument document, TableHead head, TableBody body)
    {
        if (body.Rows.Count == 0 && body.Unread.Count == 0)
        {
            return new("table-empty", new Bilingual(
                $"「{document.Name}」{Places.ZhHant(head.Locator)}的標題列之後沒有任何資料列。",
                $"No row follows the header at {Places.En(head.Locator)} of {document.Name}."));
        }

        if (body.Unread.Count > body.Rows.Count)
        {
            var named = body.Unread.Take(RowsNamed).ToList();
            return new("rows-unreadable", new Bilingual(
                $"「{document.Name}」的標題列正確，但有 {body.Unread.Count} 列的內容與任何欄位都不符（例如{string.Join("；", named.Select(row => $"{Places.ZhHant(row.Locator)}「{Places.Short(row.Seen)}」沒有機關名稱、工作項目或辦理情形"))}）。請確認資料列後再試。",
                $"The header of {document.Name} is right, but {body.Unread.Count} rows fit no column (for example {string.Join("; ", named.Select(row => $"{Places.En(row.Locator)}, {Places.Short(row.Seen)}: no agency, work item or report"))}). Check the rows and try again."));
        }

        foreach (var (locator, seen) in body.Unread)
        {
            body.Questions.Add(new Question("row-unread", new Bilingual(
                $"{Places.ZhHant(locator)}的內容與任何欄位都不符，未納入：「{Places.Short(seen)}」。",
                $"Nothing in {Places.En(locator)} fits a column; it was left out: {Places.Short(seen)}.")));
        }

        return null;
    }
}
