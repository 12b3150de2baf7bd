using Guankao.Kernel;

namespace Guankao.Store;

/// <summary>The database cannot be reached at all; the refusal says why and what to do.</summary>
public sealed class StoreUnavailableException(Refusal refusal, Exception? cause = null) : Exception(refusal.Sentence.En, cause)
{
    /// <summary>For the person at the keyboard.</summary>
    public Refusal Refusal { get; } = refusal;
}
