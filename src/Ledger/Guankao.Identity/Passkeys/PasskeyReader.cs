using System.Buffers.Text;
using Guankao.Identity.People;
using Guankao.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Identity;

/// <summary>
/// Lets the framework look up passkeys while it checks a ceremony. It only reads: what a ceremony proves is written by a
/// command, with its act.
/// </summary>
public sealed class PasskeyReader(LedgerStore store) : IUserPasskeyStore<PasskeyOwner>
{
    /// <inheritdoc />
    public Task<string> GetUserIdAsync(PasskeyOwner user, CancellationToken cancellationToken) => Task.FromResult(user.Id.ToString());

    /// <inheritdoc />
    public Task<string?> GetUserNameAsync(PasskeyOwner user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Mail);

    /// <inheritdoc />
    public Task<string?> GetNormalizedUserNameAsync(PasskeyOwner user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Mail);

    /// <inheritdoc />
    public async Task<PasskeyOwner?> FindByIdAsync(string userId, CancellationToken cancellationToken)
    {
        await using var db = await store.Read(cancellationToken);
        return Guid.TryParse(userId, out var id) ? await Owner(db.Set<Person>().Where(person => person.Id == id), cancellationToken) : null;
    }

    /// <inheritdoc />
    public async Task<PasskeyOwner?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken)
    {
        await using var db = await store.Read(cancellationToken);
        var mail = Mail.Fold(normalizedUserName);
        return await Owner(db.Set<Person>().Where(person => person.Mail == mail), cancellationToken);
    }

    /// <inheritdoc />
    public async Task<PasskeyOwner?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        await using var db = await store.Read(cancellationToken);
        var key = Base64Url.EncodeToString(credentialId);
        return await Owner(db.Set<Person>().Where(person => person.Passkeys.Any(row => row.Id == key)), cancellationToken);
    }

    /// <inheritdoc />
    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(PasskeyOwner user, CancellationToken cancellationToken)
    {
        await using var db = await store.Read(cancellationToken);
        return [.. (await db.Set<Passkey>().Where(row => row.PersonId == user.Id).ToListAsync(cancellationToken)).Select(Told)];
    }

    /// <inheritdoc />
    public async Task<UserPasskeyInfo?> FindPasskeyAsync(PasskeyOwner user, byte[] credentialId, CancellationToken cancellationToken)
    {
        await using var db = await store.Read(cancellationToken);
        var key = Base64Url.EncodeToString(credentialId);
        return await db.Set<Passkey>().FirstOrDefaultAsync(row => row.Id == key && row.PersonId == user.Id, cancellationToken) is { } found ? Told(found) : null;
    }

    /// <inheritdoc />
    public Task AddOrUpdatePasskeyAsync(PasskeyOwner user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw OnlyReads();

    /// <inheritdoc />
    public Task RemovePasskeyAsync(PasskeyOwner user, byte[] credentialId, CancellationToken cancellationToken) => throw OnlyReads();

    /// <inheritdoc />
    public Task SetUserNameAsync(PasskeyOwner user, string? userName, CancellationToken cancellationToken) => throw OnlyReads();

    /// <inheritdoc />
    public Task SetNormalizedUserNameAsync(PasskeyOwner user, string? normalizedName, CancellationToken cancellationToken) => throw OnlyReads();

    /// <inheritdoc />
    public Task<IdentityResult> CreateAsync(PasskeyOwner user, CancellationToken cancellationToken) => throw OnlyReads();

    /// <inheritdoc />
    public Task<IdentityResult> UpdateAsync(PasskeyOwner user, CancellationToken cancellationToken) => throw OnlyReads();

    /// <inheritdoc />
    public Task<IdentityResult> DeleteAsync(PasskeyOwner user, CancellationToken cancellationToken) => throw OnlyReads();

    /// <inheritdoc />
    public void Dispose()
    {
        // Nothing is held open between two questions.
    }

    private static NotSupportedException OnlyReads() => new("People are changed by commands, each with its act.");

    private static Task<PasskeyOwner?> Owner(IQueryable<Person> people, CancellationToken cancellation) =>
        people.Select(person => new PasskeyOwner(person.Id, person.Name, person.Mail)).FirstOrDefaultAsync(cancellation);

    private static UserPasskeyInfo Told(Passkey row) => new(
        Base64Url.DecodeFromChars(row.Id), row.PublicKey, row.MadeAt, (uint)row.SignCount,
        row.Transports.Split(' ', StringSplitOptions.RemoveEmptyEntries), row.UserVerified, row.BackupEligible, row.BackedUp, row.Attestation, row.ClientJson)
    {
        Name = row.Name,
    };
}
