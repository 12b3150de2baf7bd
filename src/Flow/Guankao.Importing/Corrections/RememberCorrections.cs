using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Importing;

/// <summary>Keeps what was corrected for the next document of the same kind (記住更正).</summary>
/// <param name="Draft">The table on which it was corrected, as it read before.</param>
/// <param name="Item">The row as it read before; null where columns were corrected.</param>
/// <param name="Corrections">What was corrected; what holds for this document alone is passed over.</param>
/// <param name="Who">Who, where they wrote it.</param>
public sealed record RememberCorrections(
    PolicyTableDraft Draft, DraftItem? Item, IReadOnlyList<Correction> Corrections, string? Who);

/// <summary>The same for a table of any other kind.</summary>
/// <param name="Document">The document in which it was corrected.</param>
/// <param name="Table">The table, as it read before.</param>
/// <param name="Row">The row as it read before; null where columns were corrected.</param>
/// <param name="Corrections">What was corrected; what holds for this document alone is passed over.</param>
/// <param name="Who">Who, where they wrote it.</param>
public sealed record RememberTableCorrections(
    DraftDocument Document, TableDraft Table, TableDraftRow? Row, IReadOnlyList<Correction> Corrections, string? Who);

/// <summary>Does <see cref="RememberCorrections"/>: <c>await remember.Do(command, ct)</c>.</summary>
public sealed class RememberCorrectionsHandler(LedgerStore store)
{
    internal const string Unsigned = "未署名";

    /// <summary>Keeps them; gives back the corrections, each with what is remembered of it.</summary>
    public Task<IReadOnlyList<Correction>> Do(RememberCorrections command, CancellationToken cancellation)
    {
        var kind = new KindOfDocument(command.Draft.Fingerprint, command.Draft.City, command.Draft.Columns.Select(column => column.Printed), command.Draft.Document, command.Who);
        return Keep(kind, command.Corrections, correction => Lesson.Of(command.Draft, command.Item, correction), cancellation);
    }

    /// <summary>Keeps them; gives back the corrections, each with what is remembered of it.</summary>
    public Task<IReadOnlyList<Correction>> Do(RememberTableCorrections command, CancellationToken cancellation)
    {
        var headings = command.Table.Headings;
        var kind = new KindOfDocument(TableFingerprint.OfTable(headings), command.Table.City, headings, command.Document, command.Who);
        return Keep(kind, command.Corrections, correction => TableLessons.Of(command.Table, command.Row, correction), cancellation);
    }

    private async Task<IReadOnlyList<Correction>> Keep(
        KindOfDocument kind, IReadOnlyList<Correction> corrections, Func<Correction, List<Lesson>> learn, CancellationToken cancellation)
    {
        var lessons = corrections.ToDictionary(correction => correction, learn);
        if (lessons.Values.All(found => found.Count == 0))
        {
            return corrections;
        }

        await using var ledger = await store.Write(cancellation);
        var known = await ledger.Db.Set<RememberedRow>().Where(row => row.Fingerprint == kind.Fingerprint).ToListAsync(cancellation);
        var marked = corrections
            .Select(correction => lessons[correction].Select(lesson => Keep(ledger, known, kind, lesson)).ToList() is [var first, ..]
                ? correction with { Remembered = first }
                : correction)
            .ToList();
        if (ledger.Acts > 0)
        {
            await ledger.Commit(cancellation);
        }

        return marked;
    }

    private static Guid Keep(LedgerTransaction ledger, List<RememberedRow> known, KindOfDocument kind, Lesson lesson)
    {
        var city = lesson.Kind == RememberedKind.Heading ? "" : kind.City ?? "";
        var who = string.IsNullOrWhiteSpace(kind.Who) ? Unsigned : kind.Who.Trim();
        var row = known.Find(k => k.Kind == lesson.Kind && k.City == city && k.Column == lesson.Column && k.Printed == lesson.Printed);
        if (row?.Meant == lesson.Meant)
        {
            return row.Id;
        }

        var old = row?.Meant;
        if (row is null)
        {
            row = new RememberedRow
            {
                Id = Guid.CreateVersion7(), Kind = lesson.Kind, Fingerprint = kind.Fingerprint, City = city, Column = lesson.Column,
                Printed = lesson.Printed, Meant = "", Headings = string.Join('｜', kind.Headings), Document = "", Who = "",
            };
            ledger.Db.Add(row);
            known.Add(row);
        }

        (row.Meant, row.Document, row.At, row.Who) = (lesson.Meant, kind.Document.Name, ledger.Now, who);
        ledger.Record(new NewAct("ReadingRemembered", row.Id, who, lesson.Printed, kind.Document.Sha256,
            [new ActChange("column", null, lesson.Column), new ActChange("printed", null, lesson.Printed), new ActChange("meant", old, lesson.Meant)]));
        return row.Id;
    }

    private sealed record KindOfDocument(string Fingerprint, string? City, IEnumerable<string> Headings, DraftDocument Document, string? Who);
}
