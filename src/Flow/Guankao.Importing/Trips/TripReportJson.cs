using System.Globalization;
using System.Text.Json;
using Guankao.Documents;
using Guankao.Reading;

namespace Guankao.Importing.Trips;

/// <summary>A draft as JSON. Fields may be added, never renamed.</summary>
public static class TripReportJson
{
    /// <summary>Writes the whole draft.</summary>
    /// <param name="draft">What was read.</param>
    /// <param name="json">Where to.</param>
    /// <param name="tables">The document's tables as the table doctor reads them; none where it has none.</param>
    public static void Write(TripDraft draft, Utf8JsonWriter json, IReadOnlyList<TableDraft>? tables = null)
    {
        json.WriteStartObject();
        json.WriteString("kind", "trip");
        json.WriteStartObject("document");
        json.WriteString("name", draft.Document.Name);
        json.WriteString("format", draft.Document.Format);
        json.WriteString("sha256", draft.Document.Sha256);
        json.WriteNumber("length", draft.Document.Length);
        json.WriteEndObject();
        json.WriteString("title", draft.Title);
        WriteEmpty(draft, json);
        List("tables", tables ?? [], DocumentTablesJson.WriteTable, json);
        json.WriteStartObject("trip");
        TripHeadJson.Write(draft, json);
        TripVisitJson.Write(draft, json);
        json.WriteEndObject();
        List("recommendations", draft.Recommendations, WriteRecommendation, json);
        List("mined", draft.Mined, WriteMined, json);
        List("questions", draft.Questions, WriteQuestion, json);
        json.WriteEndObject();
    }

    // The fields of every import stay, whatever was imported.
    private static void WriteEmpty(TripDraft draft, Utf8JsonWriter json)
    {
        if (draft.Period is { } period)
        {
            json.WriteStartObject("period");
            json.WriteString("from", Day(period.From));
            json.WriteString("to", Day(period.To));
            json.WriteString("text", period.Printed);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("period");
        }

        json.WriteString("city", draft.City);
        json.WriteStartArray("columns");
        json.WriteEndArray();
        json.WriteStartArray("items");
        json.WriteEndArray();
    }

    internal static void List<T>(string name, IEnumerable<T> rows, Action<T, Utf8JsonWriter> write, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            write(row, json);
        }

        json.WriteEndArray();
    }

    internal static void Words(string name, IEnumerable<string> words, Utf8JsonWriter json) => List(name, words, (word, to) => to.WriteStringValue(word), json);

    internal static void Where(Passage where, Utf8JsonWriter json)
    {
        PlaceOf("locator", where.Locator, json);
        json.WriteNumber("start", where.Start);
        json.WriteNumber("end", where.End);
        if (where.Through is { } through)
        {
            PlaceOf("through", through, json);
        }
    }

    internal static void WritePassage(Passage passage, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("text", passage.Text);
        Where(passage, json);
        json.WriteEndObject();
    }

    internal static void PlaceOf(string name, Locator locator, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        Number("page", locator.Page);
        if (locator.Sheet is { } sheet)
        {
            json.WriteString("sheet", sheet);
        }

        Number("table", locator.Table);
        Number("row", locator.Row);
        Number("cell", locator.Cell);
        Number("line", locator.Line);
        json.WriteEndObject();

        void Number(string field, int? value)
        {
            if (value is { } number)
            {
                json.WriteNumber(field, number);
            }
        }
    }

    internal static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static void WritePlace(TripPlace place, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("country", place.Country);
        json.WriteString("city", place.City);
        json.WriteEndObject();
    }

    private static void WriteRecommendation(DraftRecommendation point, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("no", point.Number);
        json.WriteString("path", point.Path);
        json.WriteString("theme", point.Theme);
        json.WriteString("title", point.Title);
        json.WriteString("text", point.Where.Text);
        Where(point.Where, json);
        List("asks", point.Asks, WritePassage, json);
        Words("agencies", point.Agencies, json);
        List("places", point.Places, WritePlace, json);
        List("due", point.Due, (due, to) => WriteDue(due, point.Quote.Text, to), json);
        json.WriteEndObject();
    }

    private static void WriteMined(MinedPromise promise, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("no", promise.Number);
        json.WriteString("kind", promise.Kind);
        json.WriteString("text", promise.Where.Text);
        Where(promise.Where, json);
        json.WriteString("marker", promise.Marker);
        PolicyTableJson.Sentence("reason", promise.Reason, json);
        json.WriteString("section", promise.Section);
        List("due", promise.Due, (due, to) => WriteDue(due, promise.Where.Text, to), json);
        if (promise.SameAs is { } same)
        {
            json.WriteNumber("sameAs", same);
        }

        json.WriteEndObject();
    }

    internal static void WriteDue(DateReading due, string text, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("from", Day(due.From));
        json.WriteString("to", Day(due.To));
        json.WriteString("role", due.Role.Word());
        json.WriteString("precision", due.Precision.Word());
        json.WriteString("text", due.Span.Of(text));
        json.WriteEndObject();
    }

    private static void WriteQuestion(TripQuestion question, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("code", question.Code);
        PolicyTableJson.Sentence("message", question.Message, json);
        if (question.Locator is { } locator)
        {
            PlaceOf("locator", locator, json);
        }

        json.WriteEndObject();
    }
}
