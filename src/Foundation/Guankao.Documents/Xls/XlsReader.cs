using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using Guankao.Kernel;

namespace Guankao.Documents;

/// <summary>Workbooks of Excel 97-2003: the last values of every sheet; macros and formulas are never run.</summary>
internal static class XlsReader
{
    private const int MostColumns = 256;

    // The stream stops the library where it reads on; where it turns in circles over what it has read, nothing can stop it,
    // so it works aside and is left to itself when its time is up.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(6);

    internal static Outcome<BlockList> Read(byte[] bytes, string name, ReadLimits limits)
    {
        if (CompoundFile.Refused(bytes, name) is { } refusal)
        {
            return refusal;
        }

        Outcome<BlockList> read = DocumentRefusals.TakesTooLong(name);
        var aside = new Thread(() => read = Parse(bytes, name, limits)) { IsBackground = true, Name = "xls" };
        aside.Start();
        return aside.Join(Patience) ? read : DocumentRefusals.TakesTooLong(name);
    }

    private static Outcome<BlockList> Parse(byte[] bytes, string name, ReadLimits limits)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        try
        {
            using var stream = new PatientStream(bytes, () => DocumentRefusals.TakesTooLong(name));
            using var workbook = ExcelReaderFactory.CreateBinaryReader(
                stream, new ExcelReaderConfiguration { FallbackEncoding = Encoding.GetEncoding(950), LeaveOpen = true });
            return Sheets(workbook, stream, new CellBudget(name, limits), limits);
        }
        catch (ReadingStopped stopped)
        {
            return stopped.Refusal;
        }
        catch (InvalidPasswordException)
        {
            return DocumentRefusals.Locked(name);
        }
        catch (Exception broken) when (broken is not (OutOfMemoryException or StackOverflowException or AccessViolationException))
        {
            // The library meets damage with whatever its arithmetic throws: index, cast, overflow, end of stream.
            return DocumentRefusals.Incomplete(name);
        }
    }

    private static BlockList Sheets(IExcelDataReader workbook, PatientStream stream, CellBudget budget, ReadLimits limits)
    {
        var blocks = new List<Block>();
        do
        {
            var sheet = new SheetBuilder(budget);
            for (var row = 0; workbook.Read(); row++)
            {
                stream.Check();
                Row(workbook, row, sheet, budget, limits);
            }

            // The merged cells are forgotten once the reader has left the sheet.
            foreach (var merged in workbook.MergeCells ?? [])
            {
                sheet.Merge(merged.FromRow, merged.FromColumn, merged.ToColumn - merged.FromColumn + 1, merged.ToRow - merged.FromRow + 1);
            }

            if (sheet.Build(workbook.Name ?? "") is { } table)
            {
                blocks.Add(table);
            }
        }
        while (workbook.NextResult());

        return new BlockList(blocks);
    }

    private static void Row(IExcelDataReader workbook, int row, SheetBuilder sheet, CellBudget budget, ReadLimits limits)
    {
        var begun = false;
        // A damaged sheet may claim thousands of empty columns in each of its rows; looking at them costs, too.
        var columns = Math.Min(workbook.FieldCount, MostColumns);
        budget.Spend(1 + (workbook.FieldCount / 32));
        for (var column = 0; column < columns; column++)
        {
            var text = Shown(workbook.GetValue(column));
            if (text.Length > 0 && text.Length <= limits.CellCharacters)
            {
                if (!begun)
                {
                    sheet.Row(row);
                    begun = true;
                }

                sheet.Cell(column, text);
            }
        }
    }

    private static string Shown(object? value) => value switch
    {
        null => "",
        string text => text.Replace("\r", "", StringComparison.Ordinal),
        bool truth => truth ? "TRUE" : "FALSE",
        DateTime day => day.ToString(day.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
