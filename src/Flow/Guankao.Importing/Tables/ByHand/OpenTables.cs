using Guankao.Documents;
using Guankao.Kernel;
using Guankao.Reading;

namespace Guankao.Importing;

/// <summary>
/// The tables of a document in front of a person who corrects them: the document, what was decided, and what they read like
/// with that. Every decision reads the tables again, so that sums, labels and questions always agree; nothing here changes.
/// </summary>
public sealed class OpenTables
{
    private readonly SourceDocument _source;
    private readonly AgencyRegister _register;

    private OpenTables(SourceDocument source, AgencyRegister register, RememberedReadings remembered, IReadOnlyList<Correction> corrections, DocumentTables read) =>
        (_source, _register, Remembered, Corrections, Read) = (source, register, remembered, corrections, read);

    /// <summary>What is read with all decisions.</summary>
    public DocumentTables Read { get; }

    /// <summary>The decisions, oldest first.</summary>
    public IReadOnlyList<Correction> Corrections { get; }

    /// <summary>What was corrected in such documents before.</summary>
    public RememberedReadings Remembered { get; }

    /// <summary>Opens a document.</summary>
    public static Outcome<OpenTables> Of(SourceDocument source, AgencyRegister register, RememberedReadings remembered) =>
        Doctored(source, register, remembered, []);

    /// <summary>Opens a document as somebody left it.</summary>
    public static Outcome<OpenTables> Of(SourceDocument source, AgencyRegister register, RememberedReadings remembered, IReadOnlyList<Correction> corrections) =>
        Doctored(source, register, remembered, [.. corrections]);

    /// <summary>With more decisions; each stands for an earlier one about the same thing.</summary>
    public Outcome<OpenTables> With(params IReadOnlyList<Correction> more) => Again(Decisions.With(Corrections, more));

    /// <summary>Without one decision.</summary>
    public Outcome<OpenTables> Without(Correction correction) => Again([.. Corrections.Where(kept => kept != correction)]);

    /// <summary>As one table was read at first.</summary>
    public Outcome<OpenTables> Reset(TableDraft table) => Again([.. Corrections.Except(Of(table))]);

    /// <summary>With a note of what is remembered of decisions that stand; it reads the same.</summary>
    public OpenTables Marked(IReadOnlyList<Correction> marked) => Again(Decisions.Marked(Corrections, marked)).Value;

    /// <summary>What was decided about a table.</summary>
    public IReadOnlyList<Correction> Of(TableDraft table)
    {
        var rows = table.Rows.Select(row => row.Locator).Append(table.Locator).ToHashSet();
        return [.. Corrections.Where(correction => rows.Contains(correction.Row))];
    }

    /// <summary>What was decided about a row.</summary>
    public IReadOnlyList<Correction> Of(TableDraftRow row) => [.. Corrections.Where(correction => correction.Row == row.Locator)];

    private Outcome<OpenTables> Again(List<Correction> corrections) => Doctored(_source, _register, Remembered, corrections);

    private static Outcome<OpenTables> Doctored(
        SourceDocument source, AgencyRegister register, RememberedReadings remembered, List<Correction> corrections)
    {
        if (!TableDoctor.Read(source, register, remembered, corrections).Is(out var read, out var refusal))
        {
            return refusal;
        }

        // A row that was joined to another again takes what was decided about it along.
        var places = read.Tables.SelectMany(table => table.Rows.Select(row => row.Locator).Append(table.Locator)).ToHashSet();
        corrections.RemoveAll(correction => !places.Contains(correction.Row));
        return new OpenTables(source, register, remembered, corrections, read with { Corrections = corrections });
    }
}
