using Guankao.Reading;

namespace Guankao.Commitments;

/// <summary>A figure that was promised, beside the figure that was promised first (285 → 280).</summary>
internal sealed class Target
{
    public int Position { get; init; }

    public int SpanStart { get; private set; }

    public int SpanEnd { get; private set; }

    public string Text { get; private set; } = "";

    public decimal Value { get; private set; }

    public decimal? ValueTo { get; private set; }

    public string Unit { get; private set; } = "";

    public Comparator Comparator { get; private set; }

    public bool Percent { get; private set; }

    public int Traits { get; private set; }

    public decimal BaselineValue { get; private set; }

    public required string BaselineText { get; set; }

    public static Target Freeze(QuantityReading figure, int position, string text)
    {
        var target = new Target { Position = position, BaselineValue = figure.Value, BaselineText = figure.Span.Of(text) };
        target.Take(figure, text);
        return target;
    }

    /// <summary>Keeps what was promised first where the promise goes on in another commitment.</summary>
    public void Inherit(Target first) => (BaselineValue, BaselineText) = (first.BaselineValue, first.BaselineText);

    public void Take(QuantityReading figure, string text)
    {
        (SpanStart, SpanEnd, Text) = (figure.Span.Start, figure.Span.End, figure.Span.Of(text));
        (Value, ValueTo, Unit) = (figure.Value, figure.ValueTo, figure.Unit);
        (Comparator, Percent, Traits) = (figure.Comparator, figure.Percent, (int)figure.Traits);
    }

    public QuantityReading Read() =>
        new(new TextSpan(SpanStart, SpanEnd), Value, ValueTo, Unit, Comparator, Percent, (QuantityTraits)Traits);
}
