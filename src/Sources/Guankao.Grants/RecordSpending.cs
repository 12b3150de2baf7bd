using System.Globalization;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Grants;

/// <summary>Enters what was spent on a line in a quarter (執行); entered again it is corrected, and what stood before stays in the acts.</summary>
/// <param name="Plan">Which plan.</param>
/// <param name="Line">Which line.</param>
/// <param name="Quarter">1 to 4.</param>
/// <param name="Own">Own money.</param>
/// <param name="Subsidy">Subsidy.</param>
/// <param name="Ground">Who enters it and why.</param>
public sealed record RecordSpending(Guid Plan, Guid Line, int Quarter, long Own, long Subsidy, PlanGround Ground);

/// <summary>Does <see cref="RecordSpending"/>: <c>await handler.Do(command, ct)</c>; gives back the plan.</summary>
public sealed class RecordSpendingHandler(LedgerStore store)
{
    private const int Quarters = 4;

    /// <summary>Enters it, or says why not.</summary>
    public async Task<Outcome<Guid>> Do(RecordSpending command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        if (!(await PlanAtHand.Of(ledger, command.Plan, command.Ground, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        if (at.Plan.Lines.Find(row => row.Id == command.Line) is not { } line)
        {
            return AccountFaults.NoLine;
        }

        if (Fault(line, command, at.Plan.Spending) is { } fault)
        {
            return fault;
        }

        var row = at.Plan.Spending.Find(spent => spent.LineId == line.Id && spent.Quarter == command.Quarter);
        List<ActChange> changes =
        [
            new("line", null, line.Name), new("quarter", null, command.Quarter.ToString(CultureInfo.InvariantCulture)),
            new("own", row?.Own.ToString(CultureInfo.InvariantCulture), command.Own.ToString(CultureInfo.InvariantCulture)),
            new("subsidy", row?.Subsidy.ToString(CultureInfo.InvariantCulture), command.Subsidy.ToString(CultureInfo.InvariantCulture)),
        ];
        if (row is null)
        {
            row = new GrantSpending { PlanId = at.Plan.Id, LineId = line.Id, Quarter = command.Quarter };
            at.Ledger.Db.Add(row);
        }

        (row.Own, row.Subsidy, row.RecordedAt) = (command.Own, command.Subsidy, at.Ledger.Now);
        return await at.Done("GrantSpent", null, changes, cancellation);
    }

    private static Refusal? Fault(BudgetLine line, RecordSpending command, IEnumerable<GrantSpending> spending)
    {
        if (line.Approved is not { } approved)
        {
            return AccountFaults.NotApproved;
        }

        List<GrantSpending> others = [.. spending.Where(row => row.LineId == line.Id && row.Quarter != command.Quarter)];
        var (subsidy, all) = (others.Sum(row => row.Subsidy) + command.Subsidy, others.Sum(row => row.Own + row.Subsidy) + command.Own + command.Subsidy);
        return command.Quarter is < 1 or > Quarters ? AccountFaults.NoQuarter
            : command.Own < 0 || command.Subsidy < 0 ? AccountFaults.Negative(line.Name)
            : subsidy > approved.Subsidy ? AccountFaults.SpentTooMuch(line.Name, subsidy, approved.Subsidy, subsidy: true)
            : all > approved.Total ? AccountFaults.SpentTooMuch(line.Name, all, approved.Total, subsidy: false)
            : null;
    }
}
