using System.Globalization;
using Guankao.Kernel;

namespace Guankao.Documents;

/// <summary>Every sentence with which a document is refused: what, where, and what to do.</summary>
internal static class DocumentRefusals
{
    internal static Refusal Empty(string name) => new("file-empty", new Bilingual(
        $"「{name}」是空的，請確認檔案內容後再上傳。",
        $"{name} is empty. Check the file and send it again."));

    internal static Refusal TooLarge(string name, long length, long limit) => new("file-too-large", new Bilingual(
        $"「{name}」有 {Mebibytes(length)} MiB，超過上限 {Mebibytes(limit)} MiB；請只上傳表格所在的檔案，或分成數個檔案。",
        $"{name} has {Mebibytes(length)} MiB; the limit is {Mebibytes(limit)} MiB. Send only the file with the table, or split it."));

    internal static Refusal StillWritten(string name) => new("file-still-written", new Bilingual(
        $"讀取時「{name}」的大小還在變動，可能尚未存檔或傳完；請等存檔完成後再試。",
        $"{name} changed its size while it was read; it may still be being written. Try again when it is complete."));

    internal static Refusal Binary(string name, int offset) => new("file-binary", new Bilingual(
        $"「{name}」不是文字檔（第 {Number(offset)} 個位元組不是文字）；請改用 txt、csv、xlsx、xls、ods、docx、odt 或 pdf。",
        $"{name} is not text (byte {Number(offset)} is no character). Send txt, csv, xlsx, xls, ods, docx, odt or pdf."));

    internal static Refusal UnknownFormat(string name, string seen) => new("format-unknown", new Bilingual(
        $"「{name}」的格式（{seen}）目前無法讀取；請另存為 ods、xlsx、odt、docx、pdf、csv 或 txt 後再上傳。",
        $"The format of {name} ({seen}) cannot be read yet. Save it as ods, xlsx, odt, docx, pdf, csv or txt and send that."));

    internal static Refusal UnknownEncoding(string name, int line) => new("encoding-unknown", new Bilingual(
        $"「{name}」第 {Number(line)} 行起的文字編碼無法辨識（不是 UTF-8、UTF-16 或 Big5）；請以 UTF-8 另存後再上傳。",
        $"The encoding of {name} is not known from line {Number(line)} on (neither UTF-8, UTF-16 nor Big5). Save it as UTF-8 and send it again."));

    internal static Refusal Incomplete(string name) => new("file-incomplete", new Bilingual(
        $"「{name}」不完整或已損壞，可能還沒存檔或傳完；請確認檔案可以開啟後再上傳。",
        $"{name} is incomplete or damaged; it may not have been saved or sent completely. Check that it opens and send it again."));

    internal static Refusal Expands(string name, string part) => new("file-expands", new Bilingual(
        $"「{name}」解壓縮後的「{part}」超過上限，已停止讀取；請重新另存，或只留下需要的工作表。",
        $"{name} holds {part}, which inflates beyond the limit, so reading was stopped. Save it anew, or keep only the sheet needed."));

    internal static Refusal TooManyCells(string name, int limit) => new("table-too-large", new Bilingual(
        $"「{name}」的儲存格超過 {Number(limit)} 格；請刪除空白的列與欄，或分成數個檔案。",
        $"{name} has more than {Number(limit)} cells. Delete empty rows and columns, or split it."));

    internal static Refusal CellTooLong(string name, int line, int limit) => new("cell-too-long", new Bilingual(
        $"「{name}」第 {Number(line)} 行有一格超過 {Number(limit)} 字；請確認檔案是否為表格。",
        $"A cell in line {Number(line)} of {name} has more than {Number(limit)} characters. Check that the file is a table."));

    internal static Refusal TextTooLong(string name, int limit) => new("text-too-long", new Bilingual(
        $"「{name}」有一段或一格超過 {Number(limit)} 字；請確認檔案內容，或分成數個檔案。",
        $"A paragraph or cell of {name} has more than {Number(limit)} characters. Check the file, or split it."));

    internal static Refusal PdfNeedsPoppler(string name) => new("pdf-needs-poppler", new Bilingual(
        $"讀取「{name}」需要 poppler-utils，這台主機尚未安裝；請管理者安裝（例如 sudo apt-get install poppler-utils），或改傳 ods、xlsx、docx。",
        $"Reading {name} needs poppler-utils, which this host lacks. Have it installed (for example sudo apt-get install poppler-utils), or send ods, xlsx or docx."));

    internal static Refusal Locked(string name) => new("file-locked", new Bilingual(
        $"「{name}」有密碼保護，無法讀取；請移除密碼後再上傳。",
        $"{name} is protected by a password. Remove it and send the file again."));

    internal static Refusal OnlyPictures(string name) => new("pdf-only-pictures", new Bilingual(
        $"「{name}」沒有文字，可能是掃描影像；請改傳原始檔，或先做文字辨識。",
        $"{name} holds no text; it may be a scan. Send the original file, or have its text recognised first."));

    internal static Refusal TooManyPages(string name, int pages, int limit) => new("pdf-too-long", new Bilingual(
        $"「{name}」有 {Number(pages)} 頁，超過上限 {Number(limit)} 頁；請只上傳需要的頁面。",
        $"{name} has {Number(pages)} pages; the limit is {Number(limit)}. Send only the pages needed."));

    internal static Refusal TakesTooLong(string name) => new("file-takes-too-long", new Bilingual(
        $"「{name}」過於複雜，在時限內無法讀完；請只上傳需要的頁面，或改傳 ods、xlsx、docx。",
        $"{name} is too complex to be read in time. Send only the pages needed, or send ods, xlsx or docx."));

    internal static Refusal QuoteOpen(string name, int line) => new("quote-open", new Bilingual(
        $"「{name}」第 {Number(line)} 行的引號沒有結束；請檢查該行的 \" 是否成對。",
        $"A quotation mark in line {Number(line)} of {name} is never closed. Check that \" comes in pairs there."));

    private static string Mebibytes(long bytes) => (bytes / 1048576.0).ToString("0.#", CultureInfo.InvariantCulture);

    private static string Number(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}
