using Guankao.Store;

namespace Guankao.Notices;

/// <summary>A person who can be written to.</summary>
/// <param name="Person">Who.</param>
/// <param name="Name">For the salutation.</param>
/// <param name="Address">E-mail.</param>
/// <param name="Language"><c>zh-Hant</c> or <c>en</c>.</param>
public sealed record Recipient(Guid Person, string Name, string Address, string Language);

/// <summary>Whom an addressee means at this moment. Empty where nobody holds the post or none can be reached.</summary>
public interface IAddressBook
{
    /// <summary>Looks them up.</summary>
    Task<IReadOnlyList<Recipient>> Find(AppDb db, Addressee addressee, CancellationToken cancellation);
}
