using Guankao.Documents;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Trips;
using Guankao.Web.Doors;
using Guankao.Web.Pages.Drop;
using Guankao.Web.Parts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Guankao.Web.Pages.Trips;

/// <summary>The way of a report to the public: review level by level, the plan beside it, duties met, publishing.</summary>
public sealed partial class ShowModel
{
    private static readonly Refusal BadDay = new("day-unreadable", new(
        "日期看不懂，請寫成 113.9.17 或 2024-09-17。", "A day could not be read: write it as 2024-09-17 or 113.9.17."));

    /// <summary>Takes the review a step on.</summary>
    [Does(Deed.ReviewTrip)]
    public Task<IActionResult> OnPostReviewAsync(Guid id, DecisionForm form, [FromServices] ReviewTripHandler review, CancellationToken cancel) =>
        Decide(id, form, (actor, _) => review.Do(new ReviewTrip(id, form.Step, form.Reason, form.Ground(actor)), cancel), cancel);

    /// <summary>Enters that a duty was met.</summary>
    [Does(Deed.ReviewTrip)]
    public Task<IActionResult> OnPostDutyAsync(Guid id, DecisionForm form, [FromServices] MeetTripDutyHandler meet, CancellationToken cancel) =>
        Decide(id, form, async (actor, _) => WrittenDay.Of(form.On) is { } day
            ? await meet.Do(new MeetTripDuty(id, form.Rule ?? "", day, form.Note ?? "", form.Ground(actor)), cancel)
            : BadDay, cancel);

    /// <summary>Lays the approved plan beside the report.</summary>
    [Does(Deed.ReviewTrip)]
    public Task<IActionResult> OnPostPlanAsync(Guid id, DecisionForm form, IFormFile? file, [FromServices] AttachTripPlanHandler attach, CancellationToken cancel) =>
        Decide(id, form, async (actor, _) =>
        {
            if (file is null || file.Length == 0)
            {
                return DropRefusals.NoFile;
            }

            if (file.Length > DropRefusals.MostBytes)
            {
                return DropRefusals.TooLarge;
            }

            await using var content = file.OpenReadStream();
            return DocumentReader.Read(content, Path.GetFileName(file.FileName)).Is(out var document, out var refusal)
                ? await attach.Do(new AttachTripPlan(id, document.Name, TextOf(document), form.Ground(actor)), cancel)
                : refusal;
        }, cancel);

    /// <summary>Publishes it.</summary>
    [Does(Deed.PublishTrip)]
    public Task<IActionResult> OnPostPublishAsync(Guid id, DecisionForm form, [FromServices] PublishTripHandler publish, CancellationToken cancel) =>
        Decide(id, form, (actor, _) => publish.Do(new PublishTrip(id, (form.Note ?? "").Split('\n'), form.Ground(actor)), cancel), cancel);

    private static string TextOf(SourceDocument document) => string.Join('\n', document.Blocks.Select(block => block switch
    {
        Table table => string.Join('\n', table.Rows.Select(row => string.Join('\t', row.Cells.Select(cell => cell.Text)))),
        Paragraph paragraph => paragraph.Text,
        _ => "",
    }));
}
