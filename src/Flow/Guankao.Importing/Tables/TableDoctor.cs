using Guankao.Documents;
using Guankao.Kernel;
using Guankao.Reading;

namespace Guankao.Importing;

/// <summary>What was read from a document: its policy table, if it holds one, and every table in it.</summary>
/// <param name="Document">Which file it was.</param>
/// <param name="Policy">The policy table; null where the document holds none.</param>
/// <param name="Tables">Every table in the order of the document, the policy table among them.</param>
public sealed record DocumentTables(DraftDocument Document, PolicyTableDraft? Policy, IReadOnlyList<TableDraft> Tables)
{
    /// <summary>What was corrected by hand, oldest first.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];
}

/// <summary>Reads and repairs every table of a document, whatever it is about. Changes nothing anywhere.</summary>
public static class TableDoctor
{
    /// <summary>Reads every table; refuses with one sentence where there is none.</summary>
    public static Outcome<DocumentTables> Read(SourceDocument document) => Read(document, AgencyRegister.Taiwan);

    /// <summary>Reads every table; the policy table the way such tables were corrected before.</summary>
    public static Outcome<DocumentTables> Read(SourceDocument document, RememberedReadings remembered) =>
        Read(document, AgencyRegister.Taiwan, remembered, []);

    /// <summary>Reads every table; the register tells the full names of agencies.</summary>
    public static Outcome<DocumentTables> Read(SourceDocument document, AgencyRegister register) =>
        Read(document, register, RememberedReadings.None, []);

    internal static Outcome<DocumentTables> Read(SourceDocument document, AgencyRegister register, RememberedReadings remembered, IReadOnlyList<Correction> corrections)
    {
        var hand = new TableHand(corrections, remembered);
        var file = new DraftDocument(document.Name, document.Format, document.Sha256, document.Length);
        if (PolicyTableReader.Read(document, register, remembered, []).Is(out var policy, out var refusal))
        {
            var blocks = PolicyTables.Blocks(document, policy);
            return new DocumentTables(file, policy, [PolicyTables.Draft(policy, blocks), .. Others(document, register, hand, blocks)]);
        }

        if (refusal.Code == "table-empty")
        {
            return refusal;
        }

        var tables = Others(document, register, hand, []);
        return tables.Count == 0 ? refusal : new DocumentTables(file, null, tables);
    }

    private static List<TableDraft> Others(SourceDocument document, AgencyRegister register, TableHand hand, HashSet<Table> taken)
    {
        var drafts = new List<TableDraft>();
        var surroundings = TableSurroundings.Of(document, register, hand);
        for (var i = 0; i < document.Blocks.Count; i++)
        {
            if (document.Blocks[i] is Table table && !taken.Contains(table) && table.Rows.Any(row => row.Cells.Any(cell => !string.IsNullOrWhiteSpace(cell.Text))))
            {
                var stacked = StackedTables.Of(table).ToList();
                drafts.AddRange(stacked.Select((part, n) => TableMender.Mend(
                    part, surroundings, n == 0 ? surroundings.Above(i) : [], n == stacked.Count - 1 ? surroundings.Below(i) : [])));
            }
        }

        drafts.AddRange(FlatTables.Of(document).Select(flat => TableMender.Mend(
            flat.Table, surroundings, flat.Title is { } title ? [new TableSurrounding("title", [title.Text], title.Locator)] : surroundings.Above(flat.First), surroundings.Below(flat.Last))));
        return drafts;
    }
}
