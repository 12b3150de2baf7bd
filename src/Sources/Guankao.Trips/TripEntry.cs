namespace Guankao.Trips;

/// <summary>A trip as a person enters it, without a file (手動登錄).</summary>
/// <param name="Title">Its name.</param>
/// <param name="City">The city that sends them.</param>
/// <param name="Agency">The agency that reports.</param>
/// <param name="Kinds">考察, 出席會議 …: what was ticked or written.</param>
/// <param name="DepartOn">First day.</param>
/// <param name="ReturnOn">Last day.</param>
/// <param name="ReportedOn">Day on which the report was handed in; null while it is not.</param>
/// <param name="Travellers">Everybody who goes.</param>
/// <param name="Places">Where.</param>
/// <param name="Bodies">Whom they meet.</param>
/// <param name="Days">The itinerary.</param>
/// <param name="Aims">Why, by whose invitation, with what money, shared when.</param>
public sealed record TripEntry(
    string Title, string City, string Agency, IReadOnlyList<string> Kinds, DateOnly DepartOn, DateOnly ReturnOn, DateOnly? ReportedOn,
    IReadOnlyList<Traveller> Travellers, IReadOnlyList<Place> Places, IReadOnlyList<string> Bodies, IReadOnlyList<ItineraryDay> Days, TripAim Aims)
{
    /// <summary>What a registered trip holds, to be corrected.</summary>
    public static TripEntry Of(TripTerms trip) => new(
        trip.Title, trip.City, trip.Agency, Words(trip.Class), trip.DepartOn, trip.ReturnOn, trip.ReportedOn, trip.Travellers, trip.Places,
        [.. trip.Bodies.Select(body => body.Name)], trip.Days, trip.Aims);

    /// <summary>The terms that it makes; a body that was known before keeps what was told of it, and kinds that are the same keep how they were printed.</summary>
    internal TripTerms Over(TripTerms before, IReadOnlyList<TripClassGroup> classes)
    {
        var same = Kinds.ToHashSet().SetEquals(Words(before.Class));
        return before with
        {
            Title = Title, City = City, Agency = Agency, DepartOn = DepartOn, ReturnOn = ReturnOn, ReportedOn = ReportedOn,
            Class = same ? before.Class : string.Join('、', Kinds), Letter = same ? before.Letter : classes.FirstOrDefault(group => Kinds.Any(group.Has))?.Letter,
            Travellers = Travellers, Places = Places, Days = Days, Aims = Aims,
            Bodies = [.. Bodies.Select(name => before.Bodies.FirstOrDefault(body => body.Name == name) ?? new Body(name, []))],
        };
    }

    /// <summary>The terms of a trip that is entered for the first time.</summary>
    internal TripTerms Terms(IReadOnlyList<TripClassGroup> classes, string text, string document, string sha256) => Over(
        new TripTerms(Title, City, Agency, "", null, DepartOn, ReturnOn, ReportedOn, Travellers, Places, [], Days, Aims, text, document, sha256), classes);

    private static string[] Words(string kinds) => kinds.Split(['、', '，', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
