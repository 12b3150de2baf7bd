using Guankao.Commitments;
using Guankao.Reporting;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Publishing.Personal;

/// <summary>In which text of a commitment something stands.</summary>
public enum PersonalSpot
{
    /// <summary>Its title.</summary>
    Title,

    /// <summary>The goal.</summary>
    Goal,

    /// <summary>A work item.</summary>
    Work,

    /// <summary>The report of a period.</summary>
    Report,

    /// <summary>A cell of the row as printed.</summary>
    Cell,
}

/// <summary>One text of a commitment as it was written.</summary>
/// <param name="Spot">Which.</param>
/// <param name="Label">The work item's number, or the period.</param>
/// <param name="Text">The words.</param>
internal readonly record struct PersonalText(PersonalSpot Spot, string Label, string Text)
{
    /// <summary>Every text of a commitment that leaves the house; null where there is no such commitment.</summary>
    public static async Task<IReadOnlyList<PersonalText>?> Of(AppDb db, Guid commitment, CancellationToken cancellation)
    {
        if (await CommitmentDetail.Of(db, commitment, cancellation) is not { } detail)
        {
            return null;
        }

        var reports = await db.AllReports().Where(report => report.CommitmentId == commitment).OrderByDescending(report => report.LastDay).ToListAsync(cancellation);
        return
        [
            new(PersonalSpot.Title, "", detail.Terms.Title), new(PersonalSpot.Goal, "", detail.Terms.Goal),
            .. detail.Terms.Milestones.Select((item, at) => new PersonalText(PersonalSpot.Work, $"{at + 1}", item.Text)),
            .. reports.Select(report => new PersonalText(PersonalSpot.Report, report.Period, report.Text)),
            .. detail.Sources.SelectMany(source => source.RawCells).Distinct().Select(cell => new PersonalText(PersonalSpot.Cell, "", cell)),
        ];
    }
}
