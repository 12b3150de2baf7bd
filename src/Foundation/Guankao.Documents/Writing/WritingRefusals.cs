using System.Globalization;
using Guankao.Kernel;

namespace Guankao.Documents.Writing;

/// <summary>Every sentence with which a document is not written: what, where, and what to do.</summary>
internal static class WritingRefusals
{
    internal static Refusal NoTable(string name, OutputFormat format) => new("format-needs-table", new Bilingual(
        $"「{name}」不只有表格，{format.Ending()} 放不下文字段落；請改下載 odt 或 docx。",
        $"{name} is more than tables, and {format.Ending()} has no room for paragraphs. Take odt or docx."));

    internal static Refusal OneTable(string name, int tables) => new("csv-holds-one-table", new Bilingual(
        $"「{name}」有 {Number(tables)} 張表，csv 只能放一張；請改下載 ods 或 xlsx。",
        $"{name} has {Number(tables)} tables and csv holds one. Take ods or xlsx."));

    internal static Refusal CellTooLong(string name, string start, int length, int limit) => new("cell-too-long-for-xlsx", new Bilingual(
        $"「{name}」中以「{start}」開頭的儲存格有 {Number(length)} 字，超過 Excel 上限 {Number(limit)} 字；請改下載 ods。",
        $"The cell of {name} that begins with {start} has {Number(length)} characters; Excel holds {Number(limit)}. Take ods."));

    internal static Refusal TooManyRows(string name, int rows, int limit) => new("table-too-long-for-sheet", new Bilingual(
        $"「{name}」有 {Number(rows)} 列，試算表只能放 {Number(limit)} 列；請縮小篩選範圍，或改下載 csv。",
        $"{name} has {Number(rows)} rows and a sheet holds {Number(limit)}. Narrow the filters or take csv."));

    internal static Refusal NoPrinter() => new("pdf-needs-chromium", new Bilingual(
        "這台主機沒有安裝 Chromium，無法輸出 PDF；請安裝 chromium 與中文字型（fonts-noto-cjk），或改下載 odt、ods 後轉存。",
        "Chromium is not installed on this host, so there is no PDF. Install chromium and fonts-noto-cjk, or take odt or ods and save that as PDF."));

    internal static Refusal PrinterSlow(TimeSpan limit) => new("pdf-took-too-long", new Bilingual(
        $"輸出 PDF 超過 {Number((long)limit.TotalSeconds)} 秒，已停止；請縮小篩選範圍，或改下載 ods。",
        $"Printing took more than {Number((long)limit.TotalSeconds)} seconds and was stopped. Narrow the filters or take ods."));

    internal static Refusal PageTooLarge(long length, long limit) => new("pdf-page-too-large", new Bilingual(
        $"列印頁有 {Number(length / 1048576)} MiB，超過上限 {Number(limit / 1048576)} MiB；請縮小篩選範圍，或改下載 ods。",
        $"The page to print has {Number(length / 1048576)} MiB; the limit is {Number(limit / 1048576)} MiB. Narrow the filters or take ods."));

    internal static Refusal PrinterFailed(string said) => new("pdf-failed", new Bilingual(
        $"Chromium 無法輸出 PDF（{said}）；請管理員檢查 Chromium 是否可以執行，或先改下載 odt、ods。",
        $"Chromium could not print ({said}). Ask the administrator whether Chromium runs, or take odt or ods for now."));

    private static string Number(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
