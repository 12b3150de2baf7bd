using Guankao.Audit;
using Guankao.Commitments;
using Guankao.Policies;
using Guankao.Reading;
using Guankao.Reporting;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Publishing;

/// <summary>What the ledger says of some commitments now, in the form in which it is published.</summary>
internal sealed record PublishedRows(IReadOnlyDictionary<Guid, PublishedCommitment> Rows, ILookup<Guid, (string Kind, string Value)> Marks)
{
    /// <summary>The part of the index of words that holds promises.</summary>
    public const string Promise = "promise";

    private const string Report = "report";
    private const int MostOfHeading = 200;

    /// <summary>Promises as the public reads them.</summary>
    public required IReadOnlyDictionary<Guid, string> Promises { get; init; }

    /// <summary>Promises and reports in which something is covered or over which a veil lies, as the public reads them.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<Guid, string>> Covered { get; init; }

    public static async Task<PublishedRows> FromLedger(AppDb db, IReadOnlyList<Guid> wanted, CancellationToken cancellation)
    {
        var ids = wanted.ToList();
        var rows = await PublishedCommitment.FromLedger(db).Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellation);
        var helping = await db.SupportingAgencies().Where(part => ids.Contains(part.CommitmentId)).ToListAsync(cancellation);
        var leading = rows.Values.Where(row => row.Lead is not null).Select(row => new CommitmentAgency { CommitmentId = row.Id, Agency = row.Lead! });
        var veils = await CommitmentVeils.Over(db, ids, cancellation);
        var codes = await Codes(db, rows.Values, cancellation);
        var (words, reports) = (await db.CommitmentWords(ids, cancellation), await Latest(db, ids, cancellation));
        var all = await db.AllReports().Where(report => ids.Contains(report.CommitmentId))
            .Select(report => new { report.CommitmentId, report.LastDay, report.Text }).ToListAsync(cancellation);
        var (promises, told) = (Seen(words, veils, (veil, text, id) => veil.OverPromise(rows[id].Title, text)), Seen(reports, veils, (veil, text, _) => veil.Over(text)));
        var marks = leading.Concat(helping).Select(part => (part.CommitmentId, Kind: PublishedMark.Agency, Value: part.Agency))
            .Concat(codes.SelectMany(same => same.Select(code => (same.Key, PublishedMark.Finding, code))))
            .Concat(promises.SelectMany(text => Districts.Named(text.Value).Select(name => (text.Key, PublishedMark.District, name))))
            .Concat(await Headings(db, rows, ids, cancellation))
            .Concat(all.Select(report => (report.CommitmentId, PublishedMark.Period, PublishedMark.Day(report.LastDay)!)))
            .Concat(Amounts(promises, told))
            .Concat((await PersonalProposals.Waiting(db, words, all.ToLookup(report => report.CommitmentId, report => report.Text), cancellation))
                .Select(id => (id, PublishedMark.Personal, PublishedMark.WaitingPersonal)))
            .ToLookup(mark => mark.Item1, mark => (mark.Item2, mark.Item3));
        foreach (var row in rows.Values)
        {
            var found = codes[row.Id].ToList();
            row.Title = veils[row.Id].Over(row.Title);
            (row.Slip, row.Dispute) = (Weights.Slip(row, found), Weights.Dispute(row, found));
        }

        return new PublishedRows(rows, marks)
        {
            Covered = new Dictionary<string, IReadOnlyDictionary<Guid, string>> { [Promise] = Changed(words, promises, veils), [Report] = Changed(reports, told, veils) },
            Promises = promises,
        };
    }

    private static Dictionary<Guid, string> Seen(IReadOnlyDictionary<Guid, string> texts, CommitmentVeils veils, Func<CommitmentVeil, string, Guid, string> over) =>
        texts.ToDictionary(text => text.Key, text => over(veils[text.Key], text.Value, text.Key));

    // What lies under a veil is always written anew: with the next publication less of it may be covered than stands there now.
    private static Dictionary<Guid, string> Changed(IReadOnlyDictionary<Guid, string> texts, Dictionary<Guid, string> seen, CommitmentVeils veils) =>
        seen.Where(text => veils.Veiled.Contains(text.Key) || !ReferenceEquals(text.Value, texts[text.Key])).ToDictionary();

    // A heading that only repeats the domain narrows nothing.
    private static async Task<IEnumerable<(Guid, string, string)>> Headings(
        AppDb db, Dictionary<Guid, PublishedCommitment> rows, List<Guid> ids, CancellationToken cancellation) =>
        (await db.PolicyHeadings(ids, cancellation)).SelectMany(item => new[] { item.Value.Outline, item.Value.Category }
            .OfType<string>().Select(heading => heading.Trim()).Where(heading => heading.Length is > 0 and <= MostOfHeading && heading != rows.GetValueOrDefault(item.Key)?.Domain)
            .Select(heading => (item.Key, PublishedMark.Tag, heading)));

    private static Task<Dictionary<Guid, string>> Latest(AppDb db, List<Guid> ids, CancellationToken cancellation) =>
        db.LatestReports().Where(report => ids.Contains(report.CommitmentId)).ToDictionaryAsync(report => report.CommitmentId, report => report.Text, cancellation);

    private static IEnumerable<(Guid, string, string)> Amounts(Dictionary<Guid, string> promises, Dictionary<Guid, string> reports)
    {
        var (reader, scratch) = (new ProseReader(), new Mentions());
        return promises.Select(promise => (promise.Key, Step: AmountStep.Of(reader, scratch, promise.Value, reports.GetValueOrDefault(promise.Key, ""))))
            .Where(named => named.Step is not null).Select(named => (named.Key, PublishedMark.Amount, named.Step!.Code));
    }

    private static async Task<ILookup<Guid, string>> Codes(
        AppDb db, IReadOnlyCollection<PublishedCommitment> rows, CancellationToken cancellation)
    {
        var owners = rows.Where(row => row.ReportId is not null).ToDictionary(row => row.ReportId!.Value, row => row.Id);
        var reports = owners.Keys.ToList();
        var findings = await db.AuditFindings().Where(finding => reports.Contains(finding.ReportId)).ToListAsync(cancellation);
        return findings.ToLookup(finding => owners[finding.ReportId], finding => finding.Code);
    }
}
