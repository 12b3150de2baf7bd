using System.Globalization;
using Guankao.Kernel;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Incidents;

/// <summary>A report that may tell of the same, with the reason.</summary>
/// <param name="Line">The other report.</param>
/// <param name="Why">Near in place, time and kind.</param>
public sealed record LikelyDuplicate(SituationLine Line, Bilingual Why);

/// <summary>Looks for reports that may tell of the same; a person decides.</summary>
internal static class LikelyDuplicates
{
    private const int Candidates = 200;
    private const int Shown = 5;

    public static async Task<IReadOnlyList<LikelyDuplicate>> Of(AppDb db, Guid incident, SituationLine line, CancellationToken cancellation)
    {
        var limits = IncidentBook.Shipped.Limits;
        var (from, to) = (line.SeenAt.AddMinutes(-limits.DuplicateMinutes), line.SeenAt.AddMinutes(limits.DuplicateMinutes));
        var near = await IncidentRows.Lines(
            db.Set<Situation>().Where(row => row.IncidentId == incident && row.Id != line.Id && row.State != SituationState.Merged && row.District == line.District && row.SeenAt >= from && row.SeenAt <= to)
                .OrderBy(row => row.ReportedAt).Take(Candidates), cancellation);
        return [.. near.Select(other => Compare(line, other)).OfType<(LikelyDuplicate Found, double Distance)>().OrderBy(pair => pair.Distance).Take(Shown).Select(pair => pair.Found)];
    }

    private static (LikelyDuplicate, double)? Compare(SituationLine line, SituationLine other)
    {
        var shared = line.Damage.Intersect(other.Damage).ToList();
        if (shared.Count == 0)
        {
            return null;
        }

        var metres = line.Point is { } here && other.Point is { } there ? here.KilometresTo(there) * 1000 : (double?)null;
        var samePlace = Overlap(line.Place, other.Place);
        if (metres is { } far ? far > IncidentBook.Shipped.Limits.DuplicateMetres : !samePlace)
        {
            return null;
        }

        var minutes = Math.Abs((line.SeenAt - other.SeenAt).TotalMinutes);
        var damage = IncidentBook.Shipped.DamageNames(shared);
        var (zh, en) = metres is { } away
            ? (string.Create(CultureInfo.InvariantCulture, $"相距 {away:0} 公尺"), string.Create(CultureInfo.InvariantCulture, $"{away:0} m apart"))
            : ("地點文字相近", "the place is worded alike");
        return (new LikelyDuplicate(other, new(
            string.Create(CultureInfo.InvariantCulture, $"{zh}、相隔 {minutes:0} 分鐘、同為{damage.ZhHant}"), string.Create(CultureInfo.InvariantCulture, $"{en}, {minutes:0} minutes apart, both {damage.En}"))),
            (metres ?? 0) + minutes);
    }

    // 復興南路一段 stands in both: enough alike to be asked about.
    private static bool Overlap(string one, string other)
    {
        const int letters = 4;
        for (var at = 0; at + letters <= one.Length; at++)
        {
            if (other.Contains(one.AsSpan(at, letters), StringComparison.Ordinal))
            {
                return true;
            }
        }

        return one.Length > 0 && one == other;
    }
}
