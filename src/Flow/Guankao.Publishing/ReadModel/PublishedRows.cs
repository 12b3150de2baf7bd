using Guankao.Audit;
using Guankao.Commitments;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Publishing;

/// <summary>What the ledger says of some commitments now, in the form in which it is published.</summary>
internal sealed record PublishedRows(IReadOnlyDictionary<Guid, PublishedCommitment> Rows, ILookup<Guid, (string Kind, string Value)> Marks)
{
    public static async Task<PublishedRows> FromLedger(AppDb db, IReadOnlyList<Guid> wanted, CancellationToken cancellation)
    {
        var ids = wanted.ToList();
        var rows = await PublishedCommitment.FromLedger(db).Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellation);
        var helping = await db.SupportingAgencies().Where(part => ids.Contains(part.CommitmentId)).ToListAsync(cancellation);
        var leading = rows.Values.Where(row => row.Lead is not null).Select(row => new CommitmentAgency { CommitmentId = row.Id, Agency = row.Lead! });
        var codes = await Codes(db, rows.Values, cancellation);
        var words = await db.CommitmentWords(ids, cancellation);
        var marks = leading.Concat(helping).Select(part => (part.CommitmentId, Kind: PublishedMark.Agency, Value: part.Agency))
            .Concat(codes.SelectMany(same => same.Select(code => (same.Key, PublishedMark.Finding, code))))
            .Concat(words.SelectMany(text => Districts.Named(text.Value).Select(name => (text.Key, PublishedMark.District, name))))
            .ToLookup(mark => mark.Item1, mark => (mark.Item2, mark.Item3));
        foreach (var row in rows.Values)
        {
            var found = codes[row.Id].ToList();
            row.Title = Redaction.Clean(row.Title);
            (row.Slip, row.Dispute) = (Weights.Slip(row, found), Weights.Dispute(row, found));
        }

        return new PublishedRows(rows, marks);
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
