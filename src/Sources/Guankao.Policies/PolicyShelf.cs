using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Policies;

/// <summary>An item as the book has it now.</summary>
public sealed record KnownItem(string Key, int? Number, string Title, Guid Commitment);

/// <summary>The policy book of one city and year, taken out to compare or to write.</summary>
public sealed class PolicyShelf
{
    private readonly Dictionary<string, PolicyItem> _items;

    private PolicyShelf(PolicyBook? book) =>
        (Book, _items) = (book, book?.Items.ToDictionary(item => item.Key) ?? []);

    internal PolicyBook? Book { get; }

    /// <summary>The book's id; null while there is none.</summary>
    public Guid? BookId => Book?.Id;

    /// <summary>Its items in the order of the table.</summary>
    public IReadOnlyList<KnownItem> Items =>
        [.. _items.Values.OrderBy(item => item.Position).Select(item => new KnownItem(item.Key, item.Number, item.Title, item.CommitmentId))];

    /// <summary>Takes it out.</summary>
    public static async Task<PolicyShelf> Of(AppDb db, string city, int rocYear, CancellationToken cancellation) =>
        new(await db.Set<PolicyBook>().Include(book => book.Items)
            .FirstOrDefaultAsync(book => book.City == city && book.Year == rocYear, cancellation));

    /// <summary>The same shelf with its book opened, where the city had none for the year.</summary>
    public PolicyShelf With(LedgerTransaction ledger, string city, int rocYear, string title)
    {
        if (Book is not null)
        {
            return this;
        }

        var book = new PolicyBook { Id = Guid.CreateVersion7(), City = city, Year = rocYear, Title = title };
        ledger.Db.Add(book);
        return new PolicyShelf(book);
    }

    /// <summary>What the terms would change in the headings of an item.</summary>
    public IReadOnlyList<ActChange> Differences(string key, PolicyItemTerms terms)
    {
        var item = _items.GetValueOrDefault(key);
        return
        [
            .. new[]
            {
                new ActChange("outline", item?.Outline, terms.Outline), new ActChange("category", item?.Category, terms.Category),
            }.Where(change => change.Old != change.New),
        ];
    }

    internal PolicyItem? Item(string key) => _items.GetValueOrDefault(key);
}
