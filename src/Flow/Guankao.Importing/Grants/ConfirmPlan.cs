using Guankao.Grants;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;

namespace Guankao.Importing;

/// <summary>A person has looked at a draft of a plan and keeps it.</summary>
/// <param name="Document">Which file it was.</param>
/// <param name="Draft">What was looked at.</param>
/// <param name="File">The bytes it was read from; kept as evidence.</param>
/// <param name="Actor">Who confirms.</param>
/// <param name="Who">By what name.</param>
/// <param name="Why">On what ground.</param>
public sealed record ConfirmPlan(DraftDocument Document, GrantPlanDraft Draft, ReadOnlyMemory<byte> File, Actor Actor, string Who, string Why);

/// <summary>Does <see cref="ConfirmPlan"/>: all of it in one transaction or nothing.</summary>
public sealed class ConfirmPlanHandler(LedgerStore store)
{
    /// <summary>Keeps the plan, or says why not.</summary>
    public async Task<Outcome<PlanReceipt>> Do(ConfirmPlan command, CancellationToken cancellation)
    {
        var document = command.Document;
        if (DocumentShelf.HashOf(command.File.Span) != document.Sha256)
        {
            return TableRefusals.FileChanged(document.Name);
        }

        await using var ledger = await store.Write(cancellation);
        await DocumentShelf.Keep(ledger, document.Name, document.Format, command.File, cancellation);
        var registered = await RegisterPlanHandler.Do(
            ledger, new RegisterPlan(Terms(document, command.Draft), command.Actor, command.Who, command.Why), cancellation);
        if (registered.Refusal is null)
        {
            await ledger.Commit(cancellation);
        }

        return registered;
    }

    private static PlanTerms Terms(DraftDocument document, GrantPlanDraft draft) => new(
        draft.Title, draft.City, draft.Year, draft.Programme?.Code, draft.Basis?.Source,
        [.. draft.Lines.Select(line => new BudgetLineTerms(line.Number, line.Name, line.Money, line.Proof, line.SubItems, line.Locator))],
        draft.Totals?.Printed, [.. draft.Staffing.Lines.SelectMany(Posts)],
        [.. draft.Resources.Select(resource => new ResourceTerms(resource.Name, resource.Target, resource.Built, resource.Planned, resource.Gap, resource.Silent))],
        [.. draft.Duties.Select(duty => new DutyTerms(duty.Kind, duty.Text, duty.Span.Start, duty.Span.End, duty.Owner, duty.Locator))],
        [.. draft.Questions.Select(question => question.Message)], document.Sha256, document.Name)
    {
        SubPlans = [.. draft.Annexes.Select(annex => new SubPlanTerms(annex.Number, annex.Name, annex.Lead, annex.Line, annex.Locator))],
    };

    private static IEnumerable<PlannedPost> Posts(StaffingLineDraft line) => line.Posts.GroupBy(post => post.Kind).Select(same => new PlannedPost(
        line.Number, line.Name, same.Key, Count(same, "approved"), Count(same, "requested"), Count(same, "filled")));

    private static int? Count(IEnumerable<PostCount> posts, string stage) => posts.FirstOrDefault(post => post.Stage == stage)?.Count;
}
