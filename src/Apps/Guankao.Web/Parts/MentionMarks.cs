using Guankao.Kernel;
using Guankao.Reading;
using Guankao.Web.Language;

namespace Guankao.Web.Parts;

/// <summary>What was read in a text, as marks that say why.</summary>
/// <param name="text">The text that the readings point into.</param>
internal sealed class MentionMarks(string text)
{
    public TextMark Of(DateReading date) => new(
        date.Span, MarkKind.Date, Say(Reasons.Why(date, text)),
        Instant: date.From is { } from && from == date.To ? Day.Iso(from) : null);

    public TextMark Of(QuantityReading quantity) => new(quantity.Span, MarkKind.Quantity, Say(Reasons.Why(quantity, text)));

    public TextMark Of(AgencyReading agency) => new(agency.Span, MarkKind.Agency, Say(Reasons.Why(agency, text)));

    /// <summary>Dates and quantities.</summary>
    public IEnumerable<TextMark> Figures(Mentions mentions) =>
        mentions.Dates.Select(Of).Concat(mentions.Quantities.Select(Of));

    /// <summary>Everything.</summary>
    public IEnumerable<TextMark> All(Mentions mentions) =>
    [
        .. Figures(mentions), .. mentions.Agencies.Select(Of),
        .. mentions.Verbs.Select(v => new TextMark(v.Span, MarkKind.Verb, Say(Reasons.Why(v, text)))),
        .. mentions.Laws.Select(l => new TextMark(l.Span, MarkKind.Law, Say(Reasons.Why(l, text)))),
        .. mentions.DocumentNumbers.Select(n => new TextMark(n.Span, MarkKind.DocumentNumber, Say(Reasons.Why(n, text)))),
        .. mentions.Outline.Select(o => new TextMark(o.Span, MarkKind.Outline, Say(Reasons.Why(o, text)))),
        .. mentions.Periods.Select(p => new TextMark(p.Span, MarkKind.Period, Say(Reasons.Why(p, text)))),
        .. mentions.Recurrences.Select(r => new TextMark(r.Span, MarkKind.Recurrence, Say(Reasons.Why(r, text)))),
        .. mentions.Meetings.Select(m => new TextMark(m.Span, MarkKind.Meeting, Say(Reasons.Why(m, text)))),
    ];

    /// <summary>Where points begin.</summary>
    public static IEnumerable<int> Points(Mentions mentions) => mentions.Outline.Select(o => o.Span.Start);

    private static string Say(Bilingual reason) => PageLanguage.Current.Of(reason);
}
