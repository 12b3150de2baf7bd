using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Notices;

/// <summary>Raises notices inside an open change: they exist exactly when what they tell of happened.</summary>
public static class RaiseNotice
{
    /// <summary>Raises those whose occasion is new; says how many.</summary>
    public static async Task<int> Do(LedgerTransaction ledger, IReadOnlyCollection<NewNotice> notices, CancellationToken cancellation)
    {
        var fresh = await New(ledger.Db, notices, cancellation);
        foreach (var notice in fresh)
        {
            ledger.Db.Add(new Notice
            {
                Id = Guid.CreateVersion7(), Kind = notice.Kind, Once = Occasion(notice), Person = notice.To.Person, Role = notice.To.Role,
                Agency = notice.To.Agency, Subject = notice.Subject, Path = notice.Path, ZhHant = notice.Sentence.ZhHant,
                En = notice.Sentence.En, Pressing = notice.Pressing, RaisedAt = ledger.Now,
            });
        }

        return fresh.Count;
    }

    /// <summary>Those whose occasion nobody was told of yet, each once.</summary>
    public static async Task<IReadOnlyList<NewNotice>> New(AppDb db, IReadOnlyCollection<NewNotice> notices, CancellationToken cancellation)
    {
        var asked = notices.DistinctBy(Occasion).ToDictionary(Occasion);
        var keys = asked.Keys.ToArray();
        var known = await db.Set<Notice>().Where(row => keys.Contains(row.Once)).Select(row => row.Once).ToListAsync(cancellation);
        return [.. asked.ExceptBy(known, pair => pair.Key).Select(pair => pair.Value)];
    }

    private static string Occasion(NewNotice notice) =>
        $"{notice.Once}|{notice.To.Person?.ToString("n")}{notice.To.Role}@{notice.To.Agency}";
}
