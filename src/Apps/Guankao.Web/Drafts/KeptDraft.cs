using Guankao.Importing;
using Guankao.Kernel;

namespace Guankao.Web.Drafts;

/// <summary>A draft between preview and save.</summary>
/// <param name="token">Its secret name in the address.</param>
/// <param name="open">What was read, ready to be corrected.</param>
/// <param name="file">The bytes it was read from; saving keeps them as evidence.</param>
/// <param name="until">When it is forgotten.</param>
public sealed class KeptDraft(string token, OpenDraft open, ReadOnlyMemory<byte> file, DateTimeOffset until)
{
    private readonly Lock _pen = new();

    /// <summary>Its secret name in the address.</summary>
    public string Token { get; } = token;

    /// <summary>The bytes it was read from.</summary>
    public ReadOnlyMemory<byte> File { get; } = file;

    /// <summary>When it is forgotten.</summary>
    public DateTimeOffset Until { get; } = until;

    /// <summary>What was read and what was decided about it.</summary>
    public OpenDraft Open { get; private set; } = open;

    /// <summary>What is read with all decisions.</summary>
    public PolicyTableDraft Draft => Open.Draft;

    /// <summary>All tables of the same document; null where there is none beside the policy table.</summary>
    public KeptTables? Others { get; init; }

    /// <summary>Goes up with every correction, so that a page that shows an older reading cannot change a newer one.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>What the last correction did; null where it concerned the table as a whole.</summary>
    public ReadingDifference? Difference { get; private set; }

    /// <summary>What saving it did, once it was saved.</summary>
    public ConfirmationReceipt? Saved { get; set; }

    /// <summary>Corrects it, or says why not; then nothing has changed.</summary>
    /// <param name="version">The version that the person saw.</param>
    /// <param name="row">The row as they saw it; null for the table as a whole.</param>
    /// <param name="correct">What they did.</param>
    public Outcome<OpenDraft> Change(int? version, DraftItem? row, Func<OpenDraft, Outcome<OpenDraft>> correct)
    {
        ArgumentNullException.ThrowIfNull(correct);
        lock (_pen)
        {
            if (version != Version)
            {
                return CorrectionRefusals.Stale;
            }

            var outcome = correct(Open);
            if (outcome.Is(out var changed, out _))
            {
                Difference = row is null ? null : ReadingDifference.Of(Open.Draft, changed.Draft, row.Locator);
                (Open, Version, Saved) = (changed, Version + 1, null);
            }

            return outcome;
        }
    }

    /// <summary>Notes what is remembered of corrections that were just made; nothing reads otherwise by it.</summary>
    public void Mark(IReadOnlyList<Correction> remembered)
    {
        lock (_pen)
        {
            Open = Open.Marked(remembered);
        }
    }
}
