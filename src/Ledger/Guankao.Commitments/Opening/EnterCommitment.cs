using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Store;

namespace Guankao.Commitments;

/// <summary>Opens a commitment by hand (立案), from a ruling, an approval or a plan that came without a table.</summary>
/// <param name="Actor">Who opens it.</param>
/// <param name="Entry">What it says.</param>
/// <param name="Why">On what ground.</param>
public sealed record EnterCommitment(Actor Actor, CommitmentEntry Entry, string Why);

/// <summary>A commitment as a form has it.</summary>
/// <param name="Title">Title.</param>
/// <param name="Lead">Lead agency, full name.</param>
/// <param name="Supporting">Supporting agencies, full names.</param>
/// <param name="Domain">領域; null where none.</param>
/// <param name="Number">Its number in a list; null where it has none.</param>
/// <param name="Goal">The goal in words; its figures are read from them. May be empty where there are work items.</param>
/// <param name="Works">Work items in order.</param>
/// <param name="DocumentNumber">Number of the letter that it rests on.</param>
public sealed record CommitmentEntry(
    string Title, string Lead, IReadOnlyList<string> Supporting, string? Domain, int? Number, string Goal,
    IReadOnlyList<WorkEntry> Works, string DocumentNumber);

/// <summary>A work item as a form has it.</summary>
/// <param name="Text">What is to be done; its figures are read from the words.</param>
/// <param name="Due">By when.</param>
public sealed record WorkEntry(string Text, DateOnly Due);

/// <summary>Does <see cref="EnterCommitment"/>: <c>await enter.Do(command, ct)</c>.</summary>
public sealed class EnterCommitmentHandler(LedgerStore store)
{
    /// <summary>Opens it and gives its id, or says what is missing.</summary>
    public async Task<Outcome<Guid>> Do(EnterCommitment command, CancellationToken cancellation)
    {
        if (PermissionTable.Shipped.Refuse(command.Actor, Deed.OpenCommitment, Matter.OfCity) is { } refusal)
        {
            return refusal;
        }

        await using var ledger = await store.Write(cancellation);
        if (Fault(command.Entry, HomeRules.DayOf(ledger.Now)) is { } fault)
        {
            return fault;
        }

        var id = OpenCommitmentHandler.Do(ledger, new OpenCommitment(EnteredTerms.Of(command.Entry), command.Actor.Name, command.Why.Trim()));
        await Store.Search.SearchText.Put(ledger, "promise", new Dictionary<Guid, string> { [id] = EnteredTerms.Words(command.Entry) }, cancellation);
        await ledger.Commit(cancellation);
        return id;
    }

    private static Refusal? Fault(CommitmentEntry entry, DateOnly today) =>
        string.IsNullOrWhiteSpace(entry.Title) ? new("title-missing", new("請填寫列管事項的名稱。", "Give the commitment a title."))
        : string.IsNullOrWhiteSpace(entry.Lead) ? new("lead-missing", new("請指定一個主辦機關；沒有人負責的事，列管也沒有用。", "Name one lead agency: what nobody owes cannot be followed."))
        : entry.Supporting.Contains(entry.Lead, StringComparer.Ordinal) || entry.Supporting.Distinct(StringComparer.Ordinal).Count() < entry.Supporting.Count
            ? new("agency-twice", new("同一個機關不能列兩次，主辦也不能同時是協辦。", "No agency stands twice, and the lead does not support itself."))
        : string.IsNullOrWhiteSpace(entry.DocumentNumber) ? LifeRefusals.NoDocument
        : entry.Works.Count == 0 ? new("work-missing", new("至少要有一個工作項目和完成日期，才能檢核。", "At least one work item with a day is needed, or nothing can be checked."))
        : entry.Works.Any(work => string.IsNullOrWhiteSpace(work.Text)) ? new("work-empty", new("有工作項目沒有寫內容。", "A work item has no words."))
        : entry.Works.FirstOrDefault(work => work.Due < today) is { } past ? new("due-past", new(
            $"「{past.Text.Trim()}」的期限已經過了，請確認日期。", $"“{past.Text.Trim()}” was due in the past: check its day."))
        : null;
}
