using Guankao.Identity.People;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Identity.Signing;

/// <summary>Gives a person a new password, inside another change; the person's old passwords must be loaded.</summary>
internal static class SetPassword
{
    /// <summary>Null where it was set.</summary>
    public static Refusal? Of(LedgerTransaction ledger, Person person, string? password, Passwords passwords)
    {
        var former = person.OldPasswords.OrderByDescending(old => old.ReplacedAt).Select(old => old.Hash);
        var fault = passwords.Fault(password, person.Mail, person.Name, person.PasswordHash is { } present ? former.Prepend(present) : former);
        if (fault is not null)
        {
            return fault;
        }

        if (person.PasswordHash is { } hash)
        {
            ledger.Db.Add(new OldPassword { Id = Guid.CreateVersion7(), PersonId = person.Id, Hash = hash, ReplacedAt = ledger.Now });
        }

        person.PasswordHash = passwords.Hash(password!);
        ledger.Record(new NewAct("PasswordSet", person.Id, person.Name, "", null, []));
        return null;
    }
}
