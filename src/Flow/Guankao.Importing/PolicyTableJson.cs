using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Guankao.Documents;
using Guankao.Kernel;
using Guankao.Reading;

namespace Guankao.Importing;

/// <summary>A draft as JSON, in the words of the command line's contract: fields may be added, never renamed.</summary>
public static class PolicyTableJson
{
    /// <summary>UTF-8 without a mark, Chinese unescaped, indented.</summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>Writes the whole draft.</summary>
    public static void Write(PolicyTableDraft draft, Stream to)
    {
        using var json = new Utf8JsonWriter(to, Options);
        Write(draft, json);
    }

    /// <summary>Writes the whole draft.</summary>
    public static void Write(PolicyTableDraft draft, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        WriteHead(draft, json);
        json.WriteStartArray("items");
        foreach (var item in draft.Items)
        {
            WriteItem(item, json);
        }

        json.WriteEndArray();
        Questions(draft.Questions, json);
        Repairs(draft.Repairs, json);
        CorrectionJson.Write(draft.Corrections, json);
        json.WriteEndObject();
    }

    /// <summary>Writes what stands before the items: document, title, period, city, columns.</summary>
    public static void WriteHead(PolicyTableDraft draft, Utf8JsonWriter json)
    {
        json.WriteStartObject("document");
        json.WriteString("name", draft.Document.Name);
        json.WriteString("format", draft.Document.Format);
        json.WriteString("sha256", draft.Document.Sha256);
        json.WriteNumber("length", draft.Document.Length);
        json.WriteEndObject();
        json.WriteString("title", draft.Title);
        if (draft.Period is { } period)
        {
            json.WriteStartObject("period");
            json.WriteString("from", Day(period.From));
            json.WriteString("to", Day(period.To));
            json.WriteString("text", period.Text);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("period");
        }

        json.WriteString("city", draft.City);
        json.WriteStartArray("columns");
        foreach (var column in draft.Columns)
        {
            json.WriteStartObject();
            json.WriteString("printed", column.Printed);
            json.WriteString("role", column.Role?.Word());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>Writes one item; the callers add fields of their own to the item and to each milestone.</summary>
    public static void WriteItem(
        DraftItem item, Utf8JsonWriter json, Action<Utf8JsonWriter>? more = null, Action<Utf8JsonWriter, DraftMilestone>? moreOfMilestone = null)
    {
        json.WriteStartObject();
        Identity(item, json);
        Goal(item.Goal, json);
        json.WriteStartArray("milestones");
        foreach (var milestone in item.Milestones)
        {
            Milestone(milestone, json, moreOfMilestone);
        }

        json.WriteEndArray();
        json.WriteString("report", item.Report);
        json.WriteString("grade", item.Grade);
        json.WriteString("gradePrinted", item.GradePrinted);
        Repairs(item.Repairs, json);
        Questions(item.Questions, json);
        CorrectionJson.Write(item.Corrections, json);
        Place(item.Locator, json);
        more?.Invoke(json);
        json.WriteEndObject();
    }

    private static void Identity(DraftItem item, Utf8JsonWriter json)
    {
        if (item.Number is { } number)
        {
            json.WriteNumber("no", number);
        }
        else
        {
            json.WriteNull("no");
        }

        json.WriteString("title", item.Title);
        json.WriteString("lead", item.Lead);
        json.WriteString("leadPrinted", item.LeadPrinted);
        json.WriteStartArray("supporting");
        foreach (var agency in item.Supporting)
        {
            json.WriteStringValue(agency);
        }

        json.WriteEndArray();
        json.WriteString("domain", item.Domain);
        json.WriteString("outline", item.Outline);
        json.WriteString("category", item.Category);
    }

    private static void Goal(DraftGoal? goal, Utf8JsonWriter json)
    {
        if (goal is null)
        {
            json.WriteNull("goal");
            return;
        }

        json.WriteStartObject("goal");
        json.WriteString("text", goal.Text);
        Targets(goal.Targets, goal.Text, json);
        Due(goal.Due, goal.Text, json);
        json.WriteEndObject();
    }

    private static void Milestone(DraftMilestone milestone, Utf8JsonWriter json, Action<Utf8JsonWriter, DraftMilestone>? more)
    {
        json.WriteStartObject();
        json.WriteNumber("index", milestone.Index);
        json.WriteString("path", milestone.Path);
        json.WriteString("text", milestone.Text);
        json.WriteNumber("start", milestone.Start);
        Due(milestone.Due, milestone.Text, json);
        Targets(milestone.Targets, milestone.Text, json);
        more?.Invoke(json, milestone);
        json.WriteEndObject();
    }

    private static void Due(IReadOnlyList<DateReading> dates, string text, Utf8JsonWriter json)
    {
        json.WriteStartArray("due");
        foreach (var date in dates)
        {
            json.WriteStartObject();
            json.WriteString("from", date.From is { } from ? Day(from) : null);
            json.WriteString("to", date.To is { } to ? Day(to) : null);
            json.WriteString("role", date.Role.Word());
            json.WriteString("precision", date.Precision.Word());
            json.WriteString("text", date.Span.Of(text));
            if (date.Doubt.Word() is { } doubt)
            {
                json.WriteString("doubt", doubt);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Targets(IReadOnlyList<QuantityReading> targets, string text, Utf8JsonWriter json)
    {
        json.WriteStartArray("targets");
        foreach (var target in targets)
        {
            json.WriteStartObject();
            json.WriteNumber("value", target.Value);
            if (target.ValueTo is { } upper)
            {
                json.WriteNumber("valueTo", upper);
            }

            json.WriteString("unit", target.Unit);
            json.WriteString("comparator", target.Comparator.Word());
            json.WriteBoolean("percent", target.Percent);
            json.WriteString("text", target.Span.Of(text));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Repairs(IReadOnlyList<Repair> repairs, Utf8JsonWriter json)
    {
        json.WriteStartArray("repairs");
        foreach (var repair in repairs)
        {
            json.WriteStartObject();
            json.WriteString("kind", repair.Kind);
            json.WriteNumber("columns", repair.Columns);
            Sentence("why", repair.Why, json);
            if (repair.Memory is { } memory)
            {
                json.WriteString("remembered", memory);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static void Questions(IReadOnlyList<Question> questions, Utf8JsonWriter json)
    {
        json.WriteStartArray("questions");
        foreach (var question in questions)
        {
            json.WriteStartObject();
            json.WriteString("code", question.Code);
            Sentence("message", question.Message, json);
            json.WriteString("column", question.Role?.Word());
            if (question.Span is { } span)
            {
                json.WriteNumber("start", span.Start);
                json.WriteNumber("end", span.End);
            }

            CorrectionJson.Offers(question.Offers, json);

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    internal static void Sentence(string name, Bilingual sentence, Utf8JsonWriter json)
    {
        json.WriteString(name, sentence.ZhHant);
        json.WriteString(name + "En", sentence.En);
    }

    internal static void Place(Locator locator, Utf8JsonWriter json)
    {
        json.WriteStartObject("locator");
        Number("page", locator.Page, json);
        if (locator.Sheet is { } sheet)
        {
            json.WriteString("sheet", sheet);
        }

        Number("table", locator.Table, json);
        Number("row", locator.Row, json);
        Number("line", locator.Line, json);
        json.WriteEndObject();
    }

    private static void Number(string name, int? value, Utf8JsonWriter json)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
