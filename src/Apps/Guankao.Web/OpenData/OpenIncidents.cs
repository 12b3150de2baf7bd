using Guankao.Incidents;

namespace Guankao.Web.OpenData;

/// <summary>Incidents as open data: what the public page shows, nothing more.</summary>
internal static class OpenIncidents
{
    public static object Of(IncidentLine row) => new
    {
        id = row.Id, title = row.Title, kind = row.Kind, kindZh = row.KindName.ZhHant, kindEn = row.KindName.En, level = row.Level, city = row.City,
        state = row.State, openedAt = row.OpenedAt, closedAt = row.ClosedAt, updatedAt = row.LastAt,
    };

    public static object Of(SituationPicture picture) => new
    {
        incident = Of(picture.Incident),
        districts = picture.Districts.Select(row => new { district = row.District, open = row.Open, done = row.Done }),
        damage = picture.Damage.OrderByDescending(pair => pair.Value)
            .Select(pair => new { code = pair.Key, zh = IncidentBook.Name(IncidentBook.Shipped.Damage, pair.Key).ZhHant, en = IncidentBook.Name(IncidentBook.Shipped.Damage, pair.Key).En, open = pair.Value }),
        shelters = picture.Shelters.Select(row => new { name = row.Name, district = row.District, capacity = row.Capacity, occupied = row.Occupied, free = row.Free, countedAt = row.CountedAt }),
        alerts = picture.Alerts.Select(row => new { identifier = row.Identifier, sender = row.Sender, sentAt = row.SentAt, @event = row.Event, headline = row.Headline, severity = row.Severity }),
    };
}
