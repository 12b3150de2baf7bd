using Guankao.Kernel;

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

    public static void Clear(Trip trip)
    {
        trip.Stops.Clear();
        trip.Meetings.Clear();
        trip.Figures.Clear();
    }
}
