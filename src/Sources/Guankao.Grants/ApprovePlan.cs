using System.Globalization;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Grants;

/// <summary>Enters what the centre approved (核定), line by line; a later letter moves it, and what stood before stays in the acts.</summary>
/// <param name="Plan">Which plan.</param>
/// <param name="On">Day of the letter.</param>
/// <param name="DocumentNumber">Its number.</param>
/// <param name="Lines">What was approved; a line left out was approved as asked for.</param>
/// <param name="Ground">Who enters it and why.</param>
public sealed record ApprovePlan(Guid Plan, DateOnly On, string DocumentNumber, IReadOnlyList<LineApproval> Lines, PlanGround Ground);

/// <summary>What was approved of a line.</summary>
/// <param name="Line">Which line.</param>
/// <param name="Total">總經費.</param>
/// <param name="Subsidy">補助.</param>
public sealed record LineApproval(Guid Line, long Total, long Subsidy);

/// <summary>Does <see cref="ApprovePlan"/>: <c>await handler.Do(command, ct)</c>; gives back the plan.</summary>
public sealed class ApprovePlanHandler(LedgerStore store)
{
    /// <summary>Enters it, or says why not.</summary>
    public async Task<Outcome<Guid>> Do(ApprovePlan command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        if (!(await PlanAtHand.Of(ledger, command.Plan, command.Ground, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        var given = command.Lines.ToDictionary(line => line.Line);
        var wanted = at.Plan.Lines.OrderBy(line => line.Position)
            .Select(line => (Line: line, To: given.GetValueOrDefault(line.Id) ?? new LineApproval(line.Id, line.Total, line.Subsidy))).ToList();
        if (Fault(at, command, wanted) is { } fault)
        {
            return fault;
        }

        var changes = new List<ActChange> { new("approval-number", at.Plan.ApprovalNumber, command.DocumentNumber.Trim()) };
        foreach (var (line, to) in wanted)
        {
            changes.Add(new ActChange($"approved {line.Name}", line.ApprovedSubsidy?.ToString(CultureInfo.InvariantCulture), to.Subsidy.ToString(CultureInfo.InvariantCulture)));
            (line.ApprovedOwn, line.ApprovedSubsidy) = (to.Total - to.Subsidy, to.Subsidy);
        }

        (at.Plan.ApprovedOn, at.Plan.ApprovalNumber) = (command.On, command.DocumentNumber.Trim());
        return await at.Done("PlanApproved", command.DocumentNumber.Trim(), changes, cancellation);
    }

    private static Refusal? Fault(PlanAtHand at, ApprovePlan command, List<(BudgetLine Line, LineApproval To)> wanted)
    {
        var (approved, claimed) = (wanted.Sum(pair => pair.To.Subsidy), at.Plan.Claims.Sum(claim => claim.Amount));
        return string.IsNullOrWhiteSpace(command.DocumentNumber) ? AccountFaults.NoDocument
            : command.Lines.Any(line => at.Plan.Lines.TrueForAll(known => known.Id != line.Line)) ? AccountFaults.NoLine
            : wanted.Select(pair => Fault(pair.Line, pair.To, at.Plan.Spending)).FirstOrDefault(fault => fault is not null)
            ?? (approved < claimed ? AccountFaults.BelowClaims(approved, claimed) : null);
    }

    private static Refusal? Fault(BudgetLine line, LineApproval to, IEnumerable<GrantSpending> spending)
    {
        List<GrantSpending> spent = [.. spending.Where(row => row.LineId == line.Id)];
        return to.Total < 0 || to.Subsidy < 0 ? AccountFaults.Negative(line.Name)
            : to.Subsidy > to.Total ? AccountFaults.Beyond(line.Name, to.Total == 0 ? 999 : (int)(to.Subsidy * 100m / to.Total))
            : to.Subsidy > line.Subsidy ? AccountFaults.MoreThanAsked(line.Name, to.Subsidy, line.Subsidy)
            : spent.Sum(row => row.Own + row.Subsidy) is var all && all > to.Total ? AccountFaults.SpentTooMuch(line.Name, all, to.Total, subsidy: false)
            : spent.Sum(row => row.Subsidy) is var part && part > to.Subsidy ? AccountFaults.SpentTooMuch(line.Name, part, to.Subsidy, subsidy: true)
            : null;
    }
}
