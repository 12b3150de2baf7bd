namespace Guankao.Web.Pages.Desk.Reports;

/// <summary>What a person writes about a report. No field says who: that is the account.</summary>
public sealed class ReportForm
{
    /// <summary>The report, or a supporting agency's paragraph.</summary>
    public string? Text { get; set; }

    /// <summary>The grade.</summary>
    public string? Grade { get; set; }

    /// <summary>Why this grade.</summary>
    public string? Reasons { get; set; }

    /// <summary>The version that the writer had before them.</summary>
    public int BasedOn { get; set; }

    /// <summary>Whose paragraph or attachment.</summary>
    public string? Agency { get; set; }

    /// <summary>What the decision says.</summary>
    public string? Note { get; set; }

    /// <summary>What is to be mended, by work item; the first is of the report as a whole.</summary>
    public IReadOnlyList<string?>? Mend { get; set; }

    /// <summary>The day until which a late report may come.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>An attachment to take away.</summary>
    public Guid? Evidence { get; set; }

    /// <summary>The work item that an attachment proves.</summary>
    public int? Milestone { get; set; }
}
