using System.Text.Json;
using Guankao.Importing.Trips;
using Guankao.Meetings;

namespace Guankao.Importing.Meetings;

/// <summary>A draft of minutes as JSON. Fields may be added, never renamed.</summary>
public static class MinutesJson
{
    /// <summary>Writes the whole draft.</summary>
    public static void Write(MinutesDraft draft, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("kind", "minutes");
        json.WriteStartObject("document");
        json.WriteString("name", draft.Document.Name);
        json.WriteString("format", draft.Document.Format);
        json.WriteString("sha256", draft.Document.Sha256);
        json.WriteNumber("length", draft.Document.Length);
        json.WriteEndObject();
        json.WriteString("title", draft.Title);
        json.WriteString("city", draft.City);

        // The fields of every import stay, whatever was imported.
        json.WriteNull("period");
        TripReportJson.Words("columns", [], json);
        TripReportJson.Words("items", [], json);
        WriteHead(draft, json);
        foreach (var (name, attendance) in new[] { ("present", Attendance.Present), ("observers", Attendance.Observer), ("absent", Attendance.Absent) })
        {
            TripReportJson.List(name, draft.People.Where(person => person.Attendance == attendance), WritePerson, json);
        }

        TripReportJson.List("matters", draft.Matters, WriteMatter, json);
        TripReportJson.List("followed", draft.Followed, WriteFollowed, json);
        TripReportJson.List("resolutions", draft.Resolutions, WriteResolution, json);
        TripReportJson.Words("papers", draft.Papers, json);
        TripReportJson.List("questions", draft.Questions, WriteQuestion, json);
        json.WriteEndObject();
    }

    private static void WriteHead(MinutesDraft draft, Utf8JsonWriter json)
    {
        json.WriteStartObject("meeting");
        json.WriteString("series", draft.Series);
        Number("term", draft.Term, json);
        Number("number", draft.Number, json);
        json.WriteString("day", TripReportJson.Day(draft.Day));
        json.WriteString("start", Time(draft.Start));
        json.WriteString("end", Time(draft.End));
        json.WriteString("place", draft.Place);
        json.WriteString("chair", draft.Chair);
        json.WriteString("recorder", draft.Recorder);
        json.WriteEndObject();
    }

    private static void WritePerson(Attendee person, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("name", person.Name);
        json.WriteString("post", person.Post);
        json.WriteString("agency", person.Agency);
        json.WriteString("text", person.Printed);
        json.WriteEndObject();
    }

    private static void WriteMatter(DraftMatter matter, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("part", matter.Part);
        json.WriteString("case", matter.CaseNumber);
        json.WriteString("subject", matter.Subject);
        TripReportJson.PlaceOf("locator", matter.Locator, json);
        json.WriteEndObject();
    }

    private static void WriteFollowed(FollowedMatter matter, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("case", matter.CaseNumber);
        json.WriteString("text", matter.Text);
        json.WriteString("lead", matter.Lead);
        json.WriteString("handling", matter.Handling);
        json.WriteString("tracking", matter.Tracking);
        TripReportJson.PlaceOf("locator", matter.Locator, json);
        json.WriteEndObject();
    }

    private static void WriteResolution(DraftResolution resolution, Utf8JsonWriter json)
    {
        var terms = resolution.Terms;
        json.WriteStartObject();
        json.WriteNumber("no", terms.Number);
        json.WriteString("kind", JsonNamingPolicy.KebabCaseLower.ConvertName(terms.Kind.ToString()));
        json.WriteString("case", terms.CaseNumber);
        json.WriteString("subject", terms.Subject);
        json.WriteString("text", terms.Text);
        json.WriteBoolean("formal", resolution.Formal);
        json.WriteString("lead", terms.Lead);
        TripReportJson.Words("supporting", terms.Supporting, json);
        TripReportJson.Words("agencies", resolution.Agencies, json);
        TripReportJson.List("due", terms.Due, (due, to) => TripReportJson.WriteDue(due, terms.Text, to), json);
        json.WriteString("when", resolution.When);
        json.WriteString("handling", terms.Handling);
        json.WriteString("tracking", terms.Tracking);
        TripReportJson.PlaceOf("locator", terms.Locator, json);
        json.WriteNumber("start", terms.Start);
        json.WriteNumber("end", terms.End);
        json.WriteEndObject();
    }

    private static void WriteQuestion(MinutesQuestion question, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("code", question.Code);
        PolicyTableJson.Sentence("message", question.Message, json);
        if (question.Locator is { } locator)
        {
            TripReportJson.PlaceOf("locator", locator, json);
        }

        json.WriteEndObject();
    }

    private static void Number(string name, int? value, Utf8JsonWriter json)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static string? Time(TimeOnly? time) => time?.ToString("HH\\:mm", System.Globalization.CultureInfo.InvariantCulture);
}
