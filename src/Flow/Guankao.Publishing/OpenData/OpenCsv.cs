using System.Globalization;
using System.Text;

namespace Guankao.Publishing.OpenData;

/// <summary>Open data as CSV: UTF-8 with a mark for spreadsheets, one row for each commitment, lists parted by 、.</summary>
public static class OpenCsv
{
    /// <summary>The head.</summary>
    public const string Head =
        "id,number,title,lead,supporting,domain,districts,due,grade,goalVerdict,official,evidence,schedule,milestones,milestonesMet,findings,tags,periods,amount\r\n";

    /// <summary>One row.</summary>
    public static string Row(OpenCommitment row) => Line(
        row.Id.ToString("D"), Number(row.Number), row.Title, row.Lead, string.Join('、', row.Supporting), row.Domain,
        string.Join('、', row.Districts), row.Due?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), row.Grade, row.GoalVerdict?.ToString(),
        row.Official.ToString(), row.Evidence.ToString(), row.Schedule.ToString(), Number(row.Milestones), Number(row.MilestonesMet),
        string.Join('、', row.Findings), string.Join('、', row.Tags), string.Join('、', row.Periods), row.Amount);

    /// <summary>Cells as one line.</summary>
    public static string Line(params IEnumerable<string?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    // A cell that a spreadsheet would run as a formula begins with an apostrophe instead.
    private static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var safe = text[0] is '=' or '+' or '-' or '@' or '\t' ? "'" + text : text;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : new StringBuilder(safe).Replace("\"", "\"\"").Insert(0, '"').Append('"').ToString();
    }
}
