using Guankao.Documents;
using Guankao.Kernel;
using Guankao.Reading;

namespace Guankao.Importing;

/// <summary>Turns a document that holds a policy table into a draft; refuses with one sentence where there is none.</summary>
public static class PolicyTableReader
{
    /// <summary>Reads and repairs. Changes nothing anywhere.</summary>
    public static Outcome<PolicyTableDraft> Read(SourceDocument document) => Read(document, AgencyRegister.Taiwan);

    /// <summary>Reads and repairs; the register tells the full names of agencies.</summary>
    public static Outcome<PolicyTableDraft> Read(SourceDocument document, AgencyRegister register) =>
        Read(document, register, RememberedReadings.None, []);

    /// <summary>Reads and repairs, and reads again what a person decided by hand.</summary>
    /// <param name="document">The document.</param>
    /// <param name="register">The names of agencies.</param>
    /// <param name="remembered">What was corrected in such documents before.</param>
    /// <param name="corrections">What a person decided about this document.</param>
    public static Outcome<PolicyTableDraft> Read(
        SourceDocument document, AgencyRegister register, RememberedReadings remembered, IReadOnlyList<Correction> corrections)
    {
        var decided = new CorrectionSet(corrections);
        var printed = PrintedRow.Of(document);
        if (TableHead.Find(printed, decided, remembered) is not { } head)
        {
            return TableRefusals.NoTable(document, printed);
        }

        if (OtherTables.IsOfAnotherKind(head))
        {
            return TableRefusals.AnotherKind(document, head);
        }

        printed = OtherTables.Without(printed, head);
        var title = TableTitle.Of(printed, head);
        var city = CityName.Of(title, printed);
        var period = ReportedPeriod.Of(title, head.Columns, register);
        var agencies = new AgencyCells(register, city, period?.To);
        var likelihood = ColumnLikelihood.Learn(head.Columns, TableBody.Shapes(printed, head, agencies));
        var body = TableBody.Read(printed, head, likelihood, agencies, decided);
        if (TableRefusals.Unreadable(document, head, body) is { } refusal)
        {
            return refusal;
        }

        var questions = new List<Question>(body.Questions);
        Correct(body.Rows, decided, remembered, head, city, agencies);
        ShiftNotes.Add(body.Rows);
        ItemNumbers.Give(body.Rows, likelihood, questions);
        CategoryCarrier.Carry(body.Rows, likelihood);
        LabelCarrier.Carry(body.Rows);
        LabelCorrections.Apply(body.Rows);

        TableDoubts.Add(city, period, agencies, questions);
        var prose = new TableProse(register, new ReadingContext(period?.To, city));
        var items = body.Rows.Select(row => ItemMaker.Make(row, likelihood, prose, agencies)).ToList();
        return new PolicyTableDraft(
            new DraftDocument(document.Name, document.Format, document.Sha256, document.Length), title, period, city, head.Columns,
            items, questions)
        {
            Head = head.Locator,
            Repairs = [.. new HeadingMeanings(printed[head.Row].Cells, decided, remembered).Repairs()],
            Corrections = [.. corrections.Where(correction => correction.Kind == CorrectionKind.ColumnMeaning)],
        };
    }

    private static void Correct(
        List<AlignedRow> rows, CorrectionSet decided, RememberedReadings remembered, TableHead head, string? city, AgencyCells agencies)
    {
        foreach (var row in rows)
        {
            row.Take(decided.Of(row.Locator));
        }

        var fingerprint = TableFingerprint.Of(head.Columns.Select(column => column.Printed));
        RememberedValues.Apply(rows, remembered.Values(fingerprint, city), agencies);
    }
}
