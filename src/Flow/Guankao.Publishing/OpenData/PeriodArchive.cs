using System.IO.Compression;
using System.Text;
using Guankao.Audit;
using Guankao.Documents.Writing;
using Guankao.Publishing.Forms;
using Guankao.Reporting;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Publishing.OpenData;

/// <summary>A report of a period as open data.</summary>
public sealed record OpenPeriodReport(
    Guid Commitment, int? Number, string Title, string? Lead, string? Domain, string Period, string Report, string? Grade,
    GoalVerdictKind? GoalVerdict, Light Official, Light Evidence, Light Schedule);

/// <summary>Everything of one period in one file: csv, json, ods, the licence and checksums.</summary>
public sealed class PeriodArchive(LedgerStore store)
{
    // An ods of more rows takes a reader's office program minutes to open.
    private const int MostInSheet = 10_000;

    /// <summary>Writes the archive; null where nobody reported on the period.</summary>
    public async Task<byte[]?> Of(DateOnly lastDay, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        if ((await db.Periods(cancellation)).FirstOrDefault(period => period.LastDay == lastDay) is not { } period)
        {
            return null;
        }

        var rows = await Rows(db, lastDay, cancellation);
        var files = new Dictionary<string, byte[]>
        {
            ["reports.csv"] = Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(Csv(rows))).ToArray(),
            ["reports.json"] = Encoding.UTF8.GetBytes(Json.Of(new { schema = OpenLedger.Schema, licence = OpenLedger.Licence, period, items = rows })),
            ["LICENCE.txt"] = Encoding.UTF8.GetBytes($"{OpenLedger.Licence}\nhttps://data.gov.tw/license\n"),
        };
        if (rows.Count <= MostInSheet && DocumentWriter.Write(PeriodSheet.Of(period, rows), OutputFormat.Ods).Is(out var sheet, out _))
        {
            files["reports.ods"] = sheet.Content;
        }

        files["SHA256SUMS"] = Encoding.UTF8.GetBytes(string.Concat(
            files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => $"{DocumentShelf.HashOf(file.Value)}  {file.Key}\n")));
        return Zip(files, period.LastDay);
    }

    private static async Task<List<OpenPeriodReport>> Rows(AppDb db, DateOnly lastDay, CancellationToken cancellation)
    {
        var found = await (
            from report in db.AllReports()
            where report.LastDay == lastDay
            join audit in db.AuditLines() on report.Id equals audit.ReportId
            join row in db.Set<PublishedCommitment>() on report.CommitmentId equals row.Id
            orderby row.Place, row.Id
            select new { row.Id, row.Number, row.Title, row.Lead, row.Domain, report.Period, report.Text, report.Grade, audit.Goal, audit.Official, audit.Evidence, audit.Schedule })
            .ToListAsync(cancellation);
        var veils = await CommitmentVeils.Over(db, found.ConvertAll(row => row.Id), cancellation);
        return found.ConvertAll(row => new OpenPeriodReport(
            row.Id, row.Number, row.Title, row.Lead, row.Domain, row.Period, veils[row.Id].Over(row.Text), row.Grade, row.Goal, row.Official, row.Evidence, row.Schedule));
    }

    private static string Csv(List<OpenPeriodReport> rows) =>
        "commitment,number,title,lead,domain,period,report,grade,goalVerdict,official,evidence,schedule\r\n" + string.Concat(rows.Select(row =>
            OpenCsv.Line(row.Commitment.ToString("D"), row.Number?.ToString(System.Globalization.CultureInfo.InvariantCulture), row.Title, row.Lead, row.Domain,
                row.Period, row.Report, row.Grade, row.GoalVerdict?.ToString(), row.Official.ToString(), row.Evidence.ToString(), row.Schedule.ToString())));

    // Entries carry the period's last day as their time, so that the same data makes the same file.
    private static byte[] Zip(Dictionary<string, byte[]> files, DateOnly day)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
                using var stream = entry.Open();
                stream.Write(content);
            }
        }

        return file.ToArray();
    }
}
