using Guankao.Calendar;
using Guankao.Hosting;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Meetings;
using Guankao.Rules;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Desk.Meetings;

/// <summary>Questions and data requests of the council with their clocks of hours and days.</summary>
[Does(Deed.RegisterCouncilMatter, Deed.AnswerCouncilMatter)]
public sealed class CouncilModel(
    BrowseCouncil browse, RegisterCouncilMatterHandler registering, AnswerCouncilMatterHandler answering, RunningRules rules, GuankaoSettings settings, TimeProvider time) : PageModel
{
    /// <summary>The matters, the unanswered first.</summary>
    public Page<CouncilLine> Rows { get; private set; } = null!;

    /// <summary>The city of this ledger; null where it is not known.</summary>
    public string? City => settings.City;

    /// <summary>Why something was not done.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>What was written.</summary>
    public MeetingForm Form { get; private set; } = new();

    /// <summary>What a rule asks for, in words.</summary>
    public Bilingual Name(string rule, string city) =>
        rules.Current.Find(rule, city, HomeRules.DayOf(time.GetUtcNow().UtcDateTime)).Is(out var row, out _) ? row.Text : new Bilingual(rule, rule);

    /// <summary>Shows them.</summary>
    public async Task OnGetAsync([FromQuery(Name = "page")] int number = 1, CancellationToken cancel = default) => Rows = await browse.Ask(number, cancel);

    /// <summary>Registers one.</summary>
    [Does(Deed.RegisterCouncilMatter)]
    public Task<IActionResult> OnPostRegisterAsync(MeetingForm form, CancellationToken cancel) => Act(form, (actor, who) => registering.Do(new RegisterCouncilMatter(
        form.Kind, form.City ?? "", form.Councillor ?? "", form.Subject ?? "", form.Agency ?? "",
        Moment.At(form.Day ?? HomeRules.DayOf(time.GetUtcNow().UtcDateTime), form.Start ?? TimeOnly.MinValue), actor, who, form.Reason), cancel), cancel);

    /// <summary>Answers one, or a step of it.</summary>
    [Does(Deed.AnswerCouncilMatter)]
    public Task<IActionResult> OnPostAnswerAsync(MeetingForm form, CancellationToken cancel) => Act(form, (actor, who) => answering.Do(
        new AnswerCouncilMatter(form.Point, string.IsNullOrEmpty(form.Rule) ? null : form.Rule, form.Text ?? "", actor, who), cancel), cancel);

    private async Task<IActionResult> Act(MeetingForm form, Func<Actor, string, Task<Outcome<Guid>>> act, CancellationToken cancel)
    {
        var actor = HttpContext.Actor();
        if ((await act(actor, actor.NameFor(form.Who))).Is(out var id, out var refusal))
        {
            return new RedirectSeeOther($"{Links.Meetings.Council}#c-{id:N}");
        }

        (Form, Refusal) = (form, refusal);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        Rows = await browse.Ask(1, cancel);
        return Page();
    }
}
