using Guankao.Commitments;
using Guankao.Store;
using Guankao.Store.Search;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Publishing;

/// <summary>Keeps the published tables in step with the ledger, in the transaction of the acts that changed it.</summary>
public sealed class PublishedLedger : ILedgerFollower
{
    private const int Chunk = 500;

    // Where everything is built anew nothing is tracked, and fewer questions are asked.
    private const int LargeChunk = 5_000;

    // Another number makes every database build these tables anew when it is next brought up to date.
    private const string Version = "5";

    /// <inheritdoc />
    public async Task Follow(AppDb db, IReadOnlySet<string> kinds, IReadOnlyList<Guid> subjects, CancellationToken cancellation)
    {
        // Most acts of a busy day are drafts of reports: they cost nothing here.
        if (InnerActs.Are(kinds))
        {
            return;
        }

        await PublicWords.Follow(db, subjects, cancellation);
        var wanted = subjects.ToArray();
        var commitments = await db.CommitmentLines().Where(row => wanted.Contains(row.Id)).Select(row => row.Id).ToListAsync(cancellation);

        // A trip that is published, covered otherwise or corrected shows more or less of every commitment that was written in it.
        var veiled = kinds.Contains("TripPublished") || kinds.Contains("TripCorrected") ? await CommitmentVeils.Under(db, wanted, cancellation) : [];
        commitments.AddRange(veiled.Except(commitments).ToList());

        // What was decided of personal words goes with whatever came out of the commitment.
        var decided = kinds.Contains("PersonalDataCovered") || kinds.Contains("PersonalDataShown") ? await db.WithOffspring(commitments, cancellation) : [];
        commitments.AddRange(decided.Except(commitments).ToList());
        if (commitments.Count > 0)
        {
            await Refresh(db, commitments, cancellation);
        }
        else
        {
            await PublishedStamp.Move(db, cancellation);
        }
    }

    /// <summary>Publishes anew what the ledger says of these commitments; other ids are left alone.</summary>
    public static async Task Refresh(AppDb db, IReadOnlyList<Guid> commitments, CancellationToken cancellation)
    {
        var changes = new CountChanges();
        foreach (var part in commitments.Chunk(Chunk))
        {
            await Refresh(db, part, changes, cancellation);
        }

        await changes.Write(db, cancellation);
        await PublishedStamp.Move(db, cancellation);
    }

    /// <summary>Builds the tables from the ledger where they are of another version; gives how many commitments they hold then.</summary>
    public static async Task<int> Settle(AppDb db, CancellationToken cancellation)
    {
        if (await db.Set<PublishedTally>().AnyAsync(row => row.Kind == PublishedTally.Version && row.Value == Version, cancellation))
        {
            return 0;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await db.Set<PublishedTally>().AnyAsync(row => row.Kind == PublishedTally.Version, cancellation))
        {
            await SearchText.Renew(db, cancellation);
        }

        await db.Set<PublishedMark>().ExecuteDeleteAsync(cancellation);
        await db.Set<PublishedCommitment>().ExecuteDeleteAsync(cancellation);
        await db.Set<PublishedCount>().ExecuteDeleteAsync(cancellation);
        await db.Set<PublishedTally>().ExecuteDeleteAsync(cancellation);
        var all = await db.CommitmentLines().Select(row => row.Id).ToListAsync(cancellation);
        var changes = new CountChanges();
        foreach (var part in all.Chunk(LargeChunk))
        {
            await Enter(db, part, changes, cancellation);
        }

        await changes.Write(db, cancellation);
        await PublicWords.All(db, cancellation);
        db.Add(new PublishedTally { Kind = PublishedTally.Version, Value = Version, Count = 1 });
        await db.SaveChangesAsync(cancellation);
        await PublishedStamp.Move(db, cancellation);
        await transaction.CommitAsync(cancellation);
        return all.Count;
    }

    // Into empty tables: nothing stands there that had to be compared.
    private static async Task Enter(AppDb db, Guid[] part, CountChanges changes, CancellationToken cancellation)
    {
        var fresh = await PublishedRows.FromLedger(db, part, cancellation);
        var marks = new List<PublishedMark>();
        foreach (var row in fresh.Rows.Values)
        {
            var said = fresh.Marks[row.Id].ToHashSet();
            marks.AddRange(said.Select(mark => new PublishedMark { CommitmentId = row.Id, Kind = mark.Kind, Value = mark.Value, Place = row.Place }));
            changes.Add(row, said);
        }

        await db.Insert(ManyRows.Of(db, fresh.Rows.Values), cancellation);
        await db.Insert(ManyRows.Of(db, marks), cancellation);
        await PutWords(db, fresh.Covered, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    private static async Task Refresh(AppDb db, Guid[] part, CountChanges changes, CancellationToken cancellation)
    {
        var ids = part.ToList();
        var fresh = await PublishedRows.FromLedger(db, part, cancellation);
        var rows = await db.Set<PublishedCommitment>().AsTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellation);
        var marks = (await db.Set<PublishedMark>().AsTracking().Where(row => ids.Contains(row.CommitmentId)).ToListAsync(cancellation))
            .ToLookup(row => row.CommitmentId);
        foreach (var id in ids)
        {
            var (now, said) = (fresh.Rows.GetValueOrDefault(id), fresh.Marks[id].ToHashSet());
            if (rows.TryGetValue(id, out var before))
            {
                changes.Take(before, marks[id].Select(mark => (mark.Kind, mark.Value)));
            }

            Replace(db, before, now);
            Replace(db, [.. marks[id]], said, id, now?.Place ?? 0);
            if (now is not null)
            {
                changes.Add(now, said);
            }
        }

        await PutWords(db, fresh.Covered, cancellation);
        await PutWords(db, await Unknown(db, fresh, ids, cancellation), cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    // Whoever writes a promise or report makes all of it findable; what is covered in it is taken out here.
    private static async Task PutWords(AppDb db, IReadOnlyDictionary<string, IReadOnlyDictionary<Guid, string>> words, CancellationToken cancellation)
    {
        foreach (var (part, texts) in words.Where(part => part.Value.Count > 0))
        {
            await SearchText.Put(db, part, texts, cancellation);
        }
    }

    // What was opened from a sentence of a trip, a plan or minutes came with no table that made its words findable.
    private static async Task<Dictionary<string, IReadOnlyDictionary<Guid, string>>> Unknown(AppDb db, PublishedRows fresh, List<Guid> ids, CancellationToken cancellation)
    {
        var known = await SearchText.Known(db, PublishedRows.Promise, ids, cancellation);
        return new()
        {
            [PublishedRows.Promise] = fresh.Promises.Where(text => !known.Contains(text.Key) && !fresh.Covered[PublishedRows.Promise].ContainsKey(text.Key)).ToDictionary(),
        };
    }

    private static void Replace(AppDb db, PublishedCommitment? before, PublishedCommitment? now)
    {
        if (before is null && now is not null)
        {
            db.Add(now);
        }
        else if (before is not null && now is null)
        {
            db.Remove(before);
        }
        else if (before is not null)
        {
            db.Entry(before).CurrentValues.SetValues(now!);
        }
    }

    private static void Replace(AppDb db, List<PublishedMark> before, HashSet<(string Kind, string Value)> now, Guid id, int place)
    {
        foreach (var mark in before)
        {
            if (now.Contains((mark.Kind, mark.Value)))
            {
                mark.Place = place;
            }
            else
            {
                db.Remove(mark);
            }
        }

        foreach (var (kind, value) in now.Except(before.Select(mark => (mark.Kind, mark.Value))))
        {
            db.Add(new PublishedMark { CommitmentId = id, Kind = kind, Value = value, Place = place });
        }
    }
}
