using Guankao.Documents;
using Guankao.Importing;
using Guankao.Kernel;
using Guankao.Store;

namespace Guankao.Web.Drafts;

/// <summary>A draft between preview and save.</summary>
/// <param name="item">Where it lies.</param>
/// <param name="open">What was read, ready to be corrected.</param>
/// <param name="file">The bytes it was read from.</param>
public sealed class KeptDraft(ShelvedItem item, OpenDraft open, ReadOnlyMemory<byte> file) : Kept(item, file)
{
    private readonly Lock _pen = new();
    private IReadOnlyList<Correction>? _before;
    private Locator? _row;

    /// <summary>What was read and what was decided about it.</summary>
    public OpenDraft Open { get; private set; } = open;

    /// <summary>What is read with all decisions.</summary>
    public PolicyTableDraft Draft => Open.Draft;

    /// <summary>All tables of the same document; null where there is none beside the policy table.</summary>
    public KeptTables? Others { get; internal set; }

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
                (_before, _row) = (Open.Corrections, row?.Locator);
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

    /// <summary>What another node needs to have the same in hand.</summary>
    internal DraftState State()
    {
        lock (_pen)
        {
            return new DraftState(Open.Remembered.All, Others is not null, Open.Corrections, Version, _before, _row, Saved);
        }
    }

    /// <summary>The same as somebody left it.</summary>
    internal static KeptDraft? Again(ShelvedItem item, byte[] bytes, DraftState state, Func<IReadOnlyList<Correction>, OpenDraft?> read) =>
        read(state.Corrections) is not { } open ? null : new KeptDraft(item, open, bytes)
        {
            Version = state.Version, Saved = state.Saved, _before = state.Before, _row = state.Row,
            Difference = state is { Before: { } before, Row: { } row } && read(before) is { } was ? ReadingDifference.Of(was.Draft, open.Draft, row) : null,
        };
}

/// <summary>What is written down of a draft beside its bytes.</summary>
/// <param name="Readings">What was remembered of such documents when it was opened.</param>
/// <param name="HasTables">True where its tables lie beside it.</param>
/// <param name="Corrections">What was decided.</param>
/// <param name="Version">Of the draft.</param>
/// <param name="Before">What was decided before the last correction.</param>
/// <param name="Row">The row that the last correction was about.</param>
/// <param name="Saved">What saving it did.</param>
internal sealed record DraftState(
    IReadOnlyList<Remembered> Readings, bool HasTables, IReadOnlyList<Correction> Corrections, int Version,
    IReadOnlyList<Correction>? Before, Locator? Row, ConfirmationReceipt? Saved);
