using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Notices;

/// <summary>Sends a letter again that did not arrive, or may not have.</summary>
/// <param name="Letter">Which.</param>
/// <param name="By">Who wants it.</param>
/// <param name="Why">On what ground.</param>
public sealed record RepeatLetter(Guid Letter, Actor By, string Why);

/// <summary>Does <see cref="RepeatLetter"/>.</summary>
public sealed class RepeatLetterHandler(LedgerStore store)
{
    /// <summary>Puts a copy into the outbox and gives back its id.</summary>
    public async Task<Outcome<Guid>> Do(RepeatLetter command, CancellationToken cancellation)
    {
        if (PermissionTable.Shipped.Refuse(command.By, Deed.RepeatNotice, Matter.OfCity) is { } refusal)
        {
            return refusal;
        }

        await using var ledger = await store.Write(cancellation);
        var letter = await ledger.Db.Set<Letter>().Include(row => row.Lines).SingleOrDefaultAsync(row => row.Id == command.Letter, cancellation);
        if (letter is null)
        {
            return new Refusal("letter-unknown", new Bilingual("找不到這封通知；它可能屬於另一個系統。", "There is no such letter here."));
        }

        if (letter.State is LetterState.Waiting or LetterState.Sending)
        {
            return new Refusal("letter-still-waiting", new Bilingual(
                "這封通知還在等待寄出，不必重送；請等它寄出或失敗後再決定。",
                "This letter still waits to be sent and need not be repeated; decide when it was sent or has failed."));
        }

        var copy = new Letter { Id = Guid.CreateVersion7(), Person = letter.Person, State = LetterState.Waiting, NextTry = ledger.Now, Repeats = letter.Id };
        copy.Lines.AddRange(letter.Lines.Select(line => new LetterLine { LetterId = copy.Id, NoticeId = line.NoticeId }));
        ledger.Db.Add(copy);
        ledger.Record(new NewAct("LetterRepeated", letter.Id, command.By.Name, command.Why, null, [new ActChange("letter", null, copy.Id.ToString())]));
        await ledger.Commit(cancellation);
        return copy.Id;
    }
}
