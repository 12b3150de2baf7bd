using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Notices;

/// <summary>
/// Puts each new notice into the letters of the people it concerns, pressing ones to leave at once and the rest once a day, and
/// queues a call to every program that subscribed.
/// </summary>
internal static class SpreadNotices
{
    private const int Chunk = 500;

    public static async Task Do(LedgerStore store, IAddressBook book, DeliverySettings settings, CancellationToken cancellation)
    {
        while (await Some(store, book, settings, cancellation) == Chunk)
        {
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private static async Task<int> Some(LedgerStore store, IAddressBook book, DeliverySettings settings, CancellationToken cancellation)
    {
        await using var ledger = await store.Write(cancellation);
        var notices = await ledger.Db.Set<Notice>().Where(row => !row.Spread).OrderBy(row => row.RaisedAt).ThenBy(row => row.Id)
            .Take(Chunk).ToListAsync(cancellation);
        var known = new Dictionary<Addressee, IReadOnlyList<Recipient>>();
        var open = new Dictionary<(Guid Person, bool Pressing), Letter>();
        var called = await ledger.Db.Set<Subscriber>().Where(row => row.EndedAt == null).Select(row => row.Id).ToListAsync(cancellation);
        foreach (var notice in notices)
        {
            ledger.Db.AddRange(called.Select(subscriber => new WebhookCall
            {
                Id = Guid.CreateVersion7(), SubscriberId = subscriber, NoticeId = notice.Id, NextTry = ledger.Now,
            }));
            var addressee = new Addressee(notice.Person, notice.Role, notice.Agency);
            if (!known.TryGetValue(addressee, out var people))
            {
                known[addressee] = people = await book.Find(ledger.Db, addressee, cancellation);
            }

            notice.Spread = true;
            notice.Unaddressed = people.Count == 0;
            foreach (var person in people.Select(recipient => recipient.Person).Distinct())
            {
                var letter = await Open(ledger, open, person, notice.Pressing, settings, cancellation);
                letter.Lines.Add(new LetterLine { LetterId = letter.Id, NoticeId = notice.Id });
            }
        }

        if (notices.Count > 0)
        {
            await ledger.Commit(cancellation);
        }

        return notices.Count;
    }

    private static async Task<Letter> Open(
        LedgerTransaction ledger, Dictionary<(Guid, bool), Letter> open, Guid person, bool pressing, DeliverySettings settings,
        CancellationToken cancellation)
    {
        if (open.TryGetValue((person, pressing), out var letter))
        {
            return letter;
        }

        var leaves = pressing ? ledger.Now : settings.NextDigest(ledger.Now);
        letter = pressing ? null : await ledger.Db.Set<Letter>().FirstOrDefaultAsync(
            row => row.Person == person && row.State == LetterState.Waiting && row.Tries == 0 && row.NextTry == leaves, cancellation);
        if (letter is null)
        {
            letter = new Letter { Id = Guid.CreateVersion7(), Person = person, State = LetterState.Waiting, NextTry = leaves };
            ledger.Db.Add(letter);
        }

        return open[(person, pressing)] = letter;
    }
}
