using Guankao.Clocks;
using Guankao.Kernel;
using Guankao.Web.Doors;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Guankao.Web.Pages.Clock;

/// <summary>Deadlines that a change of calendar or rule moved, each with the day or rule that did it.</summary>
[OpenToAll]
public sealed class MovedModel(BrowseMoves moves) : PageModel
{
    /// <summary>The agency asked for; null for all.</summary>
    public string? Owner { get; private set; }

    /// <summary>What moved.</summary>
    public Page<ClockMove> Found { get; private set; } = null!;

    /// <summary>The agencies to choose from.</summary>
    public IReadOnlyList<string> Owners { get; private set; } = [];

    /// <summary>Shows one page of them.</summary>
    public async Task OnGetAsync(string? owner, int at, CancellationToken cancel)
    {
        Owners = await moves.Owners(cancel);
        Owner = Owners.FirstOrDefault(name => name == owner);
        Found = await moves.Ask(Owner, at, cancel);
    }
}
