using Guankao.Store;

namespace Guankao.Trips;

/// <summary>Places, bodies and figures of a trip as rows, so that they can be searched.</summary>
internal static class TripParts
{
    public static void Fill(Trip trip, TripTerms terms)
    {
        trip.Stops.AddRange(terms.Places.Select((place, at) => new TripStop { Position = at, Country = place.Country, City = place.City }));
        trip.Meetings.AddRange(terms.Bodies.Select((body, at) => new TripMeeting { Position = at, Body = body.Name }));
        trip.Figures.AddRange(terms.Bodies.SelectMany(body => body.Figures.Select(figure => (body, figure))).Select((pair, at) => new TripFigure
        {
            Position = at, Body = pair.body.Name, Measure = pair.figure.Measure, Value = pair.figure.Value, Unit = pair.figure.Unit,
            Currency = pair.figure.Currency, Home = pair.figure.Home, Sentence = pair.figure.Sentence,
        }));
    }

    /// <summary>What tells its text from others.</summary>
    public static void Read(Trip trip, string narrative) => (trip.Print, trip.Length, trip.Chinese) =
        (TextPrint.Of(narrative), narrative.Length, narrative.Count(c => c is >= '\u4E00' and <= '\u9FFF'));

    /// <summary>Puts other terms in the place of those it had.</summary>
    public static async Task Write(LedgerTransaction ledger, Trip trip, TripTerms after, CancellationToken cancellation)
    {
        trip.Stops.Clear();
        trip.Meetings.Clear();
        trip.Figures.Clear();

        // A key of a row may not be taken away and given again in one save.
        await ledger.Db.SaveChangesAsync(cancellation);
        Fill(trip, after);
        (trip.Title, trip.Agency, trip.DepartOn, trip.ReturnOn) = (after.Title, after.Agency, after.DepartOn, after.ReturnOn);
        (trip.ReportedOn, trip.LedByMayor, trip.Terms) = (after.ReportedOn, after.LedByMayor, Json.Of(after with { Narrative = "" }));
        (trip.Sha256, trip.Document) = (after.Sha256, after.Document);
    }
}
