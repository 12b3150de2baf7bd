using Guankao.Documents;
using Guankao.Kernel;
using Guankao.Reading;

namespace Guankao.Importing;

/// <summary>
/// A table in front of a person who corrects it: the document, what was decided, and what it reads like with that. Every
/// decision reads the document again, so that numbers, labels, dates and questions always agree; nothing here changes.
/// </summary>
public sealed class OpenDraft
{
    private readonly SourceDocument _source;
    private readonly AgencyRegister _register;

    private OpenDraft(
        SourceDocument source, AgencyRegister register, RememberedReadings remembered, IReadOnlyList<Correction> corrections, PolicyTableDraft draft)
    {
        (_source, _register, Remembered, Corrections, Draft) = (source, register, remembered, corrections, draft);
    }

    /// <summary>What is read with all decisions.</summary>
    public PolicyTableDraft Draft { get; }

    /// <summary>The decisions, oldest first.</summary>
    public IReadOnlyList<Correction> Corrections { get; }

    /// <summary>What was corrected in such documents before.</summary>
    public RememberedReadings Remembered { get; }

    /// <summary>Opens a document.</summary>
    public static Outcome<OpenDraft> Of(SourceDocument source, AgencyRegister register, RememberedReadings remembered) =>
        Read(source, register, remembered, []);

    /// <summary>Opens a document as somebody left it.</summary>
    public static Outcome<OpenDraft> Of(SourceDocument source, AgencyRegister register, RememberedReadings remembered, IReadOnlyList<Correction> corrections) =>
        Read(source, register, remembered, [.. corrections]);

    /// <summary>With more decisions; each stands for an earlier one about the same thing.</summary>
    public Outcome<OpenDraft> With(params IReadOnlyList<Correction> more) => Again(Decisions.With(Corrections, more));

    /// <summary>Without one decision.</summary>
    public Outcome<OpenDraft> Without(Correction correction) => Again([.. Corrections.Where(kept => kept != correction)]);

    /// <summary>As it was read at first.</summary>
    public Outcome<OpenDraft> Reset() => Again([]);

    /// <summary>With a note of what is remembered of decisions that stand; it reads the same.</summary>
    public OpenDraft Marked(IReadOnlyList<Correction> marked) => Again(Decisions.Marked(Corrections, marked)).Value;

    private Outcome<OpenDraft> Again(List<Correction> corrections) => Read(_source, _register, Remembered, corrections);

    private static Outcome<OpenDraft> Read(
        SourceDocument source, AgencyRegister register, RememberedReadings remembered, List<Correction> corrections)
    {
        if (!PolicyTableReader.Read(source, register, remembered, corrections).Is(out var draft, out var refusal))
        {
            return refusal;
        }

        // A row that was joined to another again takes what was decided about it along.
        var rows = draft.Items.Select(item => item.Locator).ToHashSet();
        corrections.RemoveAll(correction => correction.Kind != CorrectionKind.ColumnMeaning && !rows.Contains(correction.Row));
        return new OpenDraft(source, register, remembered, corrections, draft);
    }
}
