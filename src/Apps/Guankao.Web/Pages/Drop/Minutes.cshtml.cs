using System.Globalization;
using Guankao.Identity;
using Guankao.Importing.Meetings;
using Guankao.Kernel;
using Guankao.Meetings;
using Guankao.Web.Doors;
using Guankao.Web.Drafts;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Drop;

/// <summary>What was read from minutes, each ruling beside its owner and day, and the act of registering them.</summary>
[Does(Deed.RegisterMinutes)]
public sealed class MinutesModel(MinutesShelf shelf, ConfirmMinutesHandler confirm) : PageModel
{
    /// <summary>The draft.</summary>
    public KeptMinutes Kept { get; private set; } = null!;

    /// <summary>Why it cannot be registered as it stands.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>What the person wrote; null before anything was.</summary>
    public IFormCollection? Form { get; private set; }

    /// <summary>What may be done with a ruling: who may not select leaves that to those who may.</summary>
    public IReadOnlyList<ResolutionChoice> Choices => PermissionTable.Shipped.Might(HttpContext.Actor(), Deed.SelectResolution)
        ? Enum.GetValues<ResolutionChoice>() : [ResolutionChoice.Later];

    /// <summary>What was chosen for a ruling, later where nothing was.</summary>
    public ResolutionChoice Choice(string name) =>
        Enum.TryParse<ResolutionChoice>(Form?[name].ToString(), ignoreCase: true, out var choice) && Enum.IsDefined(choice) ? choice : ResolutionChoice.Later;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancel) => await Found(token, cancel) ? Page() : Forgotten();

    /// <summary>Registers it.</summary>
    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancel)
    {
        if (!await Found(token, cancel))
        {
            return Forgotten();
        }

        Form = Request.Form;
        var actor = HttpContext.Actor();
        var command = new ConfirmMinutes(Kept.Draft, Kept.File, actor, actor.NameFor(Form["who"]), Form["why"].ToString().Trim(), Chosen())
        {
            Meeting = Kept.Meeting, Name = Form["name"], City = Form["city"], Chair = Form["chair"],
            Day = DateOnly.TryParse(Form["day"], CultureInfo.InvariantCulture, out var day) ? day : null,
        };
        if ((await confirm.Do(command, cancel)).Is(out var receipt, out var refusal))
        {
            await shelf.Save(Kept, receipt, cancel);
            return new RedirectSeeOther(Kept.Meeting is null ? Links.Meetings.Show(receipt.Meeting) : Links.Meetings.Work(receipt.Meeting));
        }

        Refusal = refusal;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private Dictionary<int, MinutesChoice> Chosen() => Kept.Draft.Resolutions.ToDictionary(
        resolution => resolution.Terms.Number,
        resolution => new MinutesChoice(Choice($"c{resolution.Terms.Number}"), Form![$"c{resolution.Terms.Number}-lead"].ToString().Trim()));

    private static RedirectSeeOther Forgotten() => new(Links.Drop.File + "?refused=" + DropRefusals.Forgotten.Code);

    private async Task<bool> Found(string token, CancellationToken cancel)
    {
        Kept = (await shelf.Find(token, HttpContext.Actor().Id, cancel))!;
        return Kept is not null;
    }
}
