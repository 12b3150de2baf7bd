using Guankao.Kernel;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Notices;

/// <summary>A notice as lists show it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">Why.</param>
/// <param name="Sentence">What it says.</param>
/// <param name="Path">Where it leads.</param>
/// <param name="RaisedAt">When, UTC.</param>
public sealed record NoticeLine(Guid Id, NoticeKind Kind, Bilingual Sentence, string Path, DateTime RaisedAt);

/// <summary>A letter as the keeper sees it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Person">To whom.</param>
/// <param name="State">How it stands.</param>
/// <param name="Tries">How often it was handed over.</param>
/// <param name="NextTry">When it leaves, UTC.</param>
/// <param name="SentAt">When it was taken; null while it was not.</param>
/// <param name="Failure">What went wrong last.</param>
/// <param name="Repeats">The letter that it repeats.</param>
/// <param name="Notices">What it says.</param>
public sealed record LetterRow(
    Guid Id, Guid Person, LetterState State, int Tries, DateTime NextTry, DateTime? SentAt, string? Failure, Guid? Repeats,
    IReadOnlyList<NoticeLine> Notices);

/// <summary>通知紀錄: every letter and every notice can be seen.</summary>
public sealed class BrowseLetters(LedgerStore store)
{
    /// <summary>Letters, newest first.</summary>
    /// <param name="state">Only those that stand so; null for all.</param>
    /// <param name="person">Only those to this person; null for all.</param>
    /// <param name="page">From 1.</param>
    /// <param name="size">Letters a page.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Page<LetterRow>> Ask(LetterState? state, Guid? person, int page, int size, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var wanted = db.Set<Letter>().Where(row => (state == null || row.State == state) && (person == null || row.Person == person));
        var total = await wanted.CountAsync(cancellation);
        var rows = await wanted.OrderByDescending(row => row.Id).Skip((page - 1) * size).Take(size)
            .Include(row => row.Lines).ThenInclude(line => line.Notice).ToListAsync(cancellation);
        return new Page<LetterRow>([.. rows.Select(Row)], page, size, total);
    }

    /// <summary>Notices that are in no letter yet, newest first: all of them where the city sends none.</summary>
    public async Task<Page<NoticeLine>> Unsent(int most, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var wanted = db.Set<Notice>().Where(row => !row.Spread);
        var rows = await wanted.OrderByDescending(row => row.RaisedAt).ThenByDescending(row => row.Id).Take(most).ToListAsync(cancellation);
        return new Page<NoticeLine>([.. rows.Select(Line)], 1, most, await wanted.CountAsync(cancellation));
    }

    /// <summary>Notices that nobody could be told of, newest first: nobody holds the post.</summary>
    public async Task<IReadOnlyList<NoticeLine>> Unaddressed(int most, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var rows = await db.Set<Notice>().Where(row => row.Unaddressed).OrderByDescending(row => row.RaisedAt).ThenByDescending(row => row.Id)
            .Take(most).ToListAsync(cancellation);
        return [.. rows.Select(Line)];
    }

    /// <summary>How many letters should have left before an instant and have not.</summary>
    public async Task<int> Overdue(DateTime before, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        return await db.Set<Letter>().CountAsync(row => row.State == LetterState.Waiting && row.NextTry < before, cancellation);
    }

    private static LetterRow Row(Letter row) => new(
        row.Id, row.Person, row.State, row.Tries, row.NextTry, row.SentAt, row.Failure, row.Repeats,
        [.. row.Lines.Select(line => Line(line.Notice!)).OrderBy(line => line.RaisedAt)]);

    private static NoticeLine Line(Notice row) => new(row.Id, row.Kind, new Bilingual(row.ZhHant, row.En), row.Path, row.RaisedAt);
}
