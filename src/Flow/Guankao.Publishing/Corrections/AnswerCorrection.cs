using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Publishing;

/// <summary>A note as evaluators read it and as its writer looks it up.</summary>
public sealed record ReceivedCorrection(
    Guid Id, string Receipt, Guid? Commitment, string Text, DateTime ReceivedAt, CorrectionState State, string? Answer, DateTime? AnsweredAt);

/// <summary>An evaluator answers a reader's note.</summary>
/// <param name="Id">Which note.</param>
/// <param name="State">What became of it.</param>
/// <param name="Answer">The answer, shown to whoever has the receipt.</param>
/// <param name="Who">Who answers.</param>
public sealed record AnswerCorrection(Guid Id, CorrectionState State, string Answer, string Who);

/// <summary>Reads and answers notes: <c>await corrections.Waiting(ct)</c>.</summary>
public sealed class Corrections(LedgerStore store)
{
    /// <summary>Notes that wait for an answer, oldest first, at most 200.</summary>
    public async Task<IReadOnlyList<ReceivedCorrection>> Waiting(CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var rows = await db.Set<Correction>().Where(row => row.State == CorrectionState.Waiting)
            .OrderBy(row => row.ReceivedAt).ThenBy(row => row.Id).Take(200).ToListAsync(cancellation);
        return rows.ConvertAll(Read);
    }

    /// <summary>The note with that receipt; null where there is none.</summary>
    public async Task<ReceivedCorrection?> Find(string receipt, CancellationToken cancellation)
    {
        var wanted = receipt.Trim().ToUpperInvariant();
        await using var db = await store.Read(cancellation);
        return await db.Set<Correction>().FirstOrDefaultAsync(row => row.Receipt == wanted, cancellation) is { } row ? Read(row) : null;
    }

    /// <summary>Answers one, or says why not.</summary>
    public async Task<Outcome<ReceivedCorrection>> Answer(AnswerCorrection command, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(command.Answer) || string.IsNullOrWhiteSpace(command.Who) || command.State == CorrectionState.Waiting)
        {
            return new Refusal("correction-answer-empty", new Bilingual(
                "請選處理結果，並寫下答覆與答覆人。", "Choose what became of the note, and write the answer and who answers."));
        }

        await using var ledger = await store.Write(cancellation);
        if (await ledger.Db.Set<Correction>().FirstOrDefaultAsync(row => row.Id == command.Id, cancellation) is not { } note)
        {
            return new Refusal("correction-unknown", new Bilingual("找不到這則意見，請重新整理清單。", "There is no such note: load the list again."));
        }

        var old = note.State;
        (note.State, note.Answer, note.AnsweredBy, note.AnsweredAt) = (command.State, command.Answer.Trim(), command.Who.Trim(), ledger.Now);
        ledger.Record(new NewAct("CorrectionAnswered", note.Id, command.Who.Trim(), command.Answer.Trim(), null,
            [new ActChange("state", old.ToString(), note.State.ToString())]));
        await ledger.Commit(cancellation);
        return Read(note);
    }

    private static ReceivedCorrection Read(Correction row) =>
        new(row.Id, row.Receipt, row.CommitmentId, row.Text, row.ReceivedAt, row.State, row.Answer, row.AnsweredAt);
}
