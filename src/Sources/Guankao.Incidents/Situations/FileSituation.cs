using System.Globalization;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Incidents;

/// <summary>What a place needs.</summary>
/// <param name="Resource">By code.</param>
/// <param name="Count">How many.</param>
public sealed record NeedEntry(string Resource, int Count);

/// <summary>A photograph as it was sent.</summary>
public sealed record PhotoEntry(string Name, ReadOnlyMemory<byte> Bytes);

/// <summary>Reports a situation (災情通報). The same key twice is one report.</summary>
/// <param name="Incident">Of which incident.</param>
/// <param name="Key">Made by the sender once for each report.</param>
/// <param name="District">District; empty to take it from the point.</param>
/// <param name="Place">Street, building, landmark.</param>
/// <param name="Point">Where; null where it is not known.</param>
/// <param name="Damage">Kinds of damage, by code.</param>
/// <param name="Severity">How grave, by code.</param>
/// <param name="People">People concerned.</param>
/// <param name="Needs">What is needed.</param>
/// <param name="Bureaus">Bureaus that should come, full names.</param>
/// <param name="Text">What is seen.</param>
/// <param name="SeenAt">When, UTC, by the sender's clock; null for now.</param>
/// <param name="Photos">Photographs.</param>
/// <param name="Actor">Who reports.</param>
/// <param name="Who">By what name.</param>
public sealed record FileSituation(
    Guid Incident, string Key, string District, string Place, MapPoint? Point, IReadOnlyList<string> Damage, string Severity, int People,
    IReadOnlyList<NeedEntry> Needs, IReadOnlyList<string> Bureaus, string Text, DateTime? SeenAt, IReadOnlyList<PhotoEntry> Photos, Actor Actor, string Who);

/// <summary>What became of a report.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Number">Its number in the incident.</param>
/// <param name="Known">True where it was kept before.</param>
/// <param name="Note">What was put right; null where nothing was.</param>
public sealed record SituationReceipt(Guid Id, int Number, bool Known, Bilingual? Note);

/// <summary>Does <see cref="FileSituation"/>: <c>await file.Do(command, ct)</c>.</summary>
public sealed class FileSituationHandler(LedgerStore store)
{
    /// <summary>Keeps it and gives its number, or says why not.</summary>
    public async Task<Outcome<SituationReceipt>> Do(FileSituation command, CancellationToken cancellation)
    {
        if (SituationLaw.Fault(command) is { } fault)
        {
            return fault;
        }

        if (!SitePhotos.Check(command.Photos).Is(out var photos, out var refusal))
        {
            return refusal;
        }

        await using var ledger = await store.Write(cancellation);
        var filed = await Do(ledger, command, photos, Deed.ReportSituation, cancellation);
        if (filed.Is(out var receipt, out _) && !receipt.Known)
        {
            await ledger.Commit(cancellation);
        }

        return filed;
    }

    /// <summary>The same inside an open change, for a script that files several.</summary>
    internal static async Task<Outcome<SituationReceipt>> Do(
        LedgerTransaction ledger, FileSituation command, IReadOnlyList<KnownPhoto> photos, Deed deed, CancellationToken cancellation)
    {
        // Asked before anything else: what was acknowledged once stays acknowledged, even after the incident has ended.
        if (await ledger.Db.Set<Situation>().AsNoTracking().FirstOrDefaultAsync(row => row.IncidentId == command.Incident && row.Key == command.Key, cancellation) is { } known)
        {
            return PermissionTable.Shipped.Refuse(command.Actor, deed, IncidentAtHand.MatterOf(command.Actor)) is { } refused
                ? refused : new SituationReceipt(known.Id, known.Number, true, null);
        }

        if (!(await IncidentAtHand.Open(ledger, command.Incident, command.Actor, deed, cancellation)).Is(out var at, out var refusal))
        {
            return refusal;
        }

        if (!SituationLaw.Place(at.Incident.City, command).Is(out var district, out refusal) || !SituationLaw.Time(command.SeenAt, at, ledger.Now).Is(out var seen, out refusal))
        {
            return refusal;
        }

        var row = Row(at, command, district, seen);
        foreach (var photo in photos)
        {
            row.Photos.Add(new SituationPhoto
            {
                Id = Guid.CreateVersion7(), SituationId = row.Id, Name = photo.Name, Format = photo.Format,
                Sha256 = await DocumentShelf.Keep(ledger, photo.Name, photo.Format, photo.Bytes, cancellation),
            });
        }

        ledger.Db.Add(row);
        await Assigning.Propose(at, row, command.Bureaus, cancellation);
        at.Record("SituationReported", row, command.Who, seen.Note?.ZhHant ?? "災情通報", Facts(row, command));
        return new SituationReceipt(row.Id, row.Number, false, seen.Note);
    }

    private static Situation Row(IncidentAtHand at, FileSituation command, string district, SeenTime seen)
    {
        var row = new Situation
        {
            Id = Guid.CreateVersion7(), IncidentId = at.Incident.Id, Key = command.Key, Number = ++at.Incident.Reports, State = SituationState.Open, District = district,
            Place = command.Place.Trim(), Latitude = command.Point?.Latitude, Longitude = command.Point?.Longitude, Severity = command.Severity, People = command.People,
            SeenAt = seen.At, ReportedAt = at.Now, ReportedBy = command.Who.Trim(), Agency = command.Actor.Agencies.FirstOrDefault(),
            Terms = Json.Of(new SituationTerms([.. command.Damage.Distinct()], [.. command.Bureaus.Distinct()], command.Text.Trim(), seen.Note?.ZhHant ?? "")),
        };
        row.Needs.AddRange(command.Needs.Where(need => need.Count > 0).GroupBy(need => need.Resource).Select(same => new SituationNeed
        {
            Id = Guid.CreateVersion7(), SituationId = row.Id, Resource = same.Key, Count = same.Sum(need => need.Count),
        }));
        return row;
    }

    private static ActChange[] Facts(Situation row, FileSituation command) =>
    [
        new("situation", null, row.Number.ToString(CultureInfo.InvariantCulture)), new("district", null, row.District), new("place", null, row.Place),
        new("damage", null, IncidentBook.Shipped.DamageNames(command.Damage).ZhHant),
        new("severity", null, IncidentBook.Shipped.SeverityOf(row.Severity)!.Zh), new("people", null, row.People.ToString(CultureInfo.InvariantCulture)),
    ];
}
