using Guankao.Documents;
using Guankao.Kernel;
using Guankao.Reading;

namespace Guankao.Importing.Trips;

/// <summary>What a report of an official trip (出國報告) says, before anybody has confirmed it.</summary>
/// <param name="Document">Which file it was.</param>
/// <param name="Title">Name of the report; empty where its head is lost.</param>
/// <param name="City">The city that sent them; null where nothing tells.</param>
/// <param name="Agency">The agency that reports, full name where known.</param>
/// <param name="Class">What kind of trip it was, in the form's own words.</param>
/// <param name="Period">From departure to return; null where no day can be told.</param>
/// <param name="ReportDate">Day of the report.</param>
/// <param name="Travellers">Everybody who went.</param>
/// <param name="TravellersSaid">How many the cover says (等3人); null where it does not.</param>
/// <param name="Places">Countries and cities they went to.</param>
/// <param name="Purposes">Why they went.</param>
/// <param name="Hosts">Who invited them or held the event.</param>
/// <param name="Funds">What is said of the money.</param>
/// <param name="Sharing">When and how what was learned is shared; null where nothing is said.</param>
/// <param name="Itinerary">The days, entry by entry.</param>
/// <param name="Bodies">Whom they met, with the figures told.</param>
/// <param name="Rates">Rates of exchange implied by figures given in two currencies.</param>
/// <param name="Recommendations">心得及建議.</param>
/// <param name="Mined">Promises that stand in the narrative only.</param>
/// <param name="Questions">What a person should look at.</param>
/// <param name="Cover">The cover as printed, label by label.</param>
/// <param name="Text">The whole narrative, to compare with earlier reports.</param>
public sealed record TripDraft(
    DraftDocument Document, string Title, string? City, string? Agency, TripClass Class, TripPeriod? Period, DateOnly? ReportDate,
    IReadOnlyList<DraftTraveller> Travellers, int? TravellersSaid, IReadOnlyList<TripPlace> Places, IReadOnlyList<Passage> Purposes,
    IReadOnlyList<string> Hosts, IReadOnlyList<Passage> Funds, TripSharing? Sharing, IReadOnlyList<ItineraryEntry> Itinerary,
    IReadOnlyList<BodyMet> Bodies, IReadOnlyList<ImpliedRate> Rates, IReadOnlyList<DraftRecommendation> Recommendations,
    IReadOnlyList<MinedPromise> Mined, IReadOnlyList<TripQuestion> Questions, IReadOnlyList<CoverField> Cover, string Text);

/// <summary>Words of a document and where they stand: units <paramref name="Start"/> to <paramref name="End"/> of that line, paragraph or cell.</summary>
/// <param name="Text">The words; a sentence that a page break tore is whole here.</param>
/// <param name="Locator">Where they begin.</param>
/// <param name="Start">First unit in the line or cell they begin in.</param>
/// <param name="End">One past the last unit, in the line or cell they end in.</param>
/// <param name="Through">Where they end; null where they end in the line they began in.</param>
public sealed record Passage(string Text, Locator Locator, int Start, int End, Locator? Through = null);

/// <summary>Kind of trip.</summary>
/// <param name="Printed">As printed.</param>
/// <param name="Letter">甲 or 乙 where the form has such classes.</param>
/// <param name="Words">考察, 其他活動 …</param>
public sealed record TripClass(string Printed, string? Letter, IReadOnlyList<string> Words);

/// <summary>From departure to return.</summary>
/// <param name="Printed">As printed; empty where it was put together from the itinerary.</param>
/// <param name="Inferred">True where the year was inferred.</param>
public sealed record TripPeriod(DateOnly From, DateOnly To, string Printed, bool Inferred);

/// <summary>Somebody who went.</summary>
/// <param name="Source">table, cover or narrative.</param>
public sealed record DraftTraveller(string Name, string? Post, string? Agency, string? Unit, string Source, Locator Locator);

/// <summary>A place: a country, and a city where one is named.</summary>
public sealed record TripPlace(string Country, string? City);

/// <summary>When and how what was learned is shared.</summary>
public sealed record TripSharing(DateOnly? Day, string? Form);

/// <summary>An entry of the itinerary.</summary>
/// <param name="Day">Its day; null where none can be told.</param>
/// <param name="Part">上午, 下午 or a time as printed; null where none.</param>
/// <param name="Text">As printed.</param>
/// <param name="Activities">What is done, one by one.</param>
/// <param name="Locator">Where it stands.</param>
public sealed record ItineraryEntry(DateOnly? Day, string? Part, string Text, IReadOnlyList<string> Activities, Locator Locator)
{
    /// <summary>The place, where the table has a column for it; null otherwise.</summary>
    public string? Place { get; init; }
}

/// <summary>A body or person visited.</summary>
/// <param name="Person">True where it is somebody in office rather than a body.</param>
public sealed record BodyMet(string Name, bool Person, Locator Locator, IReadOnlyList<BodyFigure> Figures);

/// <summary>A figure of a body, comparable with others of its measure.</summary>
/// <param name="Measure">budget, money, staff, cases or members.</param>
/// <param name="Currency">ISO code for money; null otherwise.</param>
/// <param name="Home">The same in New Taiwan dollars where the report says so.</param>
/// <param name="Sentence">The sentence it stands in.</param>
public sealed record BodyFigure(
    string Measure, decimal Value, decimal? ValueTo, string Unit, Comparator Comparator, string? Currency, decimal? Home, Passage Where, string Sentence)
{
    /// <summary>New Taiwan dollars for one unit of the currency, as implied.</summary>
    public decimal? Rate => Home is { } home && Value > 0 ? Math.Round(home / Value, 4) : null;
}

/// <summary>What one unit of a currency is worth in this report.</summary>
/// <param name="Middle">The middle of all rates implied.</param>
/// <param name="Figures">How many figures imply one.</param>
public sealed record ImpliedRate(string Currency, decimal Middle, decimal Lowest, decimal Highest, int Figures);

/// <summary>A recommendation of 心得及建議.</summary>
/// <param name="Number">From 1 in the order of the report.</param>
/// <param name="Path">Its number in the report's outline: 一、(三).</param>
/// <param name="Theme">The heading it stands under.</param>
/// <param name="Title">Its own heading, or its first words.</param>
/// <param name="Where">The whole of it.</param>
/// <param name="Asks">Sentences that ask for something.</param>
/// <param name="Agencies">Agencies that it names, own ones.</param>
/// <param name="Places">Places it learned from.</param>
/// <param name="Quote">The sentence that asks, one with a day above others; the whole where none asks.</param>
/// <param name="Due">Days it names; spans point into the quote.</param>
public sealed record DraftRecommendation(
    int Number, string Path, string? Theme, string Title, Passage Where, IReadOnlyList<Passage> Asks, IReadOnlyList<string> Agencies,
    IReadOnlyList<TripPlace> Places, Passage Quote, IReadOnlyList<DateReading> Due);

/// <summary>A promise found in the narrative, for a person to decide on.</summary>
/// <param name="Number">From 1 in the order of the report.</param>
/// <param name="Kind">invitation, contact, agreement, offer, plan, hope, suggestion or lesson.</param>
/// <param name="Marker">The word that tells.</param>
/// <param name="Reason">Why it is offered.</param>
/// <param name="Section">The heading it stands under.</param>
/// <param name="Due">Days it names; spans point into the passage.</param>
/// <param name="SameAs">Number of an earlier one that says the same; null where none.</param>
public sealed record MinedPromise(
    int Number, string Kind, string Marker, Bilingual Reason, Passage Where, string? Section, IReadOnlyList<DateReading> Due, int? SameAs);

/// <summary>Something a person should look at.</summary>
public sealed record TripQuestion(string Code, Bilingual Message, Locator? Locator = null);

/// <summary>A label of the cover with what stands beside it.</summary>
/// <param name="Field">title, class, agency, travellers, place, period, report-date …</param>
public sealed record CoverField(string Field, string Label, string Value, Locator Locator);
