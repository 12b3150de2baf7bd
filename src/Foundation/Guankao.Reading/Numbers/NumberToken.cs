namespace Guankao.Reading;

/// <summary>A number as printed.</summary>
internal struct NumberToken
{
    public int Start;
    public int End;
    public decimal Value;

    /// <summary>The Arabic or Chinese figure before the last 萬, 億 … : 16 of 「16萬」.</summary>
    public decimal Coefficient;

    /// <summary>What the last multiplier was; 1 where there is none.</summary>
    public decimal Scale;
    public bool Arabic;

    /// <summary>Thousands are parted by commas.</summary>
    public bool Grouped;
    public bool Fraction;
    public bool Damaged;

    /// <summary>餘 or 多 stands inside: 1,200餘, 3萬多.</summary>
    public bool More;

    /// <summary>A single Chinese 一, mostly an article.</summary>
    public bool One;
}
