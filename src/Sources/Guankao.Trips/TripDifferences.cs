using System.Globalization;
using Guankao.Store.Acts;

namespace Guankao.Trips;

/// <summary>What a correction changes, as acts tell it: old and new, field by field.</summary>
internal static class TripDifferences
{
    public static List<ActChange> Of(TripTerms before, TripTerms after)
    {
        var (old, now) = (Fields(before), Fields(after));
        return [.. old.Zip(now).Where(pair => pair.First.Text != pair.Second.Text).Select(pair => new ActChange(pair.First.Name, Given(pair.First.Text), Given(pair.Second.Text)))];
    }

    private static (string Name, string Text)[] Fields(TripTerms trip) =>
    [
        ("title", trip.Title), ("agency", trip.Agency), ("class", trip.Letter is { } letter ? $"{letter}類 {trip.Class}" : trip.Class),
        ("depart", Day(trip.DepartOn)), ("return", Day(trip.ReturnOn)), ("reported", Day(trip.ReportedOn)),
        ("travellers", Many(trip.Travellers.Select(person => string.Join(' ', new[] { person.Name, person.Post, person.Agency, person.Unit }.Where(part => !string.IsNullOrEmpty(part)))))),
        ("places", Many(trip.Places.Select(place => place.City is { } city ? $"{place.Country} {city}" : place.Country))),
        ("bodies", Many(trip.Bodies.Select(body => body.Name))),
        ("itinerary", Many(trip.Days.Select(day => string.Join(' ', new[] { Day(day.Day), day.Part, day.Text }.Where(part => !string.IsNullOrEmpty(part)))))),
        ("purposes", Many(trip.Aims.Purposes)), ("hosts", Many(trip.Aims.Hosts)), ("funds", Many(trip.Aims.Funds)),
        ("shared", Day(trip.Aims.SharedOn)), ("sharing-form", trip.Aims.SharedHow ?? ""),
    ];

    private static string Many(IEnumerable<string> parts) => string.Join('\n', parts);

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string? Given(string text) => text.Length == 0 ? null : text;
}
