using Guankao.Audit;
using Guankao.Desk;
using Guankao.Hosting;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Publishing;
using Guankao.Reading;
using Guankao.Reporting;
using Guankao.Web.Doors;
using Guankao.Web.Pages.Commitments;
using Guankao.Web.Resources;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Guankao.Web.Pages.Desk.Reports;

/// <summary>
/// One report at work: written by the lead and its supporters, approved in the agency, reviewed by the evaluation office. All
/// of them see the promise beside the words, and what the audit would say.
/// </summary>
[Does(Deed.ReadInternal)]
public sealed partial class IndexModel(
    ShowDuty show, OpenDutyHandler open, ShowCommitment commitments, CheckReport check, ProseReader reader, GuankaoSettings settings, BrowseDuties queue,
    IStringLocalizer<Texts> texts) : PageModel
{
    /// <summary>The report, whose it is, and what may be done.</summary>
    public DutyPage Duty { get; private set; } = null!;

    /// <summary>What was promised.</summary>
    public CommitmentPage Promise { get; private set; } = null!;

    /// <summary>The marks in promise and report.</summary>
    public CommitmentMarks Marks { get; private set; } = null!;

    /// <summary>What the audit says to the words as they stand on the page.</summary>
    public CheckedReport Check { get; private set; } = null!;

    /// <summary>The grades that the city uses.</summary>
    public IReadOnlyList<CityGrade> Grades { get; private set; } = [];

    /// <summary>What is in the fields, saved or not.</summary>
    public ReportForm Form { get; private set; } = new();

    /// <summary>What to decide on next; null where nothing waits or this person decides nothing here.</summary>
    public Guid? Next { get; private set; }

    /// <summary>Both texts, where two people met.</summary>
    public TextConflict? Conflict { get; private set; }

    /// <summary>Why the last act was not done.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>Shows it; an agency that looks for the first time is noted.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        var result = await Shows(id, null, cancel);
        if (result is PageResult && Refusal is null && Duty.Parties.Agencies.Intersect(Actor.Agencies).Any())
        {
            await open.Do(new OpenDuty(Actor, id), cancel);
        }

        return result;
    }

    /// <summary>True where the person may do it to this report now.</summary>
    public bool May(Deed deed) => Duty.Deeds.Contains(deed);

    /// <summary>The supporting agencies for which the person may write.</summary>
    public bool MayWriteFor(string agency) => May(Deed.WriteParagraph) && Actor.Agencies.Contains(agency, StringComparer.Ordinal);

    private Actor Actor => HttpContext.Actor();

    private Task<Guid?> After(Guid id, CancellationToken cancel) =>
        queue.Next(Actor, Actor.Is(Role.Evaluator) ? DutyView.Review : DutyView.MyTurn, id, cancel);

    private async Task<string> NextOr(Guid id, string list, CancellationToken cancel) =>
        await After(id, cancel) is { } next ? Links.Desk.Report(next) : list;

    private async Task<IActionResult> Shows(Guid id, ReportForm? written, CancellationToken cancel)
    {
        if (!(await show.Ask(Actor, id, cancel)).Is(out var duty, out var refusal))
        {
            return refusal.Code == "not-permitted" ? StatusCode(StatusCodes.Status403Forbidden) : NotFound();
        }

        Duty = duty;
        Form = written ?? new ReportForm
        {
            Text = duty.Current.Text, Grade = duty.Current.Grade, Reasons = duty.Current.Reasons, BasedOn = duty.Current.Version,
        };
        var (words, grade) = (Form.Text ?? duty.Current.Text, Form.Grade);
        Check = (await check.Ask(duty.Parties.Id, duty.Period, words, grade, cancel))!;
        Promise = (await commitments.Ask(duty.Parties.Id, cancel))! with { Report = words, Grade = grade, Audit = Check.Audit, Period = duty.Period.Name };
        Marks = new CommitmentMarks(Promise, reader, texts);
        Grades = CityGrade.Of(settings.City);
        Next = May(Deed.AcceptReport) || May(Deed.ApproveReport) ? await After(id, cancel) : null;
        return Page();
    }
}
