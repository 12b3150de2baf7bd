using Guankao.Kernel;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Incidents;

/// <summary>Rows of the tables as lines for readers.</summary>
internal static class IncidentRows
{
    public static IncidentLine Line(Incident row) => new(
        row.Id, row.Title, row.Kind, row.Level, row.City, row.Drill, row.State, row.Commander, row.Standing, row.OpenedAt, row.ClosedAt, row.LastAt, row.Version, row.Reports, row.Script);

    public static async Task<IReadOnlyList<SituationLine>> Lines(IQueryable<Situation> wanted, CancellationToken cancellation) =>
    [
        .. (await wanted.Include(row => row.Assignments).Include(row => row.Needs).Include(row => row.Photos).AsNoTracking().AsSplitQuery().ToListAsync(cancellation)).Select(Line),
    ];

    public static SituationLine Line(Situation row)
    {
        var terms = Json.To<SituationTerms>(row.Terms);
        return new SituationLine(
            row.Id, row.Number, row.Version, row.State, row.District, row.Place, row.Point, row.Severity, terms.Damage, row.People, terms.Text, row.SeenAt, row.ReportedAt, row.ReportedBy,
            row.Agency, row.MergedInto, row.NationalId, terms.Note,
            [.. row.Assignments.OrderByDescending(each => each.Lead).ThenBy(each => each.ProposedAt).ThenBy(each => each.Id).Select(Line)],
            [.. row.Needs.OrderBy(need => Order(need.Resource)).Select(need => new NeedLine(need.Id, need.Resource, need.Count, need.Met))],
            [.. row.Photos.OrderBy(photo => photo.Name, StringComparer.Ordinal).ThenBy(photo => photo.Id).Select(photo => new PhotoLine(photo.Id, photo.Name, photo.Format))]);
    }

    // Ids made in the same millisecond have no order: needs stand as the list of resources has them.
    private static int Order(string resource) => IncidentBook.Shipped.Resources.TakeWhile(word => word.Code != resource).Count();

    private static AssignmentLine Line(Assignment row) => new(
        row.Id, row.Agency, row.Lead, row.State, new Bilingual(row.WhyZh, row.WhyEn), row.ProposedAt, row.AcceptBy, row.Escalated, row.AnsweredAt, row.DoneAt, row.By, row.Note);

    public static async Task<IReadOnlyList<ShelterLine>> Shelters(AppDb db, Guid incident, CancellationToken cancellation) =>
    [
        .. (await db.Set<Shelter>().AsNoTracking().Where(row => row.IncidentId == incident).OrderBy(row => row.District).ThenBy(row => row.Name).ToListAsync(cancellation))
            .Select(row => new ShelterLine(row.Id, row.Name, row.District, row.Capacity, row.Occupied, row.Overflow, row.OverflowWhy, row.CountedAt)),
    ];

    public static async Task<IReadOnlyList<StockLine>> Stocks(AppDb db, Guid incident, CancellationToken cancellation) =>
    [
        .. (await db.Set<Stock>().AsNoTracking().Where(row => row.IncidentId == incident).OrderBy(row => row.District).ThenBy(row => row.Place).ToListAsync(cancellation))
            .Select(row => new StockLine(row.Id, row.Place, row.District, IncidentBook.Shipped.Resources.First(word => word.Code == row.Resource), row.Count, row.CountedAt)),
    ];

    public static async Task<IReadOnlyList<AlertLine>> Alerts(AppDb db, Guid incident, CancellationToken cancellation) =>
    [
        .. (await db.Set<IncidentAlert>().AsNoTracking().Where(row => row.IncidentId == incident).OrderByDescending(row => row.SentAt).ToListAsync(cancellation))
            .Select(row => new AlertLine(row.Identifier, row.Sender, row.SentAt, row.Event, row.Headline, row.Severity, row.Areas, row.Expires, row.Type, row.EndedBy, row.EndedAt)),
    ];
}
