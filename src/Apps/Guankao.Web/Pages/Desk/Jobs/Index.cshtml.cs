using Guankao.Audit;
using Guankao.Identity;
using Guankao.Jobs;
using Guankao.Kernel;
using Guankao.Store;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Desk.Jobs;

/// <summary>What a form about a job sends.</summary>
public sealed class JobForm
{
    /// <summary>Who, on a ledger without accounts.</summary>
    public string? Who { get; set; }

    /// <summary>On what ground.</summary>
    public string? Why { get; set; }

    /// <summary>True for every report, not only those judged by an older method.</summary>
    public bool Again { get; set; }
}

/// <summary>Every job and every round, how they stand, and the acts of asking for one, stopping it and having it tried again.</summary>
[Does(Deed.ManageJobs)]
public sealed class IndexModel(BrowseJobs browse, ManageJobHandler manage, AskJobHandler ask, PermissionTable table) : PageModel
{
    /// <summary>Jobs on a page.</summary>
    public const int Size = 30;

    /// <summary>The jobs.</summary>
    public Page<JobLine> Jobs { get; private set; } = null!;

    /// <summary>The rounds.</summary>
    public IReadOnlyList<RoundLine> Rounds { get; private set; } = [];

    /// <summary>Only those that stand so; null for all.</summary>
    public JobState? State { get; private set; }

    /// <summary>Why the last act was not done.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>True where this person may have the ledger audited again.</summary>
    public bool MayReaudit => table.Refuse(HttpContext.Actor(), Deed.ReauditLedger, Matter.OfCity) is null;

    /// <summary>Lists them.</summary>
    public Task OnGetAsync(JobState? state, [FromQuery(Name = "page")] int number = 1, CancellationToken cancel = default) => Lists(state, number, cancel);

    /// <summary>Asks for the ledger to be audited again.</summary>
    public async Task<IActionResult> OnPostReauditAsync(JobForm form, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (table.Refuse(HttpContext.Actor(), Deed.ReauditLedger, Matter.OfCity) is { } refusal)
        {
            return await Answer(refusal, cancel);
        }

        var asked = await ask.Do(new AskJob(ReauditJob.Kind, Json.Of(new ReauditInput(form.Again)), Who(form), form.Why ?? ""), cancel);
        return await Answer(asked.Refusal, cancel);
    }

    /// <summary>Stops one.</summary>
    public async Task<IActionResult> OnPostCancelAsync(Guid id, JobForm form, CancellationToken cancel) =>
        await Answer((await manage.Do(new CancelJob(id, HttpContext.Actor(), Who(form), form?.Why ?? ""), cancel)).Refusal, cancel);

    /// <summary>Has one tried again.</summary>
    public async Task<IActionResult> OnPostRetryAsync(Guid id, JobForm form, CancellationToken cancel) =>
        await Answer((await manage.Do(new RetryJob(id, HttpContext.Actor(), Who(form), form?.Why ?? ""), cancel)).Refusal, cancel);

    /// <summary>The address of another page of this list.</summary>
    public string Address(int page) => Links.Desk.Jobs + (State is null ? "?page=" : $"?state={State}&page=") + page.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private string Who(JobForm form) => HttpContext.Actor().NameFor(form?.Who);

    private async Task<IActionResult> Answer(Refusal? refusal, CancellationToken cancel)
    {
        if (refusal is null)
        {
            return new RedirectSeeOther(Links.Desk.Jobs);
        }

        Refusal = refusal;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await Lists(null, 1, cancel);
        return Page();
    }

    private async Task Lists(JobState? state, int number, CancellationToken cancel)
    {
        State = state;
        Jobs = await browse.Ask(state, Math.Max(1, number), Size, cancel);
        Rounds = await browse.Rounds(cancel);
    }
}
