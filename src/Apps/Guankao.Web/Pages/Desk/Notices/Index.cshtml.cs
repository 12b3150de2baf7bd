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
public sealed class IndexModel(BrowseLetters browse) : PageModel
{
    /// <summary>Letters on a page.</summary>
    public const int Size = 50;

    /// <summary>The letters.</summary>
    public Page<LetterRow> Letters { get; private set; } = null!;

    /// <summary>Notices for posts that nobody holds.</summary>
    public IReadOnlyList<NoticeLine> Unaddressed { get; private set; } = [];

    /// <summary>Only those that stand so; null for all.</summary>
    public LetterState? State { get; private set; }

    /// <summary>Why the last act was not done.</summary>
    public Refusal? Refusal { get; private set; }

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

        Refusal = refusal;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await Lists(null, 1, cancel);
        return Page();
    }

    private async Task Lists(LetterState? state, int number, CancellationToken cancel)
    {
        State = state;
        Letters = await browse.Ask(state, null, Math.Max(1, number), Size, cancel);
        Unaddressed = await browse.Unaddressed(Size, cancel);
    }
}
