using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Guankao.Audit;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Publishing.OpenData;

/// <summary>The published ledger as open data, page by page with a cursor: <c>await open.Page(search, cursor, 100, ct)</c>.</summary>
public sealed class OpenLedger(LedgerStore store, ShowCommitment show)
{
    /// <summary>Version of the form.</summary>
    public const string Schema = "guankao/1";

    /// <summary>Under which the data may be used: Taiwan's own open licence, which equals CC BY 4.0.</summary>
    public const string Licence = "OGDL-Taiwan-1.0 (CC BY 4.0)";

    /// <summary>Rows on a page at most.</summary>
    public const int Most = 1_000;

    /// <summary>Rows after a cursor that answer the filters; a cursor that nobody gave out begins at the beginning.</summary>
    public async Task<OpenPage> Page(CommitmentSearch search, string? cursor, int limit, CancellationToken cancellation)
    {
        var (place, skip) = Read(cursor);
        var size = Math.Clamp(limit, 1, Most);
        await using var db = await store.Read(cancellation);
        var rows = await new ListingFilters(db, search).All().Where(row => row.Place >= place)
            .OrderBy(row => row.Place).ThenBy(row => row.Id).Skip(skip).Take(size + 1).ToListAsync(cancellation);
        var shown = rows.Take(size).ToList();
        var ids = shown.ConvertAll(row => row.Id);
        var marks = (await db.Set<PublishedMark>().AsNoTracking().Where(mark => ids.Contains(mark.CommitmentId)).ToListAsync(cancellation))
            .ToLookup(mark => mark.CommitmentId);
        return new OpenPage(Schema, Licence, [.. shown.Select(row => Of(row, marks[row.Id]))], rows.Count > size ? Cursor(shown, place, skip) : null);
    }

    /// <summary>Every row that answers the filters, a thousand at a time.</summary>
    public async IAsyncEnumerable<OpenCommitment> All(CommitmentSearch search, [EnumeratorCancellation] CancellationToken cancellation)
    {
        string? cursor = null;
        do
        {
            var page = await Page(search, cursor, Most, cancellation);
            foreach (var row in page.Items)
            {
                yield return row;
            }

            cursor = page.Next;
        }
        while (cursor is not null);
    }

    /// <summary>One commitment whole; null where there is none.</summary>
    public async Task<OpenDetail?> Show(Guid id, CancellationToken cancellation) => await show.Ask(id, cancellation) is not { } page ? null : new OpenDetail(
        Schema, Licence, page.Id, page.Number, page.Title, page.Lead, page.Supporting, page.Domain, page.Goal,
        page.Audit?.Goal is { } goal ? new OpenVerdict(Word(goal.Verdict), null, null, null, [.. goal.Evidence.Select(words => words.Text)], goal.Reason) : null,
        [.. page.Milestones.Select(item => new OpenMilestone(item.Path, item.Text, Verdict(page.Audit?.Milestones.FirstOrDefault(verdict => verdict.Index == item.Index))))],
        page.Period.Length == 0 ? null : new OpenReport(page.Period, page.Report, page.Grade),
        [.. (page.Audit?.Findings ?? []).Select(finding => new OpenFinding(finding.Code, finding.Severity, finding.Message, finding.Ask))],
        [.. page.Sources.Select(source => new OpenSource(source.Document, source.Sha256, source.Line, source.Row))]);

    private static OpenVerdict? Verdict(MilestoneVerdict? verdict) => verdict is null ? null : new OpenVerdict(
        Word(verdict.Verdict), verdict.Due, verdict.ReportedOn, verdict.DaysLate, [.. verdict.Evidence.Select(words => words.Text)], verdict.Reason);

    private static string Word<T>(T kind) where T : Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    private static OpenCommitment Of(PublishedCommitment row, IEnumerable<PublishedMark> marks)
    {
        var known = marks.ToLookup(mark => mark.Kind, mark => mark.Value);
        IReadOnlyList<string> Marks(string kind) => [.. known[kind].Where(value => kind != PublishedMark.Agency || value != row.Lead).Order(StringComparer.Ordinal)];
        return new OpenCommitment(
            row.Id, row.Number, row.Title, row.Lead, Marks(PublishedMark.Agency), row.Domain, Marks(PublishedMark.District), row.Due, row.Grade, row.Goal,
            row.Official ?? Light.Unlit, row.Evidence ?? Light.Unlit, row.Schedule ?? Light.Unlit, row.Milestones, row.OnTime + row.Late, Marks(PublishedMark.Finding),
            Marks(PublishedMark.Tag), Marks(PublishedMark.Period), known[PublishedMark.Amount].FirstOrDefault());
    }

    // Place of the last row and how many rows of that place were given already; survives new rows before and behind it.
    private static string Cursor(List<PublishedCommitment> shown, int place, int skip)
    {
        var last = shown[^1].Place;
        var given = shown.Count(row => row.Place == last) + (last == place ? skip : 0);
        return Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{last}.{given}"))).TrimEnd('=');
    }

    private static (int Place, int Skip) Read(string? cursor)
    {
        if (cursor is { Length: > 0 and < 40 })
        {
            Span<byte> bytes = stackalloc byte[32];
            var padded = cursor.PadRight((cursor.Length + 3) / 4 * 4, '=');
            if (Convert.TryFromBase64String(padded, bytes, out var length) &&
                Encoding.ASCII.GetString(bytes[..length]).Split('.') is [var first, var second] &&
                int.TryParse(first, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var place) &&
                int.TryParse(second, NumberStyles.None, CultureInfo.InvariantCulture, out var skip))
            {
                return (place, skip);
            }
        }

        return (int.MinValue, 0);
    }
}
