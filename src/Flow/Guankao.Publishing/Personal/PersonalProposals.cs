using Guankao.Commitments;
using Guankao.Publishing.Personal;
using Guankao.Reading.Personal;
using Guankao.Reporting;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Publishing;

/// <summary>A place where words stand, with what stands around them.</summary>
/// <param name="Spot">In which text.</param>
/// <param name="Label">The work item's number, or the period.</param>
/// <param name="Before">What stands before them.</param>
/// <param name="After">What stands behind them.</param>
public sealed record PersonalPlace(PersonalSpot Spot, string Label, string Before, string After);

/// <summary>What was decided.</summary>
public sealed record PersonalDecision(bool Covered, string Why, string By, DateTime At);

/// <summary>Words that are covered because they look personal, or that somebody decided on.</summary>
/// <param name="Kind">What they look like.</param>
/// <param name="Words">They.</param>
/// <param name="Places">Where they stand.</param>
/// <param name="Decision">What a person decided; null while nobody has.</param>
public sealed record PersonalProposal(string Kind, string Words, IReadOnlyList<PersonalPlace> Places, PersonalDecision? Decision);

/// <summary>A commitment with all of that.</summary>
public sealed record PersonalCommitment(Guid Id, int? Number, string Title, IReadOnlyList<PersonalProposal> Proposals);

/// <summary>A page of them.</summary>
public sealed record PersonalListing(Kernel.Page<PersonalCommitment> Rows, int Waiting, int Decided);

/// <summary>What looks personal in published texts and waits for a person: <c>await proposals.Ask(decided: false, 1, ct)</c>.</summary>
public sealed class PersonalProposals(LedgerStore store)
{
    private const int Size = 10;
    private const int Around = 24;

    /// <summary>Commitments of which something waits, in the order of the table; or those of which anything was decided, the latest first.</summary>
    public async Task<PersonalListing> Ask(bool decided, int page, CancellationToken cancellation)
    {
        await using var db = await store.Read(cancellation);
        var waiting = db.Set<PublishedMark>().Where(mark => mark.Kind == PublishedMark.Personal && mark.Value == PublishedMark.WaitingPersonal);
        var ruled = db.Set<PersonalRuling>().GroupBy(row => row.CommitmentId).Select(same => new { Id = same.Key, At = same.Max(row => row.At) });
        var (open, done) = (await waiting.CountAsync(cancellation), await ruled.CountAsync(cancellation));
        var total = decided ? done : open;
        var at = Math.Clamp(page, 1, Math.Max(1, (total + Size - 1) / Size));
        var ids = decided
            ? await ruled.OrderByDescending(row => row.At).ThenBy(row => row.Id).Select(row => row.Id).Skip((at - 1) * Size).Take(Size).ToListAsync(cancellation)
            : await waiting.OrderBy(mark => mark.Place).ThenBy(mark => mark.CommitmentId).Select(mark => mark.CommitmentId).Skip((at - 1) * Size).Take(Size).ToListAsync(cancellation);
        var rows = new List<PersonalCommitment>();
        foreach (var id in ids)
        {
            if (await Of(db, id, cancellation) is { } found)
            {
                rows.Add(found);
            }
        }

        return new PersonalListing(new Kernel.Page<PersonalCommitment>(rows, at, Size, total), open, done);
    }

    /// <summary>Of these commitments those in whose promise or reports something waits.</summary>
    internal static async Task<IReadOnlyList<Guid>> Waiting(
        AppDb db, IReadOnlyDictionary<Guid, string> promises, ILookup<Guid, string> reports, CancellationToken cancellation)
    {
        var found = promises.Select(promise => (promise.Key, Words: reports[promise.Key].Prepend(promise.Value).SelectMany(Found).ToHashSet())).Where(each => each.Words.Count > 0).ToList();
        var ids = found.ConvertAll(each => each.Key);
        var ruled = ids.Count == 0 ? [] : (await db.Set<PersonalRuling>().AsNoTracking().Where(row => ids.Contains(row.CommitmentId))
            .Select(row => new { row.CommitmentId, row.Words }).ToListAsync(cancellation)).Select(row => (row.CommitmentId, row.Words)).ToHashSet();
        return [.. found.Where(each => each.Words.Any(words => !ruled.Contains((each.Key, words)))).Select(each => each.Key)];
    }

    private static IEnumerable<string> Found(string text) => PersonalScanner.Find(text).Select(mention => text[mention.Span.Start..mention.Span.End]);

    private static async Task<PersonalCommitment?> Of(AppDb db, Guid id, CancellationToken cancellation)
    {
        if (await PersonalText.Of(db, id, cancellation) is not { } texts)
        {
            return null;
        }

        var rulings = await db.Set<PersonalRuling>().AsNoTracking().Where(row => row.CommitmentId == id).OrderBy(row => row.Id).ToListAsync(cancellation);
        var known = rulings.ToDictionary(row => row.Words);
        var kinds = texts.SelectMany(text => PersonalScanner.Find(text.Text).Select(mention => (Words: text.Text[mention.Span.Start..mention.Span.End], Kind: mention.Kind.ToString())))
            .Concat(rulings.Select(row => (row.Words, row.Kind))).DistinctBy(found => found.Words);
        var number = await db.CommitmentLines().Where(row => row.Id == id).Select(row => row.Number).FirstAsync(cancellation);
        return new PersonalCommitment(id, number, texts[0].Text,
        [
            .. kinds.Select(found => new PersonalProposal(found.Kind, found.Words, [.. texts.SelectMany(text => Places(text, found.Words))], Decision(known.GetValueOrDefault(found.Words))))
                .OrderBy(proposal => proposal.Decision is not null),
        ]);
    }

    private static PersonalDecision? Decision(PersonalRuling? row) => row is null ? null : new PersonalDecision(row.Covered, row.Why, row.By, row.At);

    private static IEnumerable<PersonalPlace> Places(PersonalText text, string words)
    {
        for (var at = text.Text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.Text.IndexOf(words, at + words.Length, StringComparison.Ordinal))
        {
            var (start, end) = (Math.Max(0, at - Around), Math.Min(text.Text.Length, at + words.Length + Around));
            yield return new PersonalPlace(text.Spot, text.Label, text.Text[start..at].Replace('\n', ' '), text.Text[(at + words.Length)..end].Replace('\n', ' '));
        }
    }
}
