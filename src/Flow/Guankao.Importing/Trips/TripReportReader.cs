using Guankao.Documents;
using Guankao.Kernel;
using Guankao.Reading;

namespace Guankao.Importing.Trips;

/// <summary>Turns a report of an official trip into a draft; refuses with one sentence what is none.</summary>
public static class TripReportReader
{
    /// <summary>True where the document is a report of a trip: its head says so, or it has days abroad and recommendations.</summary>
    public static bool Recognises(SourceDocument document) => TripSigns.AreIn(ReportText.Of(document));

    /// <summary>Reads it. Changes nothing anywhere.</summary>
    public static Outcome<TripDraft> Read(SourceDocument document) => Read(document, AgencyRegister.Taiwan);

    /// <summary>Reads it; the register tells the full names of agencies.</summary>
    public static Outcome<TripDraft> Read(SourceDocument document, AgencyRegister register)
    {
        var lines = ReportText.Of(document);
        if (!TripSigns.AreIn(lines))
        {
            return TripRefusals.NoTrip(document.Name);
        }

        var cover = CoverFields.Of(lines);
        var city = TripCity.Of(lines);
        var agency = new AgencyNames(register, city, null).FullOrPrinted(cover.First("agency")?.Value);
        var names = new AgencyNames(register, city, agency);
        var days = TripDays.Of(lines, cover);
        var itinerary = Itinerary.Of(lines, days);
        days.Complete(itinerary.Select(entry => entry.Day).OfType<DateOnly>());
        var title = TripTitle.Of(lines, cover);
        var travellers = Delegation.Of(lines, cover, names, agency);
        var hosts = TripAims.Hosts(lines, cover, title);
        var bodies = BodiesMet.Of(lines, itinerary, hosts);
        var reference = days.Period?.To ?? days.Reference;
        var draft = new TripDraft(
            new DraftDocument(document.Name, document.Format, document.Sha256, document.Length), title, city, agency ?? names.Government,
            TripClasses.Of(lines, cover), days.Period, TripDays.ReportDate(cover), travellers, Delegation.Said(cover),
            TripPlaces.Of(cover, title, itinerary, lines), TripAims.Purposes(lines), hosts, TripAims.Funds(lines, cover),
            TripAims.Sharing(cover), itinerary, bodies, Money.Rates(bodies.SelectMany(body => body.Figures)),
            Recommendations.Of(lines, names, reference),
            new NarrativeMiner(new TripOwnSide(city, agency, travellers), reference).Mine(lines), [], cover,
            string.Join('\n', lines.Where(line => line.Kind != LineKind.Row).Select(line => line.Text)));
        return draft with { Questions = TripDoubts.Of(draft, lines, days) };
    }
}
