namespace Guankao.Store;

/// <summary>
/// Says that what is read from here on may be a moment old, so that a standby may answer. Meant for pages that every stranger
/// sees alike; whoever has just done something must see it done: <c>using (StandbyReads.Allow()) …</c>
/// </summary>
public static class StandbyReads
{
    private static readonly AsyncLocal<bool> Said = new();

    /// <summary>True where somebody on the way here has said so.</summary>
    public static bool Allowed => Said.Value;

    /// <summary>Holds until it is disposed, for whatever is awaited meanwhile.</summary>
    public static Span Allow()
    {
        var before = Said.Value;
        Said.Value = true;
        return new Span(before);
    }

    /// <summary>How long it holds.</summary>
    /// <param name="before">What was said before.</param>
    public readonly struct Span(bool before) : IDisposable
    {
        /// <inheritdoc />
        public void Dispose() => Said.Value = before;
    }
}
