using Guankao.Audit;
using Guankao.Calendar;
using Guankao.Commitments;
using Guankao.Kernel;
using Guankao.Policies;
using Guankao.Reporting;
using Guankao.Store;
using Guankao.Store.Acts;

namespace Guankao.Importing;

/// <summary>A draft laid beside the ledger: what it is a table of, and what each row would change.</summary>
internal sealed record ConfirmationPlan(
    string City, int RocYear, PeriodTerms Period, PolicyShelf Book, CommitmentShelf Commitments, ReportShelf Reports,
    AuditRecordShelf Audits, IReadOnlyList<PlannedRow> Rows, IReadOnlyList<KnownItem> Missing)
{
    public static async Task<Outcome<ConfirmationPlan>> Of(
        AppDb db, PolicyTableDraft draft, DraftPeriod? told, string? toldCity, CancellationToken cancellation)
    {
        if (draft.Items.Count == 0)
        {
            return new Refusal("table-empty", new Bilingual(
                $"「{draft.Document.Name}」的表格沒有任何項目，請確認上傳的是完整的政策項目表。",
                $"The table in {draft.Document.Name} holds no item: check that the whole table was handed in."));
        }

        if ((told ?? draft.Period) is not { } period)
        {
            return new Refusal("period-unknown", new Bilingual(
                $"「{draft.Document.Name}」沒有寫明辦理期間，請指定是哪一年的上半年或下半年。",
                $"{draft.Document.Name} does not say which period it reports on: name the year and half."));
        }

        var (city, year) = (draft.City ?? toldCity ?? "", period.To.RocYear());
        var terms = new PeriodTerms(period.From, period.To, period.Text);
        var book = await PolicyShelf.Of(db, city, year, cancellation);
        var matches = CompareMatches.Of(draft.Items, book.Items);
        var ids = matches.Rows.Where(row => row.Known is not null).Select(row => row.Known!.Commitment).ToList();
        var commitments = await CommitmentShelf.Of(db, ids, cancellation);
        var reports = await ReportShelf.Of(db, terms, ids, cancellation);
        var audits = await AuditRecordShelf.Of(db, ids, cancellation);
        var rows = draft.Items.Select((item, place) => PlannedRow.Of(
            ConfirmedTerms.Of(item, draft.Document, matches.Rows[place].Key, place), matches.Rows[place].Known, commitments, reports, book, terms));
        return new ConfirmationPlan(city, year, terms, book, commitments, reports, audits, [.. rows], matches.Missing);
    }
}

/// <summary>A row, the item that it is, and what it would change there.</summary>
internal sealed record PlannedRow(ConfirmedTerms Terms, KnownItem? Known, IReadOnlyList<ActChange> Promise, IReadOnlyList<ActChange> Report)
{
    public bool Added => Known is null;

    public bool Changed => Known is not null && Promise.Count + Report.Count > 0;

    public static PlannedRow Of(
        ConfirmedTerms terms, KnownItem? known, CommitmentShelf commitments, ReportShelf reports, PolicyShelf book, PeriodTerms period) =>
        known is null
            ? new PlannedRow(terms, null, [], [])
            : new PlannedRow(
                terms, known,
                // The table of an earlier half-year adds its report; what was promised since then stands.
                reports.HasLater(known.Commitment, period)
                    ? []
                    : [.. commitments.Differences(known.Commitment, terms.Commitment), .. book.Differences(known.Key, terms.Item)],
                reports.Differences(known.Commitment, terms.Report));
}
