using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Referrals;
using Guankao.Web.Doors;
using Guankao.Web.Language;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Referrals;

/// <summary>One referral: who holds the family now, what is due next and why, and what can be done. To everybody else it does not exist.</summary>
[Does(Deed.ReadReferrals)]
public sealed class ShowModel(LookAtReferral look, ReferralBodies bodies, ReferralActs acts, PermissionTable permissions) : PageModel
{
    /// <summary>What may be done besides answering.</summary>
    public IReadOnlyList<Deed> Acts { get; } =
        [Deed.ReportBack, Deed.OfferReferral, Deed.ChangeSupport, Deed.CloseReferral, Deed.RevokeReferral, Deed.EraseReferral];

    /// <summary>The referral.</summary>
    public ReferralPage Found { get; private set; } = null!;

    /// <summary>Bodies to which one can refer.</summary>
    public IReadOnlyList<string> Bodies { get; private set; } = [];

    /// <summary>Why something was not done.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>What was written.</summary>
    public ReferralForm Form { get; private set; } = new();

    /// <summary>Which form stands open again.</summary>
    public string? Open { get; private set; }

    /// <summary>Its address.</summary>
    public string Address => Links.Referrals.Show(Found.Line.Token);

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancel) => await Load(token, cancel) ? Page() : NotFound();

    /// <summary>Accepts or rejects it.</summary>
    [Does(Deed.AnswerReferral)]
    public Task<IActionResult> OnPostAnswerAsync(string token, ReferralForm form, CancellationToken cancel) =>
        Act("Answer", token, form, act => acts.Answer.Do(new AnswerReferral(act, form.Yes, form.Reason, form.Note), cancel), cancel);

    /// <summary>Asks another body to lead.</summary>
    [Does(Deed.OfferReferral)]
    public Task<IActionResult> OnPostOfferAsync(string token, ReferralForm form, CancellationToken cancel) =>
        Act("Offer", token, form, act => acts.Offer.Do(new OfferReferral(act, form.To, form.Note), cancel), cancel);

    /// <summary>Takes a supporting body in, or lets it go.</summary>
    [Does(Deed.ChangeSupport)]
    public Task<IActionResult> OnPostSupportAsync(string token, ReferralForm form, CancellationToken cancel) =>
        Act("Support", token, form, act => acts.Support.Do(new ChangeSupport(act, form.To, form.Yes, form.Note), cancel), cancel);

    /// <summary>Writes a step down.</summary>
    [Does(Deed.WorkOnReferral)]
    public Task<IActionResult> OnPostStepAsync(string token, ReferralForm form, CancellationToken cancel) =>
        Act("Step", token, form, act => acts.Step.Do(new TakeStep(act, form.Step, form.Day, form.Time, form.Outcome, form.Participants ?? [], form.Note), cancel), cancel);

    /// <summary>Tells the referrer.</summary>
    [Does(Deed.ReportBack)]
    public Task<IActionResult> OnPostReportAsync(string token, ReferralForm form, CancellationToken cancel) =>
        Act("Report", token, form, act => acts.Report.Do(new ReportBack(act, form.Note), cancel), cancel);

    /// <summary>Closes it.</summary>
    [Does(Deed.CloseReferral)]
    public Task<IActionResult> OnPostCloseAsync(string token, ReferralForm form, CancellationToken cancel) =>
        Act("Close", token, form, act => acts.Close.Do(new CloseReferral(act, form.Reason, form.Note), cancel), cancel);

    /// <summary>Takes it back.</summary>
    [Does(Deed.RevokeReferral)]
    public Task<IActionResult> OnPostRevokeAsync(string token, ReferralForm form, CancellationToken cancel) =>
        Act("Revoke", token, form, act => acts.Revoke.Do(new RevokeReferral(act, form.Note), cancel), cancel);

    /// <summary>Erases it on a court's notice.</summary>
    [Does(Deed.EraseReferral)]
    public Task<IActionResult> OnPostEraseAsync(string token, ReferralForm form, CancellationToken cancel) =>
        Act("Erase", token, form, async act => (await acts.Erase.Do(new EraseReferral(act, form.Note), cancel)).Is(out _, out var refusal) ? "" : refusal, cancel);

    /// <summary>True where this person may do the deed to it now.</summary>
    public bool May(Deed deed)
    {
        var line = Found.Line;
        var lead = deed switch
        {
            Deed.AnswerReferral => line.Asked,
            Deed.RevokeReferral => line.Referrer,
            Deed.OfferReferral or Deed.EraseReferral => line.Holder,
            _ => line.Led ? line.Holder : null,
        };
        return Found.Sight != ReferralSight.Glass && (deed != Deed.AnswerReferral || line.Asked is not null)
            && permissions.Refuse(HttpContext.Actor(), deed, new Matter(line.State.Word(), lead, line.Supporting)) is null;
    }

    /// <summary>What an entry tells, in words.</summary>
    public string Words(EntryTerms entry)
    {
        var language = PageLanguage.Current;
        var others = entry.Kind == EntryKind.Step ? "" : string.Join('、', entry.Others);
        return entry.Kind switch
        {
            EntryKind.Step => $"{language.Of(Procedures.Of(Found.Line.Terms.Procedure)?.Step(entry.Step.Split(':')[0])?.Name ?? new Bilingual(entry.Step, entry.Step))}{(OutcomeOf(entry) is { Length: > 0 } outcome ? (language.IsEnglish ? ": " : "：") + outcome : "")}",
            EntryKind.Rejected => $"{language.Of(entry.Kind.Name())}{(language.IsEnglish ? ": " : "：")}{language.Of(ReferralWords.Rejections.Name(entry.Step))}",
            EntryKind.Closed => $"{language.Of(entry.Kind.Name())}{(language.IsEnglish ? ": " : "：")}{language.Of(ReferralWords.Results.Name(entry.Step))}",
            _ => $"{language.Of(entry.Kind.Name())} {others}".Trim(),
        };
    }

    /// <summary>How a step came out, in words; empty where nothing was to choose.</summary>
    public string OutcomeOf(EntryTerms entry)
    {
        var parts = entry.Step.Split(':');
        return parts is [var code, var outcome] && Procedures.Of(Found.Line.Terms.Procedure)?.Step(code)?.Outcomes.FirstOrDefault(each => each.Code == outcome) is { } found
            ? PageLanguage.Current.Of(found.Name) : "";
    }

    private async Task<IActionResult> Act(string open, string token, ReferralForm form, Func<ReferralAct, Task<Outcome<string>>> act, CancellationToken cancel)
    {
        var actor = HttpContext.Actor();
        if ((await act(new ReferralAct(token, actor, actor.NameFor(form.Who), form.Version))).Is(out _, out var refusal))
        {
            // Who hands over or erases may have no part in it any more.
            return new RedirectSeeOther(await look.May(token, actor, cancel) ? Links.Referrals.Show(token) : Links.Referrals.All);
        }

        (Form, Refusal, Open) = (form, refusal, open);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await Load(token, cancel) ? Page() : NotFound();
    }

    private async Task<bool> Load(string token, CancellationToken cancel)
    {
        if (await look.Do(token, HttpContext.Actor(), HttpContext.Actor().Name, cancel) is not { } found)
        {
            return false;
        }

        (Found, Bodies) = (found, await bodies.Ask(cancel));
        return true;
    }
}

/// <summary>What can be done to a referral.</summary>
public sealed record ReferralActs(
    AnswerReferralHandler Answer, OfferReferralHandler Offer, ChangeSupportHandler Support, TakeStepHandler Step, ReportBackHandler Report,
    CloseReferralHandler Close, RevokeReferralHandler Revoke, EraseReferralHandler Erase);
