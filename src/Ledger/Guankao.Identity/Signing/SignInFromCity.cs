using Guankao.Identity.People;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Identity.Signing;

/// <summary>Signs in somebody whom the city's own sign-on has named.</summary>
/// <param name="Subject">Who they are there, for good.</param>
/// <param name="Mail">Their e-mail there; null where it was not told or is not verified.</param>
/// <param name="State">The one journey it answers; it signs in once.</param>
/// <param name="Device">What the browser calls itself.</param>
public sealed record SignInFromCity(string Subject, string? Mail, string State, string? Device);

/// <summary>Does <see cref="SignInFromCity"/>: nobody gets an account by it, only those who were invited come in.</summary>
public sealed class SignInFromCityHandler(LedgerStore store, SecurityNumbers numbers)
{
    /// <summary>Signs in, or says why not.</summary>
    public async Task<Outcome<SignInReceipt>> Do(SignInFromCity command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        if (await UsedProof.Known(ledger, command.State, cancellation))
        {
            return CityRefusals.Stale;
        }

        var mail = Mail.Fold(command.Mail);
        var people = ledger.Db.Set<Person>();
        var person = await people.FirstOrDefaultAsync(row => row.CitySubject == command.Subject, cancellation)
            ?? await people.FirstOrDefaultAsync(row => row.CitySubject == null && row.Mail == mail, cancellation);
        if (person is null || !person.MaySignIn(ledger.Now, numbers))
        {
            FailedSignIn.Of(ledger, null, numbers);
            await ledger.Commit(cancellation);
            return CityRefusals.Unknown;
        }

        if (person.CitySubject is null)
        {
            // From now on the subject decides: an e-mail can be given to somebody else later.
            person.CitySubject = command.Subject;
            ledger.Record(new NewAct("CitySignOnLinked", person.Id, person.Name, "", null, []));
        }

        var receipt = BegunSignIn.Of(ledger, person, SignInWay.City, command.Device, command.State);
        await ledger.Commit(cancellation);
        return receipt;
    }
}
