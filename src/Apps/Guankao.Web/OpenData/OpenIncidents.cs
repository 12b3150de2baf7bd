using Guankao.Incidents;

namespace Guankao.Web.OpenData;

/// <summary>An incident as open data.</summary>
internal sealed record OpenIncident(
    Guid Id, string Title, string Kind, string KindZh, string KindEn, string Level, string? City, IncidentState State, DateTime OpenedAt, DateTime? ClosedAt, DateTime UpdatedAt);

/// <summary>What anybody may see of an incident.</summary>
internal sealed record OpenPicture(
    OpenIncident Incident, IReadOnlyList<OpenDistrict> Districts, IReadOnlyList<OpenDamage> Damage, IReadOnlyList<OpenShelter> Shelters, IReadOnlyList<OpenAlert> Alerts);

/// <summary>Counts of a district.</summary>
internal sealed record OpenDistrict(string District, int Open, int Done);

/// <summary>Open situations of one kind.</summary>
internal sealed record OpenDamage(string Code, string Zh, string En, int Open);

/// <summary>Room in a shelter.</summary>
internal sealed record OpenShelter(string Name, string District, int Capacity, int Occupied, int Free, DateTime CountedAt);

/// <summary>An alert that stands.</summary>
internal sealed record OpenAlert(string Identifier, string Sender, DateTime SentAt, string Event, string Headline, string Severity, DateTime? Expires);

/// <summary>Incidents as open data: what the public page shows, nothing more.</summary>
internal static class OpenIncidents
{
    public static OpenIncident Of(IncidentLine row) => new(
        row.Id, row.Title, row.Kind, row.KindName.ZhHant, row.KindName.En, row.Level, row.City, row.State, row.OpenedAt, row.ClosedAt, row.LastAt);

    public static OpenPicture Of(SituationPicture picture) => new(
        Of(picture.Incident),
        [.. picture.Districts.Select(row => new OpenDistrict(row.District, row.Open, row.Done))],
        [.. picture.Damage.OrderByDescending(pair => pair.Value).Select(pair => Of(pair.Key, pair.Value))],
        [.. picture.Shelters.Select(row => new OpenShelter(row.Name, row.District, row.Capacity, row.Occupied, row.Free, row.CountedAt))],
        [.. picture.Alerts.Select(row => new OpenAlert(row.Identifier, row.Sender, row.SentAt, row.Event, row.Headline, row.Severity, row.Expires))]);

    private static OpenDamage Of(string code, int open)
    {
        var name = IncidentBook.Name(IncidentBook.Shipped.Damage, code);
        return new OpenDamage(code, name.ZhHant, name.En, open);
    }
}
