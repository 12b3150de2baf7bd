using System.Security.Cryptography;
using Guankao.Commitments;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Store.Acts;
using Guankao.Store.Search;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Publishing;

/// <summary>A reader says that something on a page is wrong.</summary>
/// <param name="Commitment">Which commitment; null for the site.</param>
/// <param name="Text">What is wrong.</param>
public sealed record SendCorrection(Guid? Commitment, string Text);

/// <summary>Does <see cref="SendCorrection"/>: keeps the note for the evaluators and gives its receipt.</summary>
public sealed class SendCorrectionHandler(LedgerStore store)
{
    /// <summary>Characters of a note at most.</summary>
    public const int Most = 1000;

    private const int Least = 10;

    // Letters that are not taken for one another when read aloud or copied by hand.
    private const string Letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

    /// <summary>Keeps it, or says why not. The same note again gives the same receipt.</summary>
    public async Task<Outcome<string>> Do(SendCorrection command, CancellationToken cancellation)
    {
        var text = Redaction.Clean(command.Text.Trim().ReplaceLineEndings("\n"));
        if (text.Length is < Least or > Most)
        {
            return CorrectionRefusals.Length;
        }

        if (text.Contains("http://", StringComparison.OrdinalIgnoreCase) || text.Contains("https://", StringComparison.OrdinalIgnoreCase))
        {
            return CorrectionRefusals.Links;
        }

        var hash = DocumentShelf.HashOf(System.Text.Encoding.UTF8.GetBytes($"{command.Commitment}{Folding.Fold(text)}"));
        await using var ledger = await store.Write(cancellation);
        if (command.Commitment is { } id && !await ledger.Db.CommitmentLines().AnyAsync(row => row.Id == id, cancellation))
        {
            return CorrectionRefusals.NoCommitment;
        }

        if (await ledger.Db.Set<Correction>().FirstOrDefaultAsync(row => row.TextHash == hash, cancellation) is { } known)
        {
            return known.Receipt;
        }

        var note = new Correction
        {
            Id = Guid.CreateVersion7(), CommitmentId = command.Commitment, Text = text, TextHash = hash, ReceivedAt = ledger.Now,
            Receipt = RandomNumberGenerator.GetString(Letters, 10),
        };
        ledger.Db.Add(note);
        ledger.Record(new NewAct("CorrectionReceived", note.Id, "公眾", "網頁更正意見", null,
            command.Commitment is { } about ? [new ActChange("commitment", null, about.ToString("D"))] : []));
        await ledger.Commit(cancellation);
        return note.Receipt;
    }
}
