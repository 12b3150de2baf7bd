using System.Text.Json;
using Guankao.Reading;

namespace Guankao.Importing.Trips;

/// <summary>Writes the days, the bodies met and their figures.</summary>
internal static class TripVisitJson
{
    public static void Write(TripDraft draft, Utf8JsonWriter json)
    {
        TripReportJson.List("itinerary", draft.Itinerary, Entry, json);
        TripReportJson.List("bodies", draft.Bodies, Body, json);
        TripReportJson.List("rates", draft.Rates, Rate, json);
    }

    private static void Entry(ItineraryEntry entry, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("date", TripReportJson.Day(entry.Day));
        json.WriteString("part", entry.Part);
        json.WriteString("place", entry.Place);
        json.WriteString("text", entry.Text);
        TripReportJson.Words("activities", entry.Activities, json);
        TripReportJson.PlaceOf("locator", entry.Locator, json);
        json.WriteEndObject();
    }

    private static void Body(BodyMet body, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", body.Name);
        json.WriteString("kind", body.Person ? "person" : "body");
        TripReportJson.PlaceOf("locator", body.Locator, json);
        TripReportJson.List("figures", body.Figures, Figure, json);
        json.WriteEndObject();
    }

    private static void Figure(BodyFigure figure, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("measure", figure.Measure);
        json.WriteNumber("value", figure.Value);
        Number("valueTo", figure.ValueTo, json);
        json.WriteString("unit", figure.Unit);
        json.WriteString("comparator", figure.Comparator.Word());
        json.WriteString("currency", figure.Currency);
        Number("twd", figure.Home, json);
        Number("rate", figure.Rate, json);
        json.WriteString("text", figure.Where.Text);
        TripReportJson.Where(figure.Where, json);
        json.WriteString("sentence", figure.Sentence);
        json.WriteEndObject();
    }

    private static void Rate(ImpliedRate rate, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("currency", rate.Currency);
        json.WriteNumber("middle", rate.Middle);
        json.WriteNumber("lowest", rate.Lowest);
        json.WriteNumber("highest", rate.Highest);
        json.WriteNumber("figures", rate.Figures);
        json.WriteEndObject();
    }

    private static void Number(string name, decimal? value, Utf8JsonWriter json)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }
}
