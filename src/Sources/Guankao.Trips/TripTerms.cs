using Guankao.Documents;
using Guankao.Reading;

namespace Guankao.Trips;

/// <summary>What is kept of an official trip (公務出國).</summary>
/// <param name="Title">Name of its report.</param>
/// <param name="City">The city that sent them.</param>
/// <param name="Agency">The agency that reports.</param>
/// <param name="Class">考察, 出席會議 … as printed.</param>
/// <param name="Letter">甲 or 乙 where the city has such classes.</param>
/// <param name="DepartOn">First day.</param>
/// <param name="ReturnOn">Last day.</param>
/// <param name="ReportedOn">Day of the report; null where unknown.</param>
/// <param name="Travellers">Everybody who went.</param>
/// <param name="Places">Where.</param>
/// <param name="Bodies">Whom they met, with figures.</param>
/// <param name="Days">The itinerary.</param>
/// <param name="Aims">Why, by whose invitation, with what money, shared when.</param>
/// <param name="Narrative">The whole text, from which the fingerprint is taken; it is not kept here.</param>
/// <param name="Document">The file's name.</param>
/// <param name="Sha256">Its hash.</param>
public sealed record TripTerms(
    string Title, string City, string Agency, string Class, string? Letter, DateOnly DepartOn, DateOnly ReturnOn, DateOnly? ReportedOn,
    IReadOnlyList<Traveller> Travellers, IReadOnlyList<Place> Places, IReadOnlyList<Body> Bodies, IReadOnlyList<ItineraryDay> Days,
    TripAim Aims, string Narrative, string Document, string Sha256)
{
    /// <summary>True where the mayor or a deputy for the mayor led it; such trips have more duties.</summary>
    public bool LedByMayor => Travellers.Any(traveller => traveller.Post is "市長" or "縣長");
}

/// <summary>Somebody who went.</summary>
public sealed record Traveller(string Name, string? Post, string? Agency, string? Unit);

/// <summary>A place abroad.</summary>
public sealed record Place(string Country, string? City)
{
    /// <summary>The city where one is known, else the country.</summary>
    public string Name => City ?? Country;
}

/// <summary>A body visited, with what was told of it.</summary>
public sealed record Body(string Name, IReadOnlyList<Figure> Figures);

/// <summary>A figure of a body; money with what it is at home, where the report says so.</summary>
public sealed record Figure(string Measure, decimal Value, string Unit, string? Currency, decimal? Home, string Sentence);

/// <summary>An entry of the itinerary.</summary>
public sealed record ItineraryDay(DateOnly? Day, string? Part, string Text);

/// <summary>What the trip was for.</summary>
public sealed record TripAim(IReadOnlyList<string> Purposes, IReadOnlyList<string> Hosts, IReadOnlyList<string> Funds, DateOnly? SharedOn, string? SharedHow);

/// <summary>A recommendation or a promise of the narrative, as it is entered.</summary>
/// <param name="Number">Its number in the report or in the list of what was mined.</param>
/// <param name="Origin"><c>report</c> for 心得及建議, else the kind of promise: invitation, contact, agreement, offer, plan, hope, suggestion, lesson.</param>
/// <param name="Title">In a few words.</param>
/// <param name="Text">All of it.</param>
/// <param name="Quote">The sentence that asks or promises.</param>
/// <param name="Theme">The heading above it.</param>
/// <param name="Locator">Where it begins.</param>
/// <param name="Start">First unit there.</param>
/// <param name="End">One past the last unit.</param>
/// <param name="Due">Days it names; spans point into <paramref name="Quote"/>.</param>
public sealed record RecommendationTerms(
    int Number, string Origin, string Title, string Text, string Quote, string? Theme, Locator Locator, int Start, int End, IReadOnlyList<DateReading> Due)
{
    /// <summary>The document in which it stands, where that is not the trip's: it was written by hand before there was a report.</summary>
    public string? Document { get; init; }

    /// <summary>The hash of that document.</summary>
    public string? Sha256 { get; init; }
}
