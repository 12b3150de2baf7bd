using System.Globalization;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Grants;

/// <summary>Declares why a line leaves the share (代收代付, 定額補助, 地方加碼).</summary>
/// <param name="Plan">Which plan.</param>
/// <param name="Line">Which line.</param>
/// <param name="Exception">Code from the rule of exceptions.</param>
/// <param name="Ground">Who declares it and why.</param>
public sealed record ExplainLine(Guid Plan, Guid Line, string Exception, PlanGround Ground);

/// <summary>Does <see cref="ExplainLine"/>: <c>await handler.Do(command, ct)</c>; gives back the plan.</summary>
public sealed class ExplainLineHandler(LedgerStore store, Guankao.Rules.RunningRules rules)
{
    /// <summary>Declares it, or says why not.</summary>
    public async Task<Outcome<Guid>> Do(ExplainLine command, CancellationToken cancellation)
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

        var day = new DateOnly(at.Plan.Year + 1911, 1, 1);
        if (!rules.Current.Find("grant.exceptions", at.Plan.City, day).Is(out var rule, out refusal))
        {
            return refusal;
        }

        if (rule.Options.All(option => option.Code != command.Exception))
        {
            return AccountFaults.NoException;
        }

        if (Json.To<BudgetLineTerms>(line.Terms).Proof is not { Deviates: true } proof)
        {
            return AccountFaults.NothingToExplain;
        }

        if (command.Exception == "extra" && proof.Difference < 0)
        {
            return AccountFaults.ExtraBelow;
        }

        var before = line.Exception;
        (line.Exception, line.ExceptionWhy, line.Standing) = (command.Exception, command.Ground.Why.Trim(), ShareStanding.Explained);
        return await at.Done("LineExplained", null, [new("line", null, line.Name), new("exception", before, command.Exception)], cancellation);
    }
}
