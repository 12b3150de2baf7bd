namespace Guankao.Reading;

/// <summary>How a number is to be compared: 至少 is <see cref="Ge"/>, 逾 <see cref="Over"/>, 近 <see cref="Nearly"/>.</summary>
public enum Comparator : byte
{
    /// <summary>Exactly that.</summary>
    Eq,

    /// <summary>至少、以上、達: at least.</summary>
    Ge,

    /// <summary>超過、大於: more than, as a bar.</summary>
    Gt,

    /// <summary>至多、以下、不超過: at most.</summary>
    Le,

    /// <summary>未滿、低於: less than.</summary>
    Lt,

    /// <summary>約: about.</summary>
    About,

    /// <summary>近: almost.</summary>
    Nearly,

    /// <summary>逾: somewhat more than, as a report.</summary>
    Over,
}

/// <summary>What kind of number the words make it.</summary>
[Flags]
public enum QuantityTraits : ushort
{
    /// <summary>Nothing said.</summary>
    None = 0,

    /// <summary>累計、共計: a running or grand total.</summary>
    Cumulative = 1,

    /// <summary>平均: a mean.</summary>
    Average = 2,

    /// <summary>新增、增加: an increase.</summary>
    Added = 4,

    /// <summary>減少、降低: a decrease.</summary>
    Removed = 8,

    /// <summary>較去年、年增: against last year.</summary>
    AgainstLastYear = 16,

    /// <summary>每次、/月: a rate per unit.</summary>
    Rate = 32,

    /// <summary>The number is damaged (21萬,458人); the value is the likely one and must not be taken silently.</summary>
    Damaged = 64,

    /// <summary>Denominator or base of a ratio (占24人之…, 10,108人/7,000人).</summary>
    Base = 128,
}

/// <summary>A quantity read from prose.</summary>
/// <param name="Span">The number with its unit, without comparators in front.</param>
/// <param name="Value">The value with 萬/億/兆 expanded; for percent the number before the sign (91.67).</param>
/// <param name="ValueTo">Upper end of a range, inclusive; null for a single value.</param>
/// <param name="Unit">The unit as printed (人次, 元, 場次), empty for percent and bare numbers. Interned.</param>
/// <param name="Comparator">Comparator before or after.</param>
/// <param name="Percent">True for %, 成 and 百分之.</param>
/// <param name="Traits">What the words around it say.</param>
public readonly record struct QuantityReading(
    TextSpan Span, decimal Value, decimal? ValueTo, string Unit, Comparator Comparator, bool Percent,
    QuantityTraits Traits = QuantityTraits.None);
