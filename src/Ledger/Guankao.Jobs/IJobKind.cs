using Guankao.Kernel;
using Guankao.Store;

namespace Guankao.Jobs;

/// <summary>A kind of long work: how one chunk of it is done.</summary>
public interface IJobKind
{
    /// <summary>Its name in the table of jobs, e.g. <c>reaudit</c>; never changed, since old jobs bear it.</summary>
    string Name { get; }

    /// <summary>For people.</summary>
    Bilingual Title { get; }

    /// <summary>True where a newer job of this kind makes an older one pointless.</summary>
    bool NewestOnly => false;

    /// <summary>True where this node can do it: it may rest on files that a node read at another moment.</summary>
    bool CanDo(string input) => true;

    /// <summary>
    /// Does the next chunk inside the change it is given, and neither commits nor writes elsewhere: what it did, the note
    /// that it was done and where to go on are kept together or not at all. A refusal ends the job.
    /// </summary>
    Task<Outcome<JobChunkEnd>> Do(JobChunkStart chunk, CancellationToken cancellation);
}

/// <summary>A chunk about to be done.</summary>
/// <param name="Ledger">The change that it is part of.</param>
/// <param name="Job">Of which job.</param>
/// <param name="Number">From 0.</param>
/// <param name="Input">What was asked, as JSON.</param>
/// <param name="Cursor">What the chunk before left; null for the first.</param>
/// <param name="Who">Who asked.</param>
/// <param name="Why">On what ground.</param>
public sealed record JobChunkStart(LedgerTransaction Ledger, Guid Job, int Number, string Input, string? Cursor, string Who, string Why);

/// <summary>A chunk that was done.</summary>
/// <param name="More">True where another follows.</param>
/// <param name="Cursor">Where it begins.</param>
/// <param name="Units">How many things this one looked at.</param>
/// <param name="Total">How many there are in all, where that is known now.</param>
/// <param name="Outcome">What came of it, as JSON, where somebody wants to know later.</param>
public sealed record JobChunkEnd(bool More, string? Cursor, int Units, int? Total = null, string? Outcome = null);

/// <summary>All kinds of work that this program knows.</summary>
public sealed class JobKinds(IEnumerable<IJobKind> kinds)
{
    private readonly Dictionary<string, IJobKind> _kinds = kinds.ToDictionary(kind => kind.Name, StringComparer.Ordinal);

    /// <summary>The kind of that name; null where an other version of the program knew it.</summary>
    public IJobKind? Find(string name) => _kinds.GetValueOrDefault(name);
}
