using Guankao.Kernel;
using Guankao.Publishing.Personal;
using Guankao.Reading.Personal;
using Guankao.Store;
using Guankao.Store.Acts;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Publishing;

/// <summary>Somebody decides whether words of a commitment are covered wherever the public reads them.</summary>
/// <param name="Commitment">Which.</param>
/// <param name="Words">The words, as they stand in it.</param>
/// <param name="Covered">True to cover them, false where they are not personal.</param>
/// <param name="Why">The reason; may be left out where something that was found stays covered.</param>
/// <param name="Who">Who decides.</param>
public sealed record RulePersonal(Guid Commitment, string Words, bool Covered, string Why, string Who);

/// <summary>Does <see cref="RulePersonal"/>. The words themselves are kept out of the act: what is covered must not be read there.</summary>
public sealed class RulePersonalHandler(LedgerStore store)
{
    /// <summary>Words of one decision at most.</summary>
    public const int Most = 200;

    private const int ShortestReason = 2;
    private const string Confirmed = "經確認為個人資料";

    /// <summary>Keeps the decision, or says why not.</summary>
    public async Task<Outcome<PersonalDecision>> Do(RulePersonal command, CancellationToken cancellation)
    {
        var (words, why) = (command.Words.Trim(), command.Why.Trim());
        await using var ledger = await store.Write(cancellation);
        if (await PersonalText.Of(ledger.Db, command.Commitment, cancellation) is not { } texts || words.Length is < 2 or > Most
            || !texts.Any(text => text.Text.Contains(words, StringComparison.Ordinal)))
        {
            return PersonalRefusals.NoSuchWords;
        }

        var mention = texts.SelectMany(text => PersonalScanner.Find(text.Text).Where(found => text.Text[found.Span.Start..found.Span.End] == words)).Select(found => found.Kind.ToString()).FirstOrDefault();
        if (why.Length < ShortestReason && !(command.Covered && mention is not null && why.Length == 0))
        {
            return PersonalRefusals.NoReason;
        }

        if (why.Contains(words, StringComparison.Ordinal))
        {
            return PersonalRefusals.ReasonTells;
        }

        return await Keep(ledger, command with { Words = words, Why = why.Length == 0 ? Confirmed : why }, mention ?? PersonalRuling.ByHand, cancellation);
    }

    private static async Task<PersonalDecision> Keep(LedgerTransaction ledger, RulePersonal command, string kind, CancellationToken cancellation)
    {
        var ruling = await ledger.Db.Set<PersonalRuling>().FirstOrDefaultAsync(row => row.CommitmentId == command.Commitment && row.Words == command.Words, cancellation);
        var before = ruling is null ? null : Word(ruling.Covered);
        if (ruling is null)
        {
            ledger.Db.Add(ruling = new PersonalRuling
            {
                Id = Guid.CreateVersion7(), CommitmentId = command.Commitment, Words = command.Words, Kind = kind, Why = command.Why, By = command.Who,
            });
        }

        (ruling.Covered, ruling.Why, ruling.By, ruling.At) = (command.Covered, command.Why, command.Who.Trim(), ledger.Now);
        ledger.Record(new NewAct(command.Covered ? "PersonalDataCovered" : "PersonalDataShown", command.Commitment, command.Who.Trim(), command.Why, null,
            [new ActChange("personal", before, Word(command.Covered)), new ActChange("personal-kind", null, $"personal-{ruling.Kind}")]));
        await ledger.Commit(cancellation);
        return new PersonalDecision(ruling.Covered, ruling.Why, ruling.By, ruling.At);
    }

    private static string Word(bool covered) => covered ? "covered" : "shown";
}

/// <summary>Why a decision on personal words is not kept.</summary>
public static class PersonalRefusals
{
    /// <summary>They do not stand there.</summary>
    public static readonly Refusal NoSuchWords = new("personal-no-words", new Bilingual(
        $"這一項的文字裡沒有這些字（2 到 {RulePersonalHandler.Most} 個字，要與原文一字不差）；請從原文複製後再送一次。",
        $"These words (2 to {RulePersonalHandler.Most} characters, exactly as written) do not stand in this commitment: copy them from the text and send again."));

    /// <summary>No reason.</summary>
    public static readonly Refusal NoReason = new("personal-no-reason", new Bilingual(
        "公開或另外遮蔽都要寫理由，例如「機關代表號」「民眾姓名」；請補上後再送一次。",
        "Say why, in a few words, to show these or to cover others, such as \"number of an office\" or \"name of a resident\", and send again."));

    /// <summary>The reason says what it covers.</summary>
    public static readonly Refusal ReasonTells = new("personal-reason-tells", new Bilingual(
        "理由會留在公開的歷程裡，不能寫出要遮蔽的字；請換個說法。",
        "The reason stands in the public history and must not repeat the words: put it otherwise."));
}
