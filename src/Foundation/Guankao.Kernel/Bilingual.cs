namespace Guankao.Kernel;

/// <summary>
/// A sentence for a person, in Traditional Chinese first and English second. Neither may be empty:
/// whoever makes a sentence makes both, so no page can lack one.
/// </summary>
public sealed record Bilingual
{
    /// <summary>Makes a sentence in both languages.</summary>
    /// <exception cref="ArgumentException">One of the two is empty.</exception>
    public Bilingual(string zhHant, string en)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(zhHant);
        ArgumentException.ThrowIfNullOrWhiteSpace(en);
        ZhHant = zhHant;
        En = en;
    }

    /// <summary>Traditional Chinese as written in Taiwan.</summary>
    public string ZhHant { get; }

    /// <summary>English.</summary>
    public string En { get; }

    /// <summary>The sentence in the language asked for: English for <c>en</c>, Traditional Chinese for everything else.</summary>
    public string In(string language) => language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? En : ZhHant;

    /// <summary>The Traditional Chinese sentence.</summary>
    public override string ToString() => ZhHant;
}
