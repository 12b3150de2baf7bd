using Guankao.Calendar;
using Guankao.Commitments;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Reporting;

/// <summary>A duty taken out for an act that its actor may do.</summary>
internal sealed record DutyAtHand(LedgerTransaction Ledger, Duty Duty, CommitmentParties Parties, Actor Actor)
{
    public DateOnly Today => HomeRules.DayOf(Ledger.Now);

    public ReportingPeriod Period => Duty.Period!;

    public static async Task<Outcome<DutyAtHand>> Of(
        LedgerTransaction ledger, Guid id, Actor actor, Deed deed, CancellationToken cancellation)
    {
        var duty = await ledger.Db.Set<Duty>().Include(row => row.Period).Include(row => row.Agencies)
            .FirstOrDefaultAsync(row => row.Id == id, cancellation);
        if (duty is null || await CommitmentParties.Of(ledger.Db, duty.CommitmentId, cancellation) is not { } parties)
        {
            return ReportingRefusals.NoSuchDuty;
        }

        return PermissionTable.Shipped.Refuse(actor, deed, parties.Matter(duty.State.Word())) is { } refusal
            ? refusal
            : new DutyAtHand(ledger, duty, parties, actor);
    }

    /// <summary>Why nothing can be written now; null while it can.</summary>
    public Refusal? TooLate() => Parties.Status is CommitmentStatus.Open or CommitmentStatus.Suspended
        ? Lateness.Of(Duty, Today)
        : ReportingRefusals.CommitmentEnded(Parties.Title);

    /// <summary>Moves the report on and writes it down.</summary>
    public void Move(string kind, DutyState to, string why, params IReadOnlyList<ActChange> changes)
    {
        var from = Duty.State;
        Duty.State = to;
        Record(kind, why, [.. from == to ? [] : new[] { new ActChange("state", from.Word(), to.Word()) }, .. changes]);
    }

    public void Record(string kind, string why, IReadOnlyList<ActChange> changes, string? evidence = null) =>
        Ledger.Record(new NewAct(kind, Duty.Id, Actor.Name, why, evidence, changes));
}
