using System.Text.Json;

namespace Guankao.Importing.Trips;

/// <summary>Writes who went where, when and why.</summary>
internal static class TripHeadJson
{
    public static void Write(TripDraft draft, Utf8JsonWriter json)
    {
        json.WriteString("title", draft.Title);
        json.WriteString("city", draft.City);
        json.WriteString("agency", draft.Agency);
        json.WriteStartObject("class");
        json.WriteString("printed", draft.Class.Printed);
        json.WriteString("letter", draft.Class.Letter);
        TripReportJson.Words("words", draft.Class.Words, json);
        json.WriteEndObject();
        Period(draft, json);
        json.WriteString("reportDate", TripReportJson.Day(draft.ReportDate));
        TripReportJson.List("travellers", draft.Travellers, Traveller, json);
        if (draft.TravellersSaid is { } said)
        {
            json.WriteNumber("travellersSaid", said);
        }

        TripReportJson.Words("countries", draft.Places.Select(place => place.Country).Distinct(), json);
        TripReportJson.List("places", draft.Places, TripReportJson.WritePlace, json);
        TripReportJson.List("purposes", draft.Purposes, TripReportJson.WritePassage, json);
        TripReportJson.Words("hosts", draft.Hosts, json);
        TripReportJson.List("funds", draft.Funds, TripReportJson.WritePassage, json);
        if (draft.Sharing is { } sharing)
        {
            json.WriteStartObject("sharing");
            json.WriteString("date", TripReportJson.Day(sharing.Day));
            json.WriteString("form", sharing.Form);
            json.WriteEndObject();
        }

        TripReportJson.List("cover", draft.Cover, CoverOf, json);
    }

    private static void Period(TripDraft draft, Utf8JsonWriter json)
    {
        json.WriteString("from", TripReportJson.Day(draft.Period?.From));
        json.WriteString("to", TripReportJson.Day(draft.Period?.To));
        if (draft.Period is { } period)
        {
            json.WriteString("periodText", period.Printed);
            json.WriteBoolean("periodInferred", period.Inferred);
            json.WriteNumber("days", period.To.DayNumber - period.From.DayNumber + 1);
        }
    }

    private static void Traveller(DraftTraveller traveller, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", traveller.Name);
        json.WriteString("post", traveller.Post);
        json.WriteString("agency", traveller.Agency);
        json.WriteString("unit", traveller.Unit);
        json.WriteString("source", traveller.Source);
        TripReportJson.PlaceOf("locator", traveller.Locator, json);
        json.WriteEndObject();
    }

    // Telephone numbers stay out of what is passed on.
    private static void CoverOf(CoverField field, Utf8JsonWriter json)
    {
        if (field.Field is "phone" or "contact")
        {
            return;
        }

        json.WriteStartObject();
        json.WriteString("field", field.Field);
        json.WriteString("label", field.Label);
        json.WriteString("value", field.Value);
        TripReportJson.PlaceOf("locator", field.Locator, json);
        json.WriteEndObject();
    }
}
