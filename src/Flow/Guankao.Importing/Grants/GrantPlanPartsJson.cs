using System.Text.Json;

namespace Guankao.Importing;

/// <summary>Staffing, resources, meetings, duties and annexes of a plan as JSON.</summary>
internal static class GrantPlanPartsJson
{
    internal static void Write(GrantPlanDraft plan, Utf8JsonWriter json)
    {
        Staffing(plan.Staffing, json);
        GrantPlanJson.Each("resources", plan.Resources, json, Resource);
        GrantPlanJson.Each("series", plan.Series, json, Series);
        GrantPlanJson.Each("duties", plan.Duties, json, Duty);
        GrantPlanJson.Each("annexes", plan.Annexes, json, (annex, to) =>
        {
            to.WriteNumber("no", annex.Number);
            to.WriteString("name", annex.Name);
            to.WriteString("lead", annex.Lead);
            GrantPlanJson.Number("line", annex.Line, to);
            GrantPlanJson.Place(annex.Locator, to);
        });
    }

    private static void Staffing(StaffingDraft staffing, Utf8JsonWriter json)
    {
        json.WriteStartObject("staffing");
        Strings("kinds", staffing.Kinds, json);
        GrantPlanJson.Each("lines", staffing.Lines, json, Posts);
        json.WriteStartObject("totals");
        foreach (var stage in (ReadOnlySpan<string>)["approved", "requested", "filled"])
        {
            var counts = staffing.Lines.SelectMany(line => line.Of(stage)).ToList();
            if (counts.Count > 0)
            {
                Stage(stage, [.. counts.GroupBy(post => post.Kind).Select(same => new PostCount(stage, same.Key, same.Sum(post => post.Count)))], json);
            }
        }

        json.WriteEndObject();
        GrantPlanJson.Each("support", staffing.Support, json, (post, to) =>
        {
            to.WriteString("unit", post.Place);
            to.WriteString("kind", post.Kind);
            to.WriteNumber("count", post.Count);
            GrantPlanJson.Place(post.Locator, to);
        });
        json.WriteEndObject();
    }

    private static void Posts(StaffingLineDraft line, Utf8JsonWriter json)
    {
        GrantPlanJson.Number("no", line.Number, json);
        json.WriteString("name", line.Name);
        foreach (var stage in line.Posts.GroupBy(post => post.Stage))
        {
            Stage(stage.Key, [.. stage], json);
        }

        GrantPlanJson.Place(line.Locator, json);
    }

    private static void Stage(string stage, List<PostCount> posts, Utf8JsonWriter json)
    {
        json.WriteStartObject(stage);
        json.WriteNumber("total", posts.Sum(post => post.Count));
        json.WriteStartObject("kinds");
        foreach (var post in posts)
        {
            json.WriteNumber(post.Kind, post.Count);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Resource(ResourceDraft resource, Utf8JsonWriter json)
    {
        json.WriteString("name", resource.Name);
        GrantPlanJson.Number("target", resource.Target, json);
        json.WriteNumber("built", resource.Built);
        GrantPlanJson.Number("planned", resource.Planned, json);
        json.WriteNumber("gap", resource.Gap);
        json.WriteBoolean("silent", resource.Silent);
        GrantPlanJson.Place(resource.Locator, json);
    }

    private static void Series(SeriesDraft series, Utf8JsonWriter json)
    {
        json.WriteString("name", series.Name);
        Strings("otherNames", series.OtherNames, json);
        json.WriteString("level", series.Level);
        json.WriteString("topic", series.Topic);
        json.WriteString("chair", series.Chair);
        json.WriteString("deputy", series.Deputy);
        json.WriteString("members", series.Members);
        json.WriteString("secretariat", series.Secretariat);
        GrantPlanJson.Each("cadences", series.Cadences, json, (cadence, to) =>
        {
            to.WriteNumber("every", cadence.Every);
            to.WriteString("unit", cadence.Unit.ToString().ToLowerInvariant());
            to.WriteNumber("times", cadence.Times);
            to.WriteBoolean("atLeast", cadence.AtLeast);
            to.WriteNumber("perYear", cadence.PerYear);
            to.WriteString("text", cadence.Text);
            GrantPlanJson.Place(cadence.Locator, to);
        });
        json.WriteBoolean("conflict", series.Conflict);
        GrantPlanJson.Place(series.Locator, json);
    }

    private static void Duty(DutyDraft duty, Utf8JsonWriter json)
    {
        json.WriteString("kind", duty.Kind);
        json.WriteString("text", duty.Text);
        json.WriteNumber("start", duty.Span.Start);
        json.WriteNumber("end", duty.Span.End);
        json.WriteString("owner", duty.Owner);
        GrantPlanJson.Number("value", duty.Count, json);
        GrantPlanJson.Number("valueTo", duty.CountTo, json);
        json.WriteString("unit", duty.Unit);
        json.WriteString("event", duty.Event);
        GrantPlanJson.Place(duty.Locator, json);
    }

    private static void Strings(string name, IEnumerable<string> values, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
