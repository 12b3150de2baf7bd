using System.Globalization;
using Guankao.Calendar;
using Guankao.Reading;

namespace Guankao.Cli.Verbs;

/// <summary>Writes mentions for people: where, what kind, the words, and what they mean.</summary>
internal static class MentionText
{
    public static void Write(Terminal terminal, int line, string text, Mentions mentions)
    {
        var rows = new List<(TextSpan Span, string Kind, string Meaning)>();
        rows.AddRange(mentions.Dates.Select(m => (m.Span, terminal.Say("日期", "date"), Meaning(m))));
        rows.AddRange(mentions.Quantities.Select(m => (m.Span, terminal.Say("數量", "quantity"), Meaning(m))));
        rows.AddRange(mentions.Agencies.Select(m => (m.Span, terminal.Say("機關", "agency"), m.Name ?? "?")));
        rows.AddRange(mentions.DocumentNumbers.Select(m => (m.Span, terminal.Say("文號", "document number"), "")));
        rows.AddRange(mentions.Laws.Select(m => (m.Span, terminal.Say("法規", "law"), m.Kind)));
        rows.AddRange(mentions.Verbs.Select(m => (m.Span, terminal.Say("動詞", "verb"), m.Sense.Word())));
        foreach (var (span, kind, meaning) in rows.OrderBy(r => r.Span.Start))
        {
            terminal.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{line}:{span.Start + 1}\t{kind}\t{span.Of(text)}\t{meaning}"));
        }
    }

    private static string Meaning(DateReading date)
    {
        var days = (date.From, date.To) switch
        {
            ({ } from, { } to) when from == to => from.Dotted(),
            ({ } from, { } to) => $"{from.Dotted()}–{to.Dotted()}",
            ({ } from, null) => $"{from.Dotted()}–",
            (null, { } to) => $"–{to.Dotted()}",
            _ => "?",
        };
        return date.Doubt.Word() is { } doubt ? $"{days} ({doubt})" : days;
    }

    private static string Meaning(QuantityReading quantity)
    {
        var value = quantity.ValueTo is { } to
            ? string.Create(CultureInfo.InvariantCulture, $"{quantity.Value:#,0.####}–{to:#,0.####}")
            : quantity.Value.ToString("#,0.####", CultureInfo.InvariantCulture);
        return $"{quantity.Comparator.Word()} {value}{(quantity.Percent ? "%" : "")} {quantity.Unit}";
    }
}
