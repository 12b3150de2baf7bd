using Guankao.Reading;

namespace Guankao.Commitments;

/// <summary>A due date as it was read: interval, precision, role and the printed words.</summary>
internal sealed class MilestoneDue
{
    public int Position { get; init; }

    public int SpanStart { get; private set; }

    public int SpanEnd { get; private set; }

    public string Text { get; private set; } = "";

    public DateOnly? FirstDay { get; private set; }

    public DateOnly? LastDay { get; private set; }

    public DatePrecision Precision { get; private set; }

    public DateRole Role { get; private set; }

    public DateDoubt Doubt { get; private set; }

    public bool Inherited { get; private set; }

    public static MilestoneDue Plan(DateReading due, int position, string text)
    {
        var planned = new MilestoneDue { Position = position };
        planned.Take(due, text);
        return planned;
    }

    public void Take(DateReading due, string text)
    {
        (SpanStart, SpanEnd, Text) = (due.Span.Start, due.Span.End, due.Span.Of(text));
        (FirstDay, LastDay, Precision) = (due.From, due.To, due.Precision);
        (Role, Doubt, Inherited) = (due.Role, due.Doubt, due.Inherited);
    }

    public DateReading Read() => new(new TextSpan(SpanStart, SpanEnd), FirstDay, LastDay, Precision, Role, Doubt, Inherited);
}
