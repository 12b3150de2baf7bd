using System.Text.Json;
using Guankao.Documents;
using Guankao.Grants;

namespace Guankao.Importing;

/// <summary>A grant plan as JSON, as one more field beside those that every document has.</summary>
public static class GrantPlanJson
{
    /// <summary>Writes the plan under <c>plan</c>.</summary>
    public static void Write(GrantPlanDraft plan, Utf8JsonWriter json)
    {
        json.WriteStartObject("plan");
        Head(plan, json);
        Each("lines", plan.Lines, json, Line);
        Totals(plan, json);
        Each("deviations", plan.Deviations, json, Line);
        GrantPlanPartsJson.Write(plan, json);
        json.WriteEndObject();
    }

    /// <summary>Writes the questions of a plan as objects of an open list.</summary>
    public static void Questions(GrantPlanDraft plan, Utf8JsonWriter json)
    {
        foreach (var question in plan.Questions)
        {
            json.WriteStartObject();
            json.WriteString("code", question.Code);
            PolicyTableJson.Sentence("message", question.Message, json);
            Place(question.Locator, json);
            json.WriteEndObject();
        }
    }

    internal static void Each<T>(string name, IEnumerable<T> rows, Utf8JsonWriter json, Action<T, Utf8JsonWriter> write)
    {
        json.WriteStartArray(name);
        foreach (var row in rows)
        {
            json.WriteStartObject();
            write(row, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static void Place(Locator? locator, Utf8JsonWriter json)
    {
        if (locator is not null)
        {
            PolicyTableJson.Place(locator, json);
        }
    }

    internal static void Number(string name, decimal? value, Utf8JsonWriter json)
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

    private static void Head(GrantPlanDraft plan, Utf8JsonWriter json)
    {
        json.WriteString("title", plan.Title);
        json.WriteString("city", plan.City);
        Number("year", plan.Year, json);
        if (plan.Programme is { } programme)
        {
            json.WriteStartObject("programme");
            json.WriteString("code", programme.Code);
            json.WriteString("name", programme.Name);
            json.WriteNumber("generation", programme.Generation);
            json.WriteString("follows", programme.Follows);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("programme");
        }

        if (plan.Basis is not { } basis)
        {
            json.WriteNull("share");
            return;
        }

        json.WriteStartObject("share");
        Number("tier", basis.Tier, json);
        json.WriteNumber("own", basis.OwnPercent);
        json.WriteNumber("central", basis.CentralPercent);
        Number("cap", basis.CapPercent, json);
        json.WriteBoolean("statedOnly", basis.Stated);
        PolicyTableJson.Sentence("source", basis.Source, json);
        json.WriteEndObject();
    }

    private static void Line(BudgetLineDraft line, Utf8JsonWriter json)
    {
        Number("no", line.Number, json);
        json.WriteString("name", line.Name);
        Money(line.Money, json);
        Number("ownPercent", line.Money.OwnPercent, json);
        if (line.Proof is { } proof)
        {
            json.WriteString("standing", proof.Standing.ToString().ToLowerInvariant());
            json.WriteNumber("expectedOwn", proof.ExpectedOwn);
            json.WriteNumber("difference", proof.Difference);
            json.WriteString("exception", proof.Exception);
            json.WriteBoolean("overCap", proof.OverCap);
            PolicyTableJson.Sentence("why", proof.Why, json);
        }

        json.WriteStartArray("subItems");
        foreach (var item in line.SubItems)
        {
            json.WriteStringValue(item);
        }

        json.WriteEndArray();
        json.WriteString("note", line.Note);
        Place(line.Locator, json);
    }

    private static void Totals(GrantPlanDraft plan, Utf8JsonWriter json)
    {
        json.WriteStartObject("totals");
        if (plan.Totals is { } totals)
        {
            json.WriteStartObject("printed");
            Money(totals.Printed, json);
            json.WriteEndObject();
        }

        json.WriteStartObject("computed");
        Money(plan.Computed, json);
        Number("ownPercent", plan.Computed.OwnPercent, json);
        json.WriteEndObject();
        json.WriteBoolean("agrees", plan.Totals?.Printed == plan.Computed);
        json.WriteEndObject();
    }

    private static void Money(BudgetFigures money, Utf8JsonWriter json)
    {
        json.WriteNumber("total", money.Total);
        json.WriteNumber("own", money.Own);
        json.WriteNumber("subsidy", money.Subsidy);
    }
}
