using Guankao.Calendar;
using Guankao.Commitments;
using Guankao.Documents;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Reading;
using Guankao.Store;
using Guankao.Store.Acts;
using Guankao.Store.Search;

namespace Guankao.Importing;

/// <summary>A person has looked at a table and follows some of its rows from now on (列管).</summary>
/// <param name="Document">Which file it was.</param>
/// <param name="Table">The table that was looked at, with what was corrected in it.</param>
/// <param name="Rows">Where the rows stand that are to be followed.</param>
/// <param name="Corrections">What was corrected by hand in the table.</param>
/// <param name="File">The bytes it was read from; kept as evidence.</param>
/// <param name="Actor">Who confirms.</param>
/// <param name="Who">By what name.</param>
/// <param name="Why">On what ground.</param>
public sealed record ConfirmTableTasks(
    DraftDocument Document, TableDraft Table, IReadOnlyCollection<Locator> Rows, IReadOnlyList<Correction> Corrections,
    ReadOnlyMemory<byte> File, Actor Actor, string Who, string Why);

/// <summary>What confirming did.</summary>
/// <param name="Opened">Commitments opened, in the order of the table.</param>
/// <param name="Known">Rows that stood behind a commitment already.</param>
public sealed record TableTasksReceipt(IReadOnlyList<(Guid Id, string Title)> Opened, int Known);

/// <summary>Does <see cref="ConfirmTableTasks"/>: all of it in one transaction or nothing. The same rows twice open nothing.</summary>
public sealed class ConfirmTableTasksHandler(LedgerStore store)
{
    private static readonly Refusal NoRows = new("rows-missing", new Bilingual(
        "沒有勾選任何可以列管的列：請勾選至少一列。", "No row that can be followed was chosen: tick at least one."));

    /// <summary>Opens the commitments, or says why not.</summary>
    public async Task<Outcome<TableTasksReceipt>> Do(ConfirmTableTasks command, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(command);
        var tasks = TableTasks.Of(command.Table)?.Tasks.Where(task => command.Rows.Contains(task.Locator)).ToList() ?? [];
        if (Fault(command, tasks) is { } fault)
        {
            return fault;
        }

        await using var ledger = await store.Write(cancellation);
        var document = command.Document;
        var cited = await CitedPlaces.Of(ledger.Db, document.Sha256, cancellation);
        var fresh = tasks.Where(task => !cited.ContainsKey(task.Locator)).ToList();
        if (fresh.Count == 0)
        {
            return new TableTasksReceipt([], tasks.Count);
        }

        await DocumentShelf.Keep(ledger, document.Name, document.Format, command.File, cancellation);
        var (words, opened) = (new Dictionary<Guid, string>(), new List<(Guid Id, string Title)>());
        foreach (var task in fresh)
        {
            var id = OpenCommitmentHandler.Do(ledger, new OpenCommitment(Terms(task, document), command.Who.Trim(), command.Why.Trim()));
            opened.Add((id, task.Title));
            words[id] = string.Join('\n', new[] { task.Title, task.Lead, string.Join(' ', task.Supporting), task.Group }.Where(text => text.Length > 0));
            if (command.Corrections.Where(correction => correction.Row == task.Locator).ToList() is { Count: > 0 } corrected)
            {
                ledger.Record(new NewAct("RowCorrectedByHand", id, command.Who.Trim(), command.Why.Trim(), document.Sha256, [.. corrected.Select(ConfirmationRows.Change)]));
            }
        }

        await SearchText.Put(ledger, "promise", words, cancellation);
        await ledger.Commit(cancellation);
        return new TableTasksReceipt(opened, tasks.Count - fresh.Count);
    }

    private static Refusal? Fault(ConfirmTableTasks command, List<TableTask> tasks) =>
        PermissionTable.Shipped.Refuse(command.Actor, Deed.ConfirmImport, Matter.OfCity) is { } refused ? refused
        : string.IsNullOrWhiteSpace(command.Who) ? new("who-missing", new Bilingual("請填寫確認人。", "Say who confirms the table."))
        : string.IsNullOrWhiteSpace(command.Why) ? new("why-missing", new Bilingual("請填寫列管的理由。", "Say on what ground these are followed."))
        : tasks.Count == 0 ? NoRows
        : DocumentShelf.HashOf(command.File.Span) != command.Document.Sha256 ? TableRefusals.FileChanged(command.Document.Name)
        : null;

    private static CommitmentTerms Terms(TableTask task, DraftDocument document)
    {
        // The day stands in the words of the work item, so that every page can show what it was read from.
        var front = task.Due.Dotted() + "前";
        var text = front + "完成：" + task.Title;
        var due = new DateReading(new TextSpan(0, front.Length), null, task.Due, DatePrecision.Day, DateRole.By);
        var targets = new ProseReader().Read(text).Quantities;
        return new CommitmentTerms(
            task.Number, task.Title, task.Lead, task.Supporting, task.Group.Length > 0 ? task.Group : null, "", [],
            [new MilestoneTerms("1", text, [due], targets)],
            new SourceTerms(document.Sha256, document.Name, task.Locator, task.RawCells, $"{task.Title}（{task.DueText}）"));
    }
}
