using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Importing;

/// <summary>Forgets something that was remembered for a kind of document (忘記更正).</summary>
/// <param name="Id">What.</param>
/// <param name="Who">Who, where they wrote it.</param>
/// <param name="Why">Why, where they wrote it.</param>
public sealed record ForgetCorrection(Guid Id, string? Who, string? Why);

/// <summary>Does <see cref="ForgetCorrection"/>: <c>await forget.Do(command, ct)</c>.</summary>
public sealed class ForgetCorrectionHandler(LedgerStore store)
{
    /// <summary>Nothing of that id is remembered.</summary>
    public static readonly Refusal NotRemembered = new("remembered-unknown", new Bilingual(
        "沒有記住這一項，可能已經刪除了。", "Nothing of the kind is remembered; perhaps it was deleted already."));

    /// <summary>Forgets it, or says why not.</summary>
    public async Task<Outcome<Remembered>> Do(ForgetCorrection command, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        if (await ledger.Db.Set<RememberedRow>().SingleOrDefaultAsync(row => row.Id == command.Id, cancellation) is not { } row)
        {
            return NotRemembered;
        }

        var who = string.IsNullOrWhiteSpace(command.Who) ? RememberCorrectionsHandler.Unsigned : command.Who.Trim();
        ledger.Db.Remove(row);
        ledger.Record(new NewAct("ReadingForgotten", row.Id, who, string.IsNullOrWhiteSpace(command.Why) ? row.Printed : command.Why.Trim(), null,
            [new ActChange("printed", row.Printed, null), new ActChange("meant", row.Meant, null)]));
        await ledger.Commit(cancellation);
        return row.Read();
    }
}
