using System.Globalization;
using Guankao.Calendar;
using Guankao.Meetings;
using Guankao.Publishing.Forms;

namespace Guankao.Hosting;

/// <summary>Fills the table of rulings (裁示事項辦理情形表) from the ledger.</summary>
public static class RulingForms
{
    /// <summary>The rulings of one meeting.</summary>
    public static RulingTableForm Of(MeetingPage meeting)
    {
        ArgumentNullException.ThrowIfNull(meeting);
        return new RulingTableForm(meeting.Line.Title + "裁示及決議事項辦理情形表", [.. meeting.Resolutions.Select((row, at) => Line(row, at + 1, ""))]);
    }

    /// <summary>Rulings of many meetings, each with its own.</summary>
    public static RulingTableForm Of(IReadOnlyList<ResolutionLine> rows) => new("", [.. rows.Select((row, at) => Line(row, at + 1, $"{row.SeriesName}({row.Day.Spelled()})"))]);

    // The state that is printed is the office's: what is being tracked is tracked on, whatever the agency wishes.
    private static RulingLine Line(ResolutionLine row, int number, string meeting) => new(
        row.Terms.CaseNumber ?? number.ToString(CultureInfo.InvariantCulture), row.Terms.Subject.Length > 0 ? row.Terms.Subject : row.Title, row.Terms.Text, Handling(row), Tracking(row))
    {
        Meeting = meeting, Leads = row.Lead is { } lead ? [lead] : [], Supporting = row.Terms.Supporting, Due = row.DueOn?.Spelled() ?? "",
    };

    private static string Handling(ResolutionLine row) => row.Replies.Count > 0 ? row.Replies[^1].Text : row.Terms.Handling;

    private static string Tracking(ResolutionLine row) => row.Standing switch
    {
        ResolutionStanding.Tracked => "繼續列管",
        ResolutionStanding.Released => "解除列管",
        ResolutionStanding.Untracked => "不列管",
        _ => "待選項",
    };
}
