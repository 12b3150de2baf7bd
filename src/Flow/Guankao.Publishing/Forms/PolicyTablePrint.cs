using Guankao.Calendar;
using Guankao.Documents.Writing;
using Guankao.Kernel;

namespace Guankao.Publishing.Forms;

/// <summary>The official policy table: landscape, its ten columns, labels merged downwards, header on every page.</summary>
public static class PolicyTablePrint
{
    private static readonly PrintedColumn[] Columns =
    [
        new(15, CellAlign.Centre), new(15, CellAlign.Centre), new(19), new(27), new(18, CellAlign.Centre), new(18, CellAlign.Centre),
        new(37), new(50), new(56), new(12, CellAlign.Centre),
    ];

    /// <summary>
    /// Writes the table. A csv file has no title that could say whose agencies are meant, so there they keep their full names.
    /// </summary>
    public static Outcome<PrintedFile> Write(PolicyTableForm form, OutputFormat format) => DocumentWriter.Write(
        format == OutputFormat.Csv ? Of(form with { City = null, Title = Title(form) }) : Of(form), format);

    /// <summary>The table as a document, for the other formats and for PDF.</summary>
    public static PrintedDocument Of(PolicyTableForm form) =>
        new(Title(form) + (AsOf(form) is { Length: > 0 } asOf ? $"({asOf})" : ""), PaperTurn.Landscape, [Table(form, "辦理情形一覽表")])
        {
            TablePoints = 9,
        };

    internal static PrintedTable Table(PolicyTableForm form, string sheet)
    {
        var runs = new LabelRuns(form.Lines);
        return new PrintedTable(sheet, Columns)
        {
            Titles = [Title(form)],
            UnitLine = AsOf(form),
            Header = [Header(form)],
            Rows = [.. form.Lines.Select((line, i) => Row(form, line, runs.At(i)))],
            Footnotes = form.Footnotes,
        };
    }

    internal static string Title(PolicyTableForm form) =>
        string.IsNullOrWhiteSpace(form.Title) ? $"{Government(form.City)}{form.Period}政策項目辦理情形一覽表" : form.Title.Trim();

    private static string AsOf(PolicyTableForm form) => form.AsOf is { } day
        ? day == RocDate.LastDay(day.Year, day.Month) ? $"截至{day.RocYear()}年{day.Month}月底" : $"截至{day.Spelled()}"
        : "";

    private static PrintedCell[] Header(PolicyTableForm form)
    {
        var year = form.AsOf is { } day ? $"{day.RocYear()}年度目標" : "年度目標";
        var report = form.Period + "辦理情形及成果" + (AsOf(form) is { Length: > 0 } asOf ? $"\n({asOf})" : "");
        return [.. new[] { "領域", "綱要", "類別", "政策項目", "主辦", "協辦", year, "重要工作項目", report, "辦理等級" }.Select(PrintedCell.Of)];
    }

    private static List<PrintedCell> Row(PolicyTableForm form, PolicyTableLine line, (int Domain, int Outline, int Category) runs)
    {
        var row = new List<PrintedCell>(Columns.Length);
        Label(row, line.Domain, runs.Domain);
        Label(row, line.Outline, runs.Outline);
        Label(row, line.Category, runs.Category);
        row.Add(PrintedCell.Of(Named(line)));
        row.Add(PrintedCell.Of(line.Lead is { } lead ? Short(lead, form.City) : ""));
        row.Add(PrintedCell.Of(line.Supporting.Count == 0 ? "-" : string.Join('、', line.Supporting.Select(name => Short(name, form.City)))));
        row.AddRange([PrintedCell.Of(line.Goal), PrintedCell.Of(line.WorkPrinted ?? WorkNumbers.Written(line.Work)), PrintedCell.Of(line.Report), PrintedCell.Of(line.Grade)]);
        return row;
    }

    // A number without a name was only inferred: whoever names the item settles both.
    private static string Named(PolicyTableLine line) =>
        line.Number is { } number && line.Title.Length > 0 ? $"{number}、{line.Title}" : line.Title;

    private static void Label(List<PrintedCell> row, string? text, int rows)
    {
        if (rows > 0)
        {
            row.Add(PrintedCell.Of(text) with { RowSpan = rows });
        }
    }

    // Inside its own table a city's government goes without saying.
    private static string Short(string agency, string? city)
    {
        var government = Government(city);
        return government.Length > 0 && agency.Length > government.Length && agency.StartsWith(government, StringComparison.Ordinal)
            ? agency[government.Length..]
            : agency;
    }

    private static string Government(string? city) => city is null ? "" : city + "政府";
}
