using Guankao.Identity;
using Guankao.Lineage;
using Guankao.Meetings;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.OutputCaching;

namespace Guankao.Web.Pages.Meetings;

/// <summary>One meeting: its agenda, its rulings and what came of each.</summary>
[OutputCache(PolicyName = PublishedPages.Policy)]
[OpenToAll]
public sealed class ShowModel(ShowMeeting show, TraceLineage trace) : PageModel
{
    /// <summary>The meeting.</summary>
    public MeetingPage Meeting { get; private set; } = null!;

    /// <summary>What it rests on and what came of it.</summary>
    public LineageWay Way { get; private set; } = null!;

    /// <summary>True where the visitor may work on it.</summary>
    public bool Works => PermissionTable.Shipped.Refuse(HttpContext.Actor(), Deed.RegisterMinutes, Matter.Of(Meeting.Secretariat)) is null;

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancel)
    {
        if (await show.Ask(id, HttpContext.Actor(), cancel) is not { } meeting)
        {
            return NotFound();
        }

        Meeting = meeting;
        Way = (await trace.Near(RecordRef.Of(RecordKinds.Meeting, id), HttpContext.Actor(), cancel))!;
        return Page();
    }
}
