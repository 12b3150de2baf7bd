using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Notices;

/// <summary>What one round of delivery did.</summary>
/// <param name="Sent">Letters that the mail server took.</param>
/// <param name="Put">Letters put off to a later try.</param>
/// <param name="Refused">Letters given up.</param>
/// <param name="Uncertain">Letters of which nobody knows whether they arrived.</param>
public sealed record DeliveryRound(int Sent, int Put, int Refused, int Uncertain);

/// <summary>
/// Sends what is due. A letter is claimed in one transaction, handed over, and told of in another: whoever dies in between
/// leaves it uncertain, and nobody is written to twice for one thing.
/// </summary>
public sealed class DeliverLetters(
    LedgerStore store, IAddressBook book, IMailBox mailBox, DeliverySettings settings, TimeProvider time)
{
    private const string Courier = "guankao";
    private const int Most = 200;

    /// <summary>One round; safe to run on several nodes at once.</summary>
    public async Task<DeliveryRound> Do(CancellationToken cancellation)
    {
        await SpreadNotices.Do(store, book, settings, cancellation);
        var lost = await GiveUpLost(cancellation);
        var round = new DeliveryRound(0, 0, 0, lost);
        foreach (var id in await Due(cancellation))
        {
            if (await Claim(id, cancellation) is { } posting)
            {
                var result = posting.To.Address.Length == 0
                    ? new HandoverResult(Handover.Never, "no address") : await mailBox.HandOver(posting, cancellation);
                round = await Tell(id, result, round, cancellation);
            }
        }

        return round;
    }

    private async Task<List<Guid>> Due(CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var now = time.GetUtcNow().UtcDateTime;
        return await db.Set<Letter>().Where(row => row.State == LetterState.Waiting && row.NextTry <= now)
            .OrderBy(row => row.NextTry).ThenBy(row => row.Id).Select(row => row.Id).Take(Most).ToListAsync(cancellation);
    }

    private async Task<Posting?> Claim(Guid id, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        var letter = await ledger.Db.Set<Letter>().Include(row => row.Lines).ThenInclude(line => line.Notice)
            .SingleAsync(row => row.Id == id, cancellation);
        if (letter.State != LetterState.Waiting || letter.NextTry > ledger.Now)
        {
            return null;
        }

        var found = await book.Find(ledger.Db, Addressee.Of(letter.Person), cancellation);
        var to = found.Count > 0 ? found[0] : new Recipient(letter.Person, "", "", "zh-Hant");
        (letter.State, letter.ClaimedAt, letter.Tries) = (LetterState.Sending, ledger.Now, letter.Tries + 1);
        await ledger.Commit(cancellation);
        return Posting.Write(letter, to, settings.Site);
    }

    private async Task<DeliveryRound> Tell(Guid id, HandoverResult result, DeliveryRound round, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        var letter = await ledger.Db.Set<Letter>().SingleAsync(row => row.Id == id, cancellation);
        letter.Failure = result.Reason;
        letter.State = result.Result switch
        {
            Handover.Taken => LetterState.Sent,
            Handover.Unknown => LetterState.Uncertain,
            Handover.NotNow when letter.Tries < settings.MostTries => LetterState.Waiting,
            _ => LetterState.Refused,
        };
        letter.SentAt = letter.State == LetterState.Sent ? ledger.Now : null;
        letter.NextTry = letter.State == LetterState.Waiting
            ? ledger.Now + (settings.FirstWait * Math.Pow(2, letter.Tries - 1)) : letter.NextTry;
        if (letter.State != LetterState.Waiting)
        {
            ledger.Record(Told(letter));
        }

        await ledger.Commit(cancellation);
        return letter.State switch
        {
            LetterState.Sent => round with { Sent = round.Sent + 1 },
            LetterState.Waiting => round with { Put = round.Put + 1 },
            LetterState.Refused => round with { Refused = round.Refused + 1 },
            _ => round with { Uncertain = round.Uncertain + 1 },
        };
    }

    private async Task<int> GiveUpLost(CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        var since = ledger.Now - settings.Lost;
        var lost = await ledger.Db.Set<Letter>().Where(row => row.State == LetterState.Sending && row.ClaimedAt <= since).ToListAsync(cancellation);
        foreach (var letter in lost)
        {
            (letter.State, letter.Failure) = (LetterState.Uncertain, "stopped while sending");
            ledger.Record(Told(letter));
        }

        if (lost.Count > 0)
        {
            await ledger.Commit(cancellation);
        }

        return lost.Count;
    }

    private static NewAct Told(Letter letter) => new(
        "Letter" + letter.State, letter.Id, Courier, "delivery", null,
        [new ActChange("state", "waiting", letter.State.ToString().ToLowerInvariant()), new ActChange("failure", null, letter.Failure)]);
}
