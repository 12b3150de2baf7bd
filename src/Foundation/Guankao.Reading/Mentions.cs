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

    /// <summary>Spans of time counted from an event: 文到7日內, 返國翌日起3個月內.</summary>
    public List<PeriodReading> Periods { get; } = [];

    /// <summary>What comes again and again: 每季, 每半年至少1次.</summary>
    public List<RecurrenceReading> Recurrences { get; } = [];

    /// <summary>Meetings by number: 第2236次市政會議.</summary>
    public List<MeetingReading> Meetings { get; } = [];

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
        Periods.Clear();
        Recurrences.Clear();
        Meetings.Clear();
    }
}
