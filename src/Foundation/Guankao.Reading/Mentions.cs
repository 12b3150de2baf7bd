namespace Guankao.Reading;

/// <summary>
/// Everything read from one text, each kind in the order of the text. One instance may be cleared and filled again,
/// so that reading an archive allocates nothing per text.
/// </summary>
public sealed class Mentions
{
    /// <summary>Dates and intervals.</summary>
    public List<DateReading> Dates { get; } = [];

    /// <summary>Quantities.</summary>
    public List<QuantityReading> Quantities { get; } = [];

    /// <summary>Agencies and bodies.</summary>
    public List<AgencyReading> Agencies { get; } = [];

    /// <summary>Outline numbers.</summary>
    public List<OutlineReading> Outline { get; } = [];

    /// <summary>公文字號.</summary>
    public List<DocumentNumberReading> DocumentNumbers { get; } = [];

    /// <summary>Laws and rules.</summary>
    public List<LawReading> Laws { get; } = [];

    /// <summary>Verbs that promise or report.</summary>
    public List<VerbReading> Verbs { get; } = [];

    /// <summary>Forgets everything, keeps the memory.</summary>
    public void Clear()
    {
        Dates.Clear();
        Quantities.Clear();
        Agencies.Clear();
        Outline.Clear();
        DocumentNumbers.Clear();
        Laws.Clear();
        Verbs.Clear();
    }
}
