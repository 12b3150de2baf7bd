using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Policies;

/// <summary>Enters an item into its policy book, or puts right the one that stands there.</summary>
/// <param name="Known">Key under which the book knows it; null where it is new.</param>
/// <param name="Terms">What the table says.</param>
/// <param name="Commitment">The commitment it makes.</param>
/// <param name="Who">Who enters it.</param>
/// <param name="Why">On what ground.</param>
/// <param name="Evidence">Hash of the document.</param>
public sealed record EnterPolicyItem(string? Known, PolicyItemTerms Terms, Guid Commitment, string Who, string Why, string Evidence);

/// <summary>Does <see cref="EnterPolicyItem"/> inside an open change.</summary>
public static class EnterPolicyItemHandler
{
    /// <summary>Enters it; headings that change leave an act in the commitment's history.</summary>
    public static IReadOnlyList<ActChange> Do(LedgerTransaction ledger, PolicyShelf shelf, EnterPolicyItem command)
    {
        var book = shelf.Book ?? throw new InvalidOperationException("Open the book with PolicyShelf.With first.");
        var changes = shelf.Differences(command.Known ?? command.Terms.Key, command.Terms);
        if (command.Known is null)
        {
            book.Items.Add(Take(new PolicyItem
            {
                Id = Guid.CreateVersion7(), BookId = book.Id, Key = command.Terms.Key, CommitmentId = command.Commitment,
                Title = command.Terms.Title, Notes = "",
            }, command.Terms));
        }
        else
        {
            Take(shelf.Item(command.Known)!, command.Terms);
        }

        if (changes.Count > 0)
        {
            ledger.Record(new NewAct(
                "PolicyItemFiled", command.Commitment, command.Who, command.Why, command.Evidence, changes));
        }

        return changes;
    }

    private static PolicyItem Take(PolicyItem item, PolicyItemTerms terms)
    {
        (item.Number, item.Title, item.Position) = (terms.Number, terms.Title, terms.Position);
        (item.Domain, item.Outline, item.Category) = (terms.Domain, terms.Outline, terms.Category);
        item.Notes = Json.Of(terms.Notes);
        return item;
    }
}
