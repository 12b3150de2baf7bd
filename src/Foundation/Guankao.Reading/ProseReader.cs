namespace Guankao.Reading;

/// <summary>Reads official prose. Stateless between texts; one instance per thread, or one per call.</summary>
public sealed class ProseReader(AgencyRegister? agencies = null)
{
    private readonly AgencyRegister _agencies = agencies ?? AgencyRegister.Empty;
    private char[] _scratch = [];

    /// <summary>Reads a text; dates without a year take it from before in the same text, else from the context.</summary>
    public Mentions Read(string text, ReadingContext? context = null)
    {
        var mentions = new Mentions();
        Read(text.AsSpan(), context ?? ReadingContext.None, mentions);
        return mentions;
    }

    /// <summary>Reads a text into lists that are cleared first; allocates nothing but what the lists must grow.</summary>
    public void Read(ReadOnlySpan<char> text, ReadingContext context, Mentions into)
    {
        into.Clear();
        var folded = Folding.Fold(text, ref _scratch);
        OutlineScanner.Scan(folded, into.Outline);
        DocumentNumberScanner.Scan(folded, into.DocumentNumbers);
        new DateScanner(folded, context, into.Dates).Scan();
        new QuantityScanner(text, folded, into).Scan();
        new AgencyScanner(folded, _agencies, context, into.Agencies).Scan();
        LawScanner.Scan(folded, into.Laws);
        VerbScanner.Scan(folded, into.Verbs);
        PeriodScanner.Scan(folded, into);
        RecurrenceScanner.Scan(folded, into);
        MeetingScanner.Scan(folded, into.Meetings);
    }

    /// <summary>Reads dates alone, the fastest way through an archive.</summary>
    public void ReadDates(ReadOnlySpan<char> text, ReadingContext context, List<DateReading> into)
    {
        into.Clear();
        new DateScanner(Folding.Fold(text, ref _scratch), context, into).Scan();
    }
}
