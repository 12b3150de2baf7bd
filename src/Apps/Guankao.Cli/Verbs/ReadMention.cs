using System.Globalization;
using System.Text.Json;
using Guankao.Kernel;
using Guankao.Reading;

namespace Guankao.Cli.Verbs;

/// <summary>Something read from a text, of whatever kind: where, its kind's word in the contract, its own fields, and why.</summary>
internal readonly record struct ReadMention(TextSpan Span, string Kind, Action<Utf8JsonWriter> Fields, Func<Bilingual> Why)
{
    /// <summary>All mentions of a text in its order.</summary>
    public static IEnumerable<ReadMention> Of(string text, Mentions mentions) => new[]
    {
        mentions.Dates.Select(m => new ReadMention(m.Span, "date", j => Date(m, j), () => Reasons.Why(m, text))),
        mentions.Quantities.Select(m => new ReadMention(m.Span, "quantity", j => Quantity(m, j), () => Reasons.Why(m, text))),
        mentions.Agencies.Select(m => new ReadMention(m.Span, "agency", j => j.WriteString("name", m.Name), () => Reasons.Why(m, text))),
        mentions.DocumentNumbers.Select(m => new ReadMention(m.Span, "document-number", _ => { }, () => Reasons.Why(m, text))),
        mentions.Laws.Select(m => new ReadMention(m.Span, "law", j => j.WriteString("lawKind", m.Kind), () => Reasons.Why(m, text))),
        mentions.Outline.Select(m => new ReadMention(m.Span, "outline", j => Outline(m, j), () => Reasons.Why(m, text))),
        mentions.Verbs.Select(m => new ReadMention(m.Span, "verb", j => j.WriteString("sense", m.Sense.Word()), () => Reasons.Why(m, text))),
        mentions.Periods.Select(m => new ReadMention(m.Span, "period", j => Period(m, text, j), () => Reasons.Why(m, text))),
        mentions.Recurrences.Select(m => new ReadMention(m.Span, "recurrence", j => Recurrence(m, j), () => Reasons.Why(m, text))),
        mentions.Meetings.Select(m => new ReadMention(m.Span, "meeting", j => Meeting(m, j), () => Reasons.Why(m, text))),
    }.SelectMany(kind => kind).OrderBy(m => m.Span.Start).ThenBy(m => m.Span.End);

    private static void Date(DateReading date, Utf8JsonWriter json)
    {
        json.WriteString("from", Iso(date.From));
        json.WriteString("to", Iso(date.To));
        json.WriteString("precision", date.Precision.Word());
        json.WriteString("role", date.Role.Word());
        if (date.Inherited)
        {
            json.WriteBoolean("inherited", true);
        }

        if (date.Doubt.Word() is { } doubt)
        {
            json.WriteString("doubt", doubt);
        }
    }

    private static void Quantity(QuantityReading quantity, Utf8JsonWriter json)
    {
        json.WriteNumber("value", quantity.Value);
        Number("valueTo", quantity.ValueTo, json);
        json.WriteString("unit", quantity.Unit);
        json.WriteString("comparator", quantity.Comparator.Word());
        json.WriteBoolean("percent", quantity.Percent);
        if (quantity.Traits.HasFlag(QuantityTraits.Damaged))
        {
            json.WriteString("doubt", "damaged");
        }
    }

    private static void Outline(OutlineReading mark, Utf8JsonWriter json)
    {
        json.WriteNumber("level", mark.Level);
        json.WriteNumber("number", mark.Number);
    }

    private static void Period(PeriodReading period, string text, Utf8JsonWriter json)
    {
        json.WriteNumber("count", period.Count);
        json.WriteString("unit", period.Unit.Word());
        json.WriteString("event", period.Event.Of(text));
        json.WriteBoolean("fromNextDay", period.FromNextDay);
    }

    private static void Recurrence(RecurrenceReading recurrence, Utf8JsonWriter json)
    {
        json.WriteNumber("every", recurrence.Every);
        json.WriteString("unit", recurrence.Unit.Word());
        Number("times", recurrence.Times, json);
        json.WriteBoolean("atLeast", recurrence.AtLeast);
    }

    private static void Meeting(MeetingReading meeting, Utf8JsonWriter json)
    {
        json.WriteNumber("number", meeting.Number);
        Number("term", meeting.Term, json);
    }

    private static void Number(string name, decimal? value, Utf8JsonWriter json)
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

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
