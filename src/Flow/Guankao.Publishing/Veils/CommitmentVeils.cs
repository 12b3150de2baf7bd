using Guankao.Commitments;
using Guankao.Publishing.Personal;
using Guankao.Store;
using Guankao.Trips;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Publishing;

/// <summary>The veils over some commitments. Everything that leaves the house with words of a commitment goes through one.</summary>
internal sealed class CommitmentVeils
{
    private readonly Dictionary<Guid, CommitmentVeil> _veils;

    private CommitmentVeils(Dictionary<Guid, CommitmentVeil> veils) => _veils = veils;

    /// <summary>Those that lie over a commitment.</summary>
    public CommitmentVeil this[Guid commitment] => _veils.GetValueOrDefault(commitment, CommitmentVeil.None);

    /// <summary>The commitments over which one lies.</summary>
    public IReadOnlyCollection<Guid> Veiled => _veils.Keys;

    /// <summary>By the documents in which they, and what they came out of, are written, and by what was decided of personal words in them.</summary>
    public static async Task<CommitmentVeils> Over(AppDb db, IReadOnlyCollection<Guid> commitments, CancellationToken cancellation)
    {
        if (commitments.Count == 0)
        {
            return new CommitmentVeils([]);
        }

        var kin = await db.WithForebears(commitments, cancellation);
        var asked = kin.SelectMany(same => same).Distinct().ToList();
        var found = await (
            from cited in db.CitedDocuments()
            where asked.Contains(cited.CommitmentId)
            join report in db.TripDocuments() on cited.Sha256 equals report.Sha256
            select new { cited.CommitmentId, Report = report }).ToListAsync(cancellation);
        found.AddRange(await (
            from cited in db.CitedDocuments()
            where asked.Contains(cited.CommitmentId)
            join report in db.EnteredTripDocuments() on cited.Sha256 equals report.Sha256
            select new { cited.CommitmentId, Report = report }).ToListAsync(cancellation));
        var reports = found.ToLookup(row => row.CommitmentId, row => row.Report);
        var rulings = (await db.Set<PersonalRuling>().AsNoTracking().Where(row => asked.Contains(row.CommitmentId)).ToListAsync(cancellation)).ToLookup(row => row.CommitmentId);
        return new CommitmentVeils(kin
            .Select(same => (same.Key, Reports: same.SelectMany(id => reports[id]).ToList(), Rulings: same.SelectMany(id => rulings[id]).ToList()))
            .Where(pair => pair.Reports.Count + pair.Rulings.Count > 0)
            .ToDictionary(pair => pair.Key, pair => Of(pair.Reports, pair.Rulings)));
    }

    /// <summary>The commitments over which a veil lies by these trips: what is published of them changes with the trips.</summary>
    public static async Task<IReadOnlyCollection<Guid>> Under(AppDb db, IReadOnlyCollection<Guid> trips, CancellationToken cancellation)
    {
        var asked = trips.ToList();
        var written = await (
            from report in db.TripDocuments()
            where asked.Contains(report.Trip)
            join cited in db.CitedDocuments() on report.Sha256 equals cited.Sha256
            select cited.CommitmentId).Union(
            from report in db.EnteredTripDocuments()
            where asked.Contains(report.Trip)
            join cited in db.CitedDocuments() on report.Sha256 equals cited.Sha256
            select cited.CommitmentId).ToListAsync(cancellation);
        return written.Count == 0 ? [] : await db.WithOffspring(written, cancellation);
    }

    // The longer word first, so that a word that holds another is covered whole.
    private static CommitmentVeil Of(List<TripDocument> reports, List<PersonalRuling> rulings) => new(
        reports.Exists(report => !report.Published),
        [
            .. reports.SelectMany(report => report.Words()).Concat(rulings.Where(row => row.Covered).Select(row => row.Words)).Distinct()
                .OrderByDescending(word => word.Length),
        ],
        rulings.Where(row => !row.Covered).Select(row => row.Words).ToHashSet());
}
