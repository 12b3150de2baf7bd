using Guankao.Kernel;

namespace Guankao.Documents.Writing;

/// <summary>
/// Writes a printed document as a file. The same document gives the same bytes; no file tells who made it, where or when.
/// </summary>
public static class DocumentWriter
{
    // Spreadsheets of today, all of them.
    private const int SheetLength = 1_048_576;
    private const int ExcelCell = 32_767;

    /// <summary>Writes; refuses with one sentence what the format has no room for.</summary>
    public static Outcome<PrintedFile> Write(PrintedDocument document, OutputFormat format)
    {
        if (Unfit(document, format) is { } refusal)
        {
            return refusal;
        }

        var content = format switch
        {
            OutputFormat.Ods => OdsWriter.Write(document),
            OutputFormat.Odt => OdtWriter.Write(document),
            OutputFormat.Xlsx => XlsxWriter.Write(document),
            OutputFormat.Docx => DocxWriter.Write(document),
            _ => CsvWriter.Write(document.Tables.First()),
        };
        return new PrintedFile(OfficialNames.File(document.Name, format.Ending()), format.MediaType(), content);
    }

    private static Refusal? Unfit(PrintedDocument document, OutputFormat format)
    {
        if (format is OutputFormat.Odt or OutputFormat.Docx)
        {
            return null;
        }

        if (document.Parts.Count == 0 || document.Parts.Any(part => part is not PrintedTable))
        {
            return WritingRefusals.NoTable(document.Name, format);
        }

        if (format == OutputFormat.Csv)
        {
            return document.Parts.Count > 1 ? WritingRefusals.OneTable(document.Name, document.Parts.Count) : null;
        }

        if (document.Tables.FirstOrDefault(table => Length(table) > SheetLength) is { } longest)
        {
            return WritingRefusals.TooManyRows(longest.Name, Length(longest), SheetLength);
        }

        return format == OutputFormat.Xlsx ? TooLong(document) : null;
    }

    private static int Length(PrintedTable table) =>
        SheetRows.HeaderStart(table) + table.Header.Count + table.Rows.Count + table.Footnotes.Count;

    private static Refusal? TooLong(PrintedDocument document)
    {
        var cell = document.Tables.SelectMany(table => table.Rows).SelectMany(row => row).FirstOrDefault(cell => cell.Text.Length > ExcelCell);
        return cell is null ? null : WritingRefusals.CellTooLong(document.Name, cell.Text[..12], cell.Text.Length, ExcelCell);
    }
}
