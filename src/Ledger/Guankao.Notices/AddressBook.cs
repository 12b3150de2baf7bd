using Guankao.Identity;
using Guankao.Store;

namespace Guankao.Notices;

/// <summary>The people of this ledger: a post means whoever holds it at this moment.</summary>
/// <param name="city">The city of this ledger; null where unknown.</param>
/// <param name="language">The language of letters for whoever chose none.</param>
/// <param name="time">The clock.</param>
public sealed class AddressBook(string? city, string language, TimeProvider time) : IAddressBook
{
    /// <inheritdoc />
    public async Task<IReadOnlyList<Recipient>> Find(AppDb db, Addressee addressee, CancellationToken cancellation)
    {
        var found = addressee.Person is { } person
            ? await PostHolders.Of(db, person, cancellation) is { } one ? [one] : []
            : await PostHolders.At(db, addressee.Role!.Value, addressee.Agency, city, time.GetUtcNow().UtcDateTime, cancellation);
        return [.. found.Select(holder => new Recipient(holder.Id, holder.Name, holder.Mail, holder.Language ?? language))];
    }
}
