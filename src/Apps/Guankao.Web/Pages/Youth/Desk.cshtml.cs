using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Rules;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Guankao.Youth;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Youth;

/// <summary>Where the bodies count contacts and pass people on, and where the year's report is published.</summary>
[Does(Deed.KeepYouthFigures, Deed.ManageYouthIntake, Deed.PublishYouthReport)]
public sealed class DeskModel(ShowYouthDesk show, YouthActs acts, TimeProvider time) : PageModel
{
    /// <summary>The desk.</summary>
    public YouthDesk Desk { get; private set; } = null!;

    /// <summary>Vendors, for those who manage them.</summary>
    public IReadOnlyList<VendorLine> Vendors { get; private set; } = [];

    /// <summary>Why something was not done.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>How many were counted just now.</summary>
    public int? Counted { get; private set; }

    /// <summary>A vendor added just now, with its secret.</summary>
    public AddedVendor? Added { get; private set; }

    /// <summary>What was written.</summary>
    public YouthForm Form { get; private set; } = new();

    /// <summary>The day in the offices.</summary>
    public DateOnly Today => HomeRules.DayOf(time.GetUtcNow().UtcDateTime);

    /// <summary>Shows it.</summary>
    public Task OnGetAsync(int? counted, CancellationToken cancel)
    {
        Counted = counted;
        return Load(cancel);
    }

    /// <summary>Counts contacts.</summary>
    [Does(Deed.KeepYouthFigures)]
    public async Task<IActionResult> OnPostCountAsync(YouthForm form, CancellationToken cancel)
    {
        var (actor, who) = Signed(form);
        var contact = new YouthContact(form.Day ?? Today, form.Channel ?? "", form.Topic ?? "", form.First, form.Age ?? "", form.Result ?? "", form.Count, form.WaitDays);
        return (await acts.Count.Do(new CountContacts(form.Body, [contact], actor, who), cancel)).Is(out var counted, out var refusal)
            ? new RedirectSeeOther($"{Links.Youth.Desk}?counted={counted}") : await Refuse(form, refusal, cancel);
    }

    /// <summary>Passes somebody on.</summary>
    [Does(Deed.KeepYouthFigures)]
    public async Task<IActionResult> OnPostPassAsync(YouthForm form, CancellationToken cancel)
    {
        var (actor, who) = Signed(form);
        return await Done(form, (await acts.HandOff.Do(new HandOffYouth(form.Body, form.To, actor, who), cancel)).Refusal, cancel);
    }

    /// <summary>Takes or drops a hand-off.</summary>
    [Does(Deed.KeepYouthFigures)]
    public async Task<IActionResult> OnPostSettleAsync(YouthForm form, bool drop, CancellationToken cancel)
    {
        var (actor, who) = Signed(form);
        return await Done(form, (await acts.HandOff.Do(new SettleHandOff(form.Token, drop ? form.Reason ?? "" : null, actor, who), cancel)).Refusal, cancel);
    }

    /// <summary>Enters staff and budget.</summary>
    [Does(Deed.KeepYouthFigures)]
    public async Task<IActionResult> OnPostYearAsync(YouthForm form, CancellationToken cancel)
    {
        var (actor, who) = Signed(form);
        return await Done(form, (await acts.Year.Do(new RecordYouthYear(form.Body, form.Year, form.Staff, form.Budget, actor, who), cancel)).Refusal, cancel);
    }

    /// <summary>Publishes the year's report.</summary>
    [Does(Deed.PublishYouthReport)]
    public async Task<IActionResult> OnPostPublishAsync(YouthForm form, CancellationToken cancel)
    {
        var (actor, who) = Signed(form);
        return (await acts.Publish.Do(new PublishYouthReport(form.Year, actor, who), cancel)).Is(out var year, out var refusal)
            ? new RedirectSeeOther(Links.Youth.Report(year)) : await Refuse(form, refusal, cancel);
    }

    /// <summary>Adds a vendor; its secret is shown this once.</summary>
    [Does(Deed.ManageYouthIntake)]
    public async Task<IActionResult> OnPostAddAsync(YouthForm form, CancellationToken cancel)
    {
        var (actor, who) = Signed(form);
        if (!(await acts.Vendors.Add(form.Name, form.Body, actor, who.Length > 0 ? who : actor.Name, cancel)).Is(out var added, out var refusal))
        {
            return await Refuse(form, refusal, cancel);
        }

        Added = added;
        await Load(cancel);
        return Page();
    }

    /// <summary>Ends a vendor.</summary>
    [Does(Deed.ManageYouthIntake)]
    public async Task<IActionResult> OnPostEndAsync(YouthForm form, CancellationToken cancel)
    {
        var (actor, who) = Signed(form);
        return await Done(form, (await acts.Vendors.End(form.Vendor, actor, who, cancel)).Refusal, cancel);
    }

    private (Actor Actor, string Who) Signed(YouthForm form) => (HttpContext.Actor(), HttpContext.Actor().NameFor(form.Who));

    private async Task<IActionResult> Done(YouthForm form, Refusal? refusal, CancellationToken cancel) =>
        refusal is null ? new RedirectSeeOther(Links.Youth.Desk) : await Refuse(form, refusal, cancel);

    private async Task<IActionResult> Refuse(YouthForm form, Refusal refusal, CancellationToken cancel)
    {
        (Form, Refusal) = (form, refusal);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await Load(cancel);
        return Page();
    }

    private async Task Load(CancellationToken cancel)
    {
        Desk = await show.Ask(HttpContext.Actor(), cancel);
        Vendors = PermissionTable.Shipped.Might(HttpContext.Actor(), Deed.ManageYouthIntake) ? await acts.Vendors.All(cancel) : [];
    }
}

/// <summary>What can be done at the desk of youth support.</summary>
public sealed record YouthActs(
    CountContactsHandler Count, HandOffYouthHandler HandOff, RecordYouthYearHandler Year, PublishYouthReportHandler Publish, YouthVendors Vendors);
