using System.Globalization;
using System.Text.Json;
using Guankao.Audit;
using Guankao.Reading;

namespace Guankao.Importing;

/// <summary>A draft with its audit as JSON: the items as import writes them, each with verdicts and findings.</summary>
public static class AuditedTableJson
{
    /// <summary>Writes the whole table.</summary>
    public static void Write(PolicyTableDraft draft, IReadOnlyList<ItemAudit> audits, Stream to)
    {
        using var json = new Utf8JsonWriter(to, PolicyTableJson.Options);
        Write(draft, audits, json);
    }

    /// <summary>Writes the whole table.</summary>
    public static void Write(PolicyTableDraft draft, IReadOnlyList<ItemAudit> audits, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        PolicyTableJson.WriteHead(draft, json);
        json.WriteString("method", Auditor.Method);
        json.WriteStartArray("items");
        for (var i = 0; i < draft.Items.Count; i++)
        {
            WriteItem(draft.Items[i], audits[i], json);
        }

        json.WriteEndArray();
        PolicyTableJson.Questions(draft.Questions, json);
        json.WriteEndObject();
    }

    /// <summary>Writes one item with its audit.</summary>
    public static void WriteItem(DraftItem item, ItemAudit audit, Utf8JsonWriter json) => PolicyTableJson.WriteItem(
        item, json, j => Item(audit, j), (j, milestone) => Milestone(audit.Milestones, milestone.Index, j));

    private static void Item(ItemAudit audit, Utf8JsonWriter json)
    {
        json.WriteStartObject("lights");
        json.WriteString("official", Word(audit.Lights.Official));
        json.WriteString("evidence", Word(audit.Lights.Evidence));
        json.WriteString("schedule", Word(audit.Lights.Schedule));
        json.WriteEndObject();
        if (audit.Goal is { } goal)
        {
            json.WriteStartObject("goalVerdict");
            json.WriteString("verdict", Word(goal.Verdict));
            json.WriteString("confidence", Word(goal.Confidence));
            Sides(goal.Target, goal.Reported, goal.Evidence, json);
            PolicyTableJson.Sentence("reason", goal.Reason, json);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("goalVerdict");
        }

        json.WriteStartArray("findings");
        foreach (var finding in audit.Findings)
        {
            Finding(finding, json);
        }

        json.WriteEndArray();
    }

    private static void Milestone(IReadOnlyList<MilestoneVerdict> verdicts, int index, Utf8JsonWriter json)
    {
        if (verdicts.FirstOrDefault(v => v.Index == index) is not { } verdict)
        {
            return;
        }

        json.WriteString("verdict", Word(verdict.Verdict));
        json.WriteString("confidence", Word(verdict.Confidence));
        json.WriteString("dueOn", Day(verdict.Due));
        json.WriteString("reportedOn", Day(verdict.ReportedOn));
        if (verdict.DaysLate is { } late)
        {
            json.WriteNumber("daysLate", late);
        }
        else
        {
            json.WriteNull("daysLate");
        }

        Sides(verdict.Target, verdict.Reported, verdict.Evidence, json);
        PolicyTableJson.Sentence("reason", verdict.Reason, json);
    }

    private static void Sides(Figure? target, Figure? reported, IReadOnlyList<Evidence> evidence, Utf8JsonWriter json)
    {
        Figure("target", target, json);
        Figure("reported", reported, json);
        if (evidence.Count == 0)
        {
            json.WriteNull("evidence");
        }
        else
        {
            json.WriteStartObject("evidence");
            Quote(evidence[0].Span, evidence[0].Text, json);
            json.WriteEndObject();
        }

        json.WriteStartArray("moreEvidence");
        foreach (var more in evidence.Skip(1))
        {
            json.WriteStartObject();
            Quote(more.Span, more.Text, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Figure(string name, Figure? figure, Utf8JsonWriter json)
    {
        if (figure is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteNumber("value", figure.Value);
        json.WriteString("unit", figure.Unit);
        json.WriteString("comparator", figure.Comparator.Word());
        json.WriteBoolean("percent", figure.Percent);
        json.WriteString("text", figure.Text);
        json.WriteEndObject();
    }

    private static void Finding(Finding finding, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("code", finding.Code);
        json.WriteString("severity", Word(finding.Severity));
        PolicyTableJson.Sentence("message", finding.Message, json);
        PolicyTableJson.Sentence("ask", finding.Ask, json);
        json.WriteStartArray("spans");
        foreach (var quote in finding.Quotes)
        {
            json.WriteStartObject();
            json.WriteString("in", Word(quote.In));
            if (quote.Milestone is { } milestone)
            {
                json.WriteNumber("milestone", milestone);
            }

            Quote(quote.Span, quote.Text, json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Quote(TextSpan span, string text, Utf8JsonWriter json)
    {
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
        json.WriteString("text", text);
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
