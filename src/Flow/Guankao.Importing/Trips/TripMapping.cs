using Guankao.Trips;

namespace Guankao.Importing.Trips;

/// <summary>Turns a draft that a person looked at into what is registered.</summary>
internal static class TripMapping
{
    private const int LongestTitle = 60;

    public static TripTerms Terms(ConfirmTrip command, (DateOnly From, DateOnly To) period)
    {
        var draft = command.Draft;
        return new TripTerms(
            Given(command.Title, draft.Title), Given(command.City, draft.City), Given(command.Agency, draft.Agency), string.Join('、', draft.Class.Words),
            draft.Class.Letter, period.From, period.To, command.ReportedOn ?? draft.ReportDate,
            [.. draft.Travellers.Select(person => new Traveller(person.Name, person.Post, person.Agency, person.Unit))],
            [.. draft.Places.Select(place => new Place(place.Country, place.City))],
            [.. draft.Bodies.Select(body => new Body(body.Name, [.. body.Figures.Select(figure => new Figure(figure.Measure, figure.Value, figure.Unit, figure.Currency, figure.Home, figure.Sentence))]))],
            [.. draft.Itinerary.Select(entry => new ItineraryDay(entry.Day, entry.Part, entry.Text))],
            new TripAim([.. draft.Purposes.Select(purpose => purpose.Text)], draft.Hosts, [.. draft.Funds.Select(fund => fund.Text)], draft.Sharing?.Day, draft.Sharing?.Form),
            draft.Text, draft.Document.Name, draft.Document.Sha256);
    }

    /// <summary>Recommendations are taken unless a person says otherwise; mined sentences wait.</summary>
    public static List<ChosenRecommendation> Chosen(ConfirmTrip command) =>
    [
        .. command.Draft.Recommendations.Select(point => Choose(Of(point), command.Recommended?.GetValueOrDefault(point.Number), SentenceChoice.Take)),
        .. command.Draft.Mined.Select(promise => Choose(Of(promise), command.Mined?.GetValueOrDefault(promise.Number), SentenceChoice.Later)),
    ];

    private static ChosenRecommendation Choose(RecommendationTerms terms, TripChoice? choice, SentenceChoice usual) =>
        new(terms, choice?.Choice ?? usual, choice?.Into, choice?.Note);

    private static RecommendationTerms Of(DraftRecommendation point)
    {
        return new RecommendationTerms(
            point.Number, "report", point.Title, point.Where.Text, point.Quote.Text, point.Theme, point.Quote.Locator, point.Quote.Start, point.Quote.End, point.Due);
    }

    private static RecommendationTerms Of(MinedPromise promise) => new(
        promise.Number, promise.Kind, Short(promise.Where.Text), promise.Where.Text, promise.Where.Text, promise.Section, promise.Where.Locator,
        promise.Where.Start, promise.Where.End, promise.Due);

    private static string Short(string text)
    {
        var words = text.TrimEnd('。');
        return words.Length <= LongestTitle ? words : words[..(LongestTitle - 1)] + "…";
    }

    private static string Given(string? given, string? read) => string.IsNullOrWhiteSpace(given) ? read ?? "" : given.Trim();
}
