using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Store;

namespace Guankao.Reporting;

/// <summary>Saves many reports at once, from a filled table, all in one change.</summary>
/// <param name="Actor">Who saves them.</param>
/// <param name="Reports">Each with the version that was seen; one report once.</param>
/// <param name="Why">Where they came from.</param>
public sealed record SaveReports(Actor Actor, IReadOnlyList<TableReport> Reports, string Why);

/// <summary>One report out of a table.</summary>
/// <param name="Duty">Which report.</param>
/// <param name="Text">The report.</param>
/// <param name="Grade">The grade; null where the table has none.</param>
/// <param name="BasedOn">The version that was seen.</param>
public sealed record TableReport(Guid Duty, string Text, string? Grade, int BasedOn);

/// <summary>Does <see cref="SaveReports"/> inside an open change; the caller keeps the table and commits.</summary>
public static class SaveReportsHandler
{
    /// <summary>Saves all of them, or refuses all and names the first that cannot be saved. Texts that met a newer one are kept beside it.</summary>
    public static async Task<Outcome<IReadOnlyDictionary<Guid, SavedText>>> Do(
        LedgerTransaction ledger, SaveReports command, CancellationToken cancellation)
    {
        var saved = new Dictionary<Guid, SavedText>();
        foreach (var report in command.Reports.DistinctBy(report => report.Duty))
        {
            if (!(await DutyAtHand.Of(ledger, report.Duty, command.Actor, Deed.WriteReport, cancellation)).Is(out var at, out var refusal))
            {
                return refusal;
            }

            var grade = string.IsNullOrWhiteSpace(report.Grade) ? at.Duty.Grade : report.Grade.Trim();
            var save = new TextSave("", CleanText.Of(report.Text), grade, at.Duty.Reasons, report.BasedOn) { Why = command.Why };
            if ((save.Fault() ?? at.TooLate()) is { } fault)
            {
                return fault with
                {
                    Sentence = new Bilingual($"「{at.Parties.Title}」：{fault.Sentence.ZhHant}", $"{at.Parties.Title}: {fault.Sentence.En}"),
                };
            }

            saved[report.Duty] = await SaveReportHandler.Save(at, save, cancellation);
        }

        return saved;
    }
}
