using System.Globalization;
using Guankao.Identity;
using Guankao.Incidents;
using Guankao.Kernel;
using Guankao.Web.Doors;
using Guankao.Web.Language;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Guankao.Web.Pages.Incidents;

/// <summary>Reporting from the scene: one screen of a phone, without scripts; with them it waits in the phone while the network is gone.</summary>
[Does(Deed.ReportSituation)]
public sealed class ReportModel(ShowStores show, ShowSituation situations, FileSituationHandler file) : IncidentWork
{
    private const string Queue = "X-Guankao-Queue";

    /// <summary>What was written.</summary>
    public ReportForm Report { get; private set; } = new();

    /// <summary>Bureaus that take part.</summary>
    public IReadOnlyList<string> Bureaus { get; private set; } = [];

    /// <summary>Districts of the city; empty where none are at hand.</summary>
    public IReadOnlyList<string> Districts => CityDistricts.Names(Incident.City);

    /// <summary>The report that was sent last.</summary>
    public SituationLine? Sent { get; private set; }

    /// <summary>Takes a report; to a queue it answers in a few bytes.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, ReportForm report, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(report);
        var queued = Request.Headers.ContainsKey(Queue);
        var actor = HttpContext.Actor();
        var read = await report.Read(id, actor, actor.NameFor(report.Who), cancel);
        SituationReceipt? receipt = null;
        if (read.Is(out var command, out var refusal))
        {
            (await file.Do(command, cancel)).Is(out receipt, out refusal);
        }

        if (refusal is null)
        {
            return queued
                ? new JsonResult(new { number = receipt!.Number, known = receipt.Known, note = receipt.Note is { } note ? PageLanguage.Current.Of(note) : null })
                : new RedirectSeeOther($"{Links.Incidents.Report(id)}?sent={receipt!.Id:D}");
        }

        if (queued)
        {
            return new JsonResult(new { code = refusal.Code, sentence = PageLanguage.Current.Of(refusal.Sentence) }) { StatusCode = StatusCodes.Status422UnprocessableEntity };
        }

        Report = report;
        return await Refuse(id, new IncidentForm(), refusal, cancel);
    }

    /// <inheritdoc />
    protected override async Task<bool> Load(Guid id, CancellationToken cancel)
    {
        if (await show.Ask(id, cancel) is not { } stores)
        {
            return false;
        }

        (Incident, Bureaus) = (stores.Incident, stores.Terms.Bureaus);
        Sent = Guid.TryParse(Request.Query["sent"], CultureInfo.InvariantCulture, out var sent) ? (await situations.Ask(id, sent, cancel))?.Line : null;
        return true;
    }
}
