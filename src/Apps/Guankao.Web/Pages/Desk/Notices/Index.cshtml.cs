using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Notices;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Desk.Notices;

/// <summary>Every letter, how it stands, and the act of sending one again.</summary>
[Does(Deed.ReadNotices)]
public sealed class IndexModel(BrowseLetters browse, BrowseSubscribers subscribers, PermissionTable table) : PageModel
{
    /// <summary>Letters on a page.</summary>
    public const int Size = 50;

    /// <summary>The letters.</summary>
    public Page<LetterRow> Letters { get; private set; } = null!;

    /// <summary>Notices for posts that nobody holds.</summary>
    public IReadOnlyList<NoticeLine> Unaddressed { get; private set; } = [];

    /// <summary>Notices that are in no letter yet.</summary>
    public Page<NoticeLine> Unsent { get; private set; } = null!;

    /// <summary>Only those that stand so; null for all.</summary>
    public LetterState? State { get; private set; }

    /// <summary>Why the last act was not done.</summary>
    public Refusal? Refusal { get; private set; }

    /// <summary>Programs that are called; empty for who may not manage them.</summary>
    public IReadOnlyList<SubscriberLine> Subscribers { get; private set; } = [];

    /// <summary>The secret of the program that was just added; shown this once.</summary>
    public string? Secret { get; private set; }

    /// <summary>True where this person manages programs.</summary>
    public bool Manages => table.Refuse(HttpContext.Actor(), Deed.ManagePeople, Matter.OfCity) is null;

    /// <summary>Lists them.</summary>
    public Task OnGetAsync(LetterState? state, [FromQuery(Name = "page")] int number = 1, CancellationToken cancel = default) => Lists(state, number, cancel);

    /// <summary>Sends one again.</summary>
    [Does(Deed.RepeatNotice)]
    public async Task<IActionResult> OnPostRepeatAsync(Guid id, string? why, [FromServices] RepeatLetterHandler repeat, CancellationToken cancel)
    {
        if ((await repeat.Do(new RepeatLetter(id, HttpContext.Actor(), why ?? ""), cancel)).Is(out _, out var refusal))
        {
            return new RedirectSeeOther(Links.Desk.Notices);
        }

        return await Refused(refusal, cancel);
    }

    /// <summary>Lets a program be called.</summary>
    [Does(Deed.ManagePeople)]
    public async Task<IActionResult> OnPostSubscribeAsync(string? address, string? why, [FromServices] SubscribeHandler subscribe, CancellationToken cancel)
    {
        if (!(await subscribe.Do(new Subscribe(address, HttpContext.Actor(), why ?? ""), cancel)).Is(out var subscription, out var refusal))
        {
            return await Refused(refusal, cancel);
        }

        // Shown on this answer alone: a redirect would have to carry the secret somewhere.
        Secret = subscription.Secret;
        Response.Headers.CacheControl = "no-store";
        await Lists(null, 1, cancel);
        return Page();
    }

    /// <summary>Calls a program no more.</summary>
    [Does(Deed.ManagePeople)]
    public async Task<IActionResult> OnPostEndAsync(Guid id, string? why, [FromServices] SubscribeHandler subscribe, CancellationToken cancel) =>
        (await subscribe.End(id, HttpContext.Actor(), why ?? "", cancel)).Is(out _, out var refusal)
            ? new RedirectSeeOther(Links.Desk.Notices) : await Refused(refusal, cancel);

    private async Task<IActionResult> Refused(Refusal refusal, CancellationToken cancel)
    {
        Refusal = refusal;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await Lists(null, 1, cancel);
        return Page();
    }

    private async Task Lists(LetterState? state, int number, CancellationToken cancel)
    {
        State = state;
        Letters = await browse.Ask(state, null, Math.Max(1, number), Size, cancel);
        Unsent = await browse.Unsent(Size, cancel);
        Unaddressed = await browse.Unaddressed(Size, cancel);
        Subscribers = Manages ? await subscribers.Ask(cancel) : [];
    }
}
