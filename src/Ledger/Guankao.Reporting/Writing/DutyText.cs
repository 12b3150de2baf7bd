using Guankao.Commitments;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Reporting;

/// <summary>A report as it is written now, for those who lay many of them beside a table.</summary>
public sealed class DutyText
{
    private readonly Duty _duty;

    internal DutyText(Duty duty) => _duty = duty;

    /// <summary>The duty.</summary>
    public Guid Id => _duty.Id;

    /// <summary>The commitment.</summary>
    public Guid Commitment => _duty.CommitmentId;

    /// <summary>The period's name as printed.</summary>
    public string Period => _duty.Period!.Name;

    /// <summary>The version that counts; 0 where nothing is written.</summary>
    public int Version => _duty.Version;

    /// <summary>The report.</summary>
    public string Text => _duty.Text;

    /// <summary>The grade.</summary>
    public string? Grade => _duty.Grade;

    /// <summary>Why somebody may not write it today; null where they may.</summary>
    public Refusal? Refuse(Actor actor, CommitmentParties parties, DateOnly today) =>
        PermissionTable.Shipped.Refuse(actor, Deed.WriteReport, parties.Matter(_duty.State.Word())) ?? Lateness.Of(_duty, today);
}

/// <summary>Reads of reports at work.</summary>
public static class DutyTexts
{
    /// <summary>All of a period.</summary>
    public static async Task<IReadOnlyDictionary<Guid, DutyText>> Of(AppDb db, Guid period, CancellationToken cancellation) =>
        await db.Set<Duty>().AsNoTracking().Include(row => row.Period).Where(row => row.PeriodId == period)
            .ToDictionaryAsync(row => row.Id, row => new DutyText(row), cancellation);
}

/// <summary>Text as reports keep it.</summary>
public static class CleanReport
{
    /// <summary>The text as it would be saved.</summary>
    public static string Of(string? text) => CleanText.Of(text);
}
