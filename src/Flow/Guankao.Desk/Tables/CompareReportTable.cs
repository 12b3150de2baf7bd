using Guankao.Commitments;
using Guankao.Documents;
using Guankao.Identity;
using Guankao.Importing;
using Guankao.Kernel;
using Guankao.Reporting;
using Guankao.Rules;
using Guankao.Store;
using Guankao.Store.Search;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Desk;

/// <summary>What a row of a filled table would do.</summary>
public enum TableRowKind
{
    /// <summary>新填: nothing was written before.</summary>
    New,

    /// <summary>修改.</summary>
    Changed,

    /// <summary>相同.</summary>
    Same,

    /// <summary>空白: the table says nothing.</summary>
    Blank,

    /// <summary>對不到: no report of the period is meant.</summary>
    Unknown,

    /// <summary>不能填: somebody else's, or not in a state to be written; the refusal says which.</summary>
    Closed,
}

/// <summary>A row of a filled table beside the report that it means.</summary>
/// <param name="Row">Place in the table, from 0.</param>
/// <param name="Number">Its number.</param>
/// <param name="Title">Its title.</param>
/// <param name="Kind">What it would do.</param>
/// <param name="Duty">The report that it means; null where there is none.</param>
/// <param name="OldText">What is written now.</param>
/// <param name="NewText">What the table says.</param>
/// <param name="OldGrade">The grade now.</param>
/// <param name="NewGrade">What the table says; null leaves the grade as it is.</param>
/// <param name="Version">The version that was seen; hand it back to apply.</param>
/// <param name="Why">Why it cannot be written; null where it can.</param>
public sealed record TableRowPreview(
    int Row, int? Number, string Title, TableRowKind Kind, Guid? Duty, string OldText, string NewText, string? OldGrade, string? NewGrade,
    int Version, Refusal? Why);

/// <summary>What a filled table would do, row by row; nothing is changed.</summary>
/// <param name="Sha256">The file, to apply what was looked at and nothing else.</param>
/// <param name="Document">Its name.</param>
/// <param name="Rows">One for each row, in order.</param>
public sealed record ReportTablePreview(string Sha256, string Document, IReadOnlyList<TableRowPreview> Rows)
{
    /// <summary>Rows that would change something.</summary>
    public int Changes => Rows.Count(row => row.Kind is TableRowKind.New or TableRowKind.Changed);
}

/// <summary>
/// Lays a filled table (.ods, .xlsx, .csv, .docx …) or a table pasted from a spreadsheet beside the reports of a period:
/// <c>await compare.Ask(actor, period, name, bytes, ct)</c>.
/// </summary>
public sealed class CompareReportTable(LedgerStore store, TimeProvider time)
{
    /// <summary>The preview, or why the table cannot be read.</summary>
    public async Task<Outcome<ReportTablePreview>> Ask(
        Actor actor, Guid period, string name, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        using var content = new MemoryStream(bytes.ToArray(), writable: false);
        if (!DocumentReader.Read(content, name).Is(out var document, out var refusal) || !PolicyTableReader.Read(document).Is(out var draft, out refusal))
        {
            return refusal;
        }

        await using var db = await store.Read(cancellation);
        var duties = await DutyTexts.Of(db, period, cancellation);
        if (duties.Count == 0)
        {
            return new Refusal("period-without-duties", new("這個期別沒有要填報的事項，請確認選對期別。", "Nothing is owed for this period: check which one was chosen."));
        }

        var lines = (await TitledDuties(db, period, cancellation)).ToDictionary(row => row.Duty);
        var parties = await CommitmentParties.Of(db, [.. duties.Values.Select(duty => duty.Commitment)], cancellation);
        var matches = new TableMatches(lines.Values);
        var today = HomeRules.DayOf(time.GetUtcNow().UtcDateTime);
        return new ReportTablePreview(document.Sha256, document.Name, [.. draft.Items.Select((item, row) =>
        {
            var duty = matches.Claim(item.Number, item.Title) is { } id ? duties[id] : null;
            return Preview(row, item, duty, duty is null ? null : duty.Refuse(actor, parties[duty.Commitment], today));
        })]);
    }

    private static TableRowPreview Preview(int row, DraftItem item, DutyText? duty, Refusal? why)
    {
        var (text, grade) = (CleanReport.Of(item.Report), item.Grade);
        var kind = duty is null ? TableRowKind.Unknown
            : text.Length == 0 ? TableRowKind.Blank
            : text == duty.Text && (grade is null || grade == duty.Grade) ? TableRowKind.Same
            : why is not null ? TableRowKind.Closed
            : duty.Version == 0 ? TableRowKind.New : TableRowKind.Changed;
        return new TableRowPreview(
            row, item.Number, item.Title, kind, duty?.Id, duty?.Text ?? "", text, duty?.Grade, grade, duty?.Version ?? 0,
            kind == TableRowKind.Closed ? why : null);
    }

    private static async Task<List<TitledDuty>> TitledDuties(AppDb db, Guid period, CancellationToken cancellation) => await (
        from duty in db.Duties()
        where duty.PeriodId == period
        join commitment in db.CommitmentLines() on duty.CommitmentId equals commitment.Id
        select new TitledDuty(duty.Id, commitment.Number, commitment.Title)).ToListAsync(cancellation);
}

/// <summary>A duty by what tables call it.</summary>
internal sealed record TitledDuty(Guid Duty, int? Number, string Title);

/// <summary>Says which row means which report: by number and title, else by title, else by a number that only one has. One report once.</summary>
internal sealed class TableMatches(IEnumerable<TitledDuty> duties)
{
    private readonly List<TitledDuty> _left = [.. duties];

    public Guid? Claim(int? number, string title)
    {
        var folded = Folding.Fold(title);
        var at = _left.FindIndex(duty => number is not null && duty.Number == number && Folding.Fold(duty.Title) == folded);
        at = at >= 0 ? at : Only(duty => folded.Length > 0 && Folding.Fold(duty.Title) == folded);
        at = at >= 0 ? at : Only(duty => number is not null && duty.Number == number);
        if (at < 0)
        {
            return null;
        }

        var found = _left[at].Duty;
        _left.RemoveAt(at);
        return found;
    }

    // Two that could be meant are none: a report must not land on the wrong commitment.
    private int Only(Predicate<TitledDuty> wanted)
    {
        var at = _left.FindIndex(wanted);
        return at >= 0 && _left.FindIndex(at + 1, wanted) < 0 ? at : -1;
    }
}
