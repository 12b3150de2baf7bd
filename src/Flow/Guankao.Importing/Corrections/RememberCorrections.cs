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

/// <summary>Does <see cref="RememberCorrections"/>: <c>await remember.Do(command, ct)</c>.</summary>
public sealed class RememberCorrectionsHandler(LedgerStore store)
{
    internal const string Unsigned = "未署名";

    /// <summary>Keeps them; gives back the corrections, each with what is remembered of it.</summary>
    public async Task<IReadOnlyList<Correction>> Do(RememberCorrections command, CancellationToken cancellation)
    {
        var lessons = command.Corrections.ToDictionary(correction => correction, correction => Lesson.Of(command.Draft, command.Item, correction));
        if (lessons.Values.All(found => found.Count == 0))
        {
            return command.Corrections;
        }

        var fingerprint = command.Draft.Fingerprint;
        await using var ledger = await store.Write(cancellation);
        var known = await ledger.Db.Set<RememberedRow>().Where(row => row.Fingerprint == fingerprint).ToListAsync(cancellation);
        var marked = command.Corrections
            .Select(correction => lessons[correction].Select(lesson => Keep(ledger, known, command, lesson)).ToList() is [var first, ..]
                ? correction with { Remembered = first }
                : correction)
            .ToList();
        if (ledger.Acts > 0)
        {
            await ledger.Commit(cancellation);
        }

        return marked;
    }

    private static Guid Keep(LedgerTransaction ledger, List<RememberedRow> known, RememberCorrections command, Lesson lesson)
    {
        var city = lesson.Kind == RememberedKind.Heading ? "" : command.Draft.City ?? "";
        var who = string.IsNullOrWhiteSpace(command.Who) ? Unsigned : command.Who.Trim();
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
                Id = Guid.CreateVersion7(), Kind = lesson.Kind, Fingerprint = command.Draft.Fingerprint, City = city, Column = lesson.Column,
                Printed = lesson.Printed, Meant = "", Headings = string.Join('｜', command.Draft.Columns.Select(column => column.Printed)),
                Document = "", Who = "",
            };
            ledger.Db.Add(row);
            known.Add(row);
        }

        (row.Meant, row.Document, row.At, row.Who) = (lesson.Meant, command.Draft.Document.Name, ledger.Now, who);
        ledger.Record(new NewAct("ReadingRemembered", row.Id, who, lesson.Printed, command.Draft.Document.Sha256,
            [new ActChange("column", null, lesson.Column), new ActChange("printed", null, lesson.Printed), new ActChange("meant", old, lesson.Meant)]));
        return row.Id;
    }
}
