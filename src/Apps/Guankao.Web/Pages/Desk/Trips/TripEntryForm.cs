using Guankao.Importing.Trips;
using Guankao.Trips;

namespace Guankao.Web.Pages.Desk.Trips;

/// <summary>What a person writes about a trip of which there is no file, or to correct one.</summary>
public sealed class TripEntryForm
{
    /// <summary>Its name.</summary>
    public string? Title { get; set; }

    /// <summary>City.</summary>
    public string? City { get; set; }

    /// <summary>The agency that reports.</summary>
    public string? Agency { get; set; }

    /// <summary>Kinds that were ticked; null where none is, since a list that is there already would not be filled.</summary>
    public IReadOnlyList<string>? Kinds { get; set; }

    /// <summary>Another kind.</summary>
    public string? OtherKind { get; set; }

    /// <summary>First day.</summary>
    public string? From { get; set; }

    /// <summary>Last day.</summary>
    public string? To { get; set; }

    /// <summary>Day of the report.</summary>
    public string? Reported { get; set; }

    /// <summary>A person a line.</summary>
    public string? Travellers { get; set; }

    /// <summary>A place a line.</summary>
    public string? Places { get; set; }

    /// <summary>A body a line.</summary>
    public string? Bodies { get; set; }

    /// <summary>An entry of the itinerary a line.</summary>
    public string? Days { get; set; }

    /// <summary>Why.</summary>
    public string? Purposes { get; set; }

    /// <summary>Who invites.</summary>
    public string? Hosts { get; set; }

    /// <summary>With what money.</summary>
    public string? Funds { get; set; }

    /// <summary>Day of the sharing session.</summary>
    public string? Shared { get; set; }

    /// <summary>In what form.</summary>
    public string? SharedHow { get; set; }

    /// <summary>A recommendation a line.</summary>
    public string? Points { get; set; }

    /// <summary>Who acts; asked only where there are no accounts.</summary>
    public string? Who { get; set; }

    /// <summary>On what ground.</summary>
    public string? Why { get; set; }

    internal string Reason => Why?.Trim() ?? "";

    internal IReadOnlyList<string> Recommendations => [.. (Points ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    /// <summary>The fields as a trip is written.</summary>
    internal WrittenTrip Written() => new()
    {
        Title = Title, City = City, Agency = Agency, Kinds = [.. (Kinds ?? []).SelectMany(kind => kind.Split('、'))], OtherKind = OtherKind, From = From, To = To, Reported = Reported, Travellers = Travellers,
        Places = Places, Bodies = Bodies, Days = Days, Purposes = Purposes, Hosts = Hosts, Funds = Funds, Shared = Shared, SharedHow = SharedHow,
    };

    /// <summary>The fields of a trip that is there.</summary>
    internal static TripEntryForm Of(WrittenTrip trip) => new()
    {
        Title = trip.Title, City = trip.City, Agency = trip.Agency, Kinds = trip.Kinds, OtherKind = trip.OtherKind, From = trip.From, To = trip.To, Reported = trip.Reported,
        Travellers = trip.Travellers, Places = trip.Places, Bodies = trip.Bodies, Days = trip.Days, Purposes = trip.Purposes, Hosts = trip.Hosts, Funds = trip.Funds,
        Shared = trip.Shared, SharedHow = trip.SharedHow,
    };
}

/// <summary>The fields of a trip with what its city's form offers.</summary>
/// <param name="Form">What is written.</param>
/// <param name="Classes">The classes of the city.</param>
public sealed record TripFields(TripEntryForm Form, IReadOnlyList<TripClassGroup> Classes);
