using Guankao.Calendar;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Notices;
using Guankao.Reading;
using Guankao.Reading.Personal;
using Guankao.Rules;
using Guankao.Store;
using Microsoft.EntityFrameworkCore;

namespace Guankao.Referrals;

/// <summary>Offers a referral to the body that is to lead (提出轉介).</summary>
/// <param name="Procedure">Which way it goes.</param>
/// <param name="System">The national system that holds the case.</param>
/// <param name="ExternalId">Its id there.</param>
/// <param name="Age">Age band.</param>
/// <param name="District">District; may be empty.</param>
/// <param name="Theme">What it is about.</param>
/// <param name="Urgent">True where it cannot wait.</param>
/// <param name="Consent">Consent, or the law that needs none.</param>
/// <param name="Note">A short note.</param>
/// <param name="To">Full name of the body asked to lead.</param>
/// <param name="Supporting">Full names of supporting bodies.</param>
/// <param name="From">Full name of the body that refers.</param>
/// <param name="Actor">Who.</param>
/// <param name="Who">By what name.</param>
public sealed record ProposeReferral(
    string? Procedure, string? System, string? ExternalId, string? Age, string? District, string? Theme, bool Urgent, string? Consent, string? Note,
    string? To, IReadOnlyList<string> Supporting, string? From, Actor Actor, string Who);

/// <summary>Does <see cref="ProposeReferral"/>: <c>await propose.Do(command, ct)</c>.</summary>
public sealed class ProposeReferralHandler(LedgerStore store, ReferralSeal seal, HomeRules home, TimeProvider time)
{
    private const int LongestId = 40;

    /// <summary>Offers it and gives its token, or says why not.</summary>
    public async Task<Outcome<string>> Do(ProposeReferral command, CancellationToken cancellation)
    {
        if (!Read(command).Is(out var terms, out var refusal))
        {
            return refusal;
        }

        await using var ledger = await store.Write(cancellation);
        var peopled = await ReferralBodies.With(ledger.Db, home.City, ledger.Now, cancellation);
        if (command.Supporting.Append(command.To!).Any(body => !peopled.Contains(body)))
        {
            return ReferralFaults.EmptyBody;
        }

        var row = new Referral
        {
            Id = Guid.CreateVersion7(), TokenHash = ReferralAtHand.HashOf(terms.Token), Family = seal.PrintOf($"{terms.System}:{terms.ExternalId}"), OpenedAt = ledger.Now, Sealed = "",
        };
        var hand = new ReferralAtHand(ledger, seal, row, terms, command.Who.Trim());
        hand.Say(terms);
        ledger.Db.Add(row);
        hand.Join(command.From!, BodyPart.Referrer);
        hand.Join(command.To!, BodyPart.Asked);
        foreach (var body in command.Supporting.Where(each => each != command.To && each != command.From).Distinct())
        {
            hand.Join(body, BodyPart.Supporting);
        }

        hand.Write(new EntryTerms(EntryKind.Proposed, hand.Who, command.From!, "", terms.Note, [command.To!]));
        hand.Record("ReferralProposed", ReferralState.Proposed);
        await ledger.Db.SaveChangesAsync(cancellation);
        if (await new ReferralClocks(hand, home.Rules.Basis).Start("referral.answer", hand.Now, cancellation) is { } unstarted)
        {
            return unstarted;
        }

        await hand.Tell(NoticeKind.Assigned, command.To!, ReferralNotices.Asked, cancellation);
        await ledger.Commit(cancellation);
        return terms.Token;
    }

    private Outcome<ReferralTerms> Read(ProposeReferral command)
    {
        if (string.IsNullOrWhiteSpace(command.Who))
        {
            return ReferralFaults.NoWho;
        }

        if (string.IsNullOrWhiteSpace(command.To) || string.IsNullOrWhiteSpace(command.From))
        {
            return ReferralFaults.NoBody;
        }

        if (command.To == command.From)
        {
            return ReferralFaults.SameBody;
        }

        if (PermissionTable.Shipped.Refuse(command.Actor, Deed.ProposeReferral, Matter.Of(command.From)) is { } refused)
        {
            return refused;
        }

        if (Unknown(command) is { } field)
        {
            return ReferralFaults.UnknownWord(field);
        }

        var id = (command.ExternalId ?? "").Trim();
        if (id.Length == 0 || IdFault(id))
        {
            return id.Length == 0 ? ReferralFaults.NoExternalId : ReferralFaults.BadExternalId;
        }

        if (!CleanNote.Of(command.Note).Is(out var note, out var refusal) || !CleanNote.Of(command.District).Is(out var district, out refusal))
        {
            return refusal;
        }

        return new ReferralTerms(
            ReferralToken.New(), command.Procedure!, command.System!, id, command.Age!, district, command.Theme!, command.Urgent, command.Consent!, note,
            AgencyRegister.Taiwan.Find(command.To, null, OfficeDay.Of(time.GetUtcNow().UtcDateTime))?.City ?? home.City);
    }

    private static Bilingual? Unknown(ProposeReferral command) =>
        Procedures.Of(command.Procedure) is not { } procedure ? new("程序", "procedure")
        : !ReferralWords.Systems.Has(command.System) ? new("原系統", "national system")
        : !ReferralWords.Ages.Has(command.Age) || (procedure.Ages.Count > 0 && !procedure.Ages.Contains(command.Age!)) ? new("年齡層（要符合程序）", "age band (one that the procedure is for)")
        : !ReferralWords.Themes.Has(command.Theme) ? new("主題", "theme")
        : !ReferralWords.Consents.Has(command.Consent) ? new("同意或法律依據", "consent or legal ground")
        : null;

    // An id of a case is letters and digits; what is a person's own number, or a telephone, is none.
    private static bool IdFault(string id) =>
        id.Length > LongestId || !id.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '/') || PersonalScanner.Find(id).Any();
}

/// <summary>What bodies are told; nothing of whom it concerns, since letters travel open.</summary>
internal static class ReferralNotices
{
    public static readonly Bilingual Asked = new("有一件轉介請貴機關主責，請到「轉介」決定受理或退回。", "A referral waits for your body to lead; accept or reject it under “Referrals”.");

    public static readonly Bilingual Taken = new("您提出的一件轉介已有機關受理。", "A referral of yours was accepted.");

    public static readonly Bilingual Rejected = new("您提出的一件轉介被退回，請看理由並改請其他機關。", "A referral of yours was rejected; look at the reason and ask another body.");

    public static readonly Bilingual Helping = new("有一件轉介請貴機關協力。", "A referral waits for your body's support.");

    public static readonly Bilingual Told = new("您提出的一件轉介有處理結果回報。", "There is word of what became of a referral of yours.");

    public static readonly Bilingual Glass = new("有人以緊急事由調閱了貴機關主責或協力的一件轉介，請看調閱紀錄。", "Somebody broke the glass to look at a referral that your body holds; see the record of looks.");
}
