using System.Globalization;
using Guankao.Documents;
using Guankao.Identity;
using Guankao.Incidents;
using Guankao.Kernel;
using Guankao.Web.Doors;
using Guankao.Web.Serving;
using Microsoft.AspNetCore.Mvc;

namespace Guankao.Web.Pages.Incidents;

/// <summary>Alerts in and out, and the numbers that the national system gives.</summary>
[Does(Deed.DivideWork)]
public sealed class ExchangeModel(ShowStores show, TakeAlertHandler alert, TakeNationalIdsHandler numbers) : IncidentWork
{
    private static readonly Refusal NoFile = new("file-missing", new("請選一個檔案。", "Choose a file."));

    /// <summary>Alerts that were taken in.</summary>
    public IReadOnlyList<AlertLine> Alerts { get; private set; } = [];

    /// <summary>How many numbers were taken in last.</summary>
    public int? Taken => int.TryParse(Request.Query["taken"], NumberStyles.None, CultureInfo.InvariantCulture, out var taken) ? taken : null;

    /// <summary>Takes in an alert.</summary>
    public async Task<IActionResult> OnPostAlertAsync(Guid id, IncidentForm form, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (form.File is not { Length: > 0 } file)
        {
            return await Refuse(id, form, NoFile, cancel);
        }

        await using var content = file.OpenReadStream();
        return await Act(id, form, (actor, who) => alert.Do(new TakeAlert(id, file.FileName, content, actor, who), cancel), Links.Incidents.Exchange(id), cancel);
    }

    /// <summary>Takes in numbers of the national system.</summary>
    public async Task<IActionResult> OnPostNumbersAsync(Guid id, IncidentForm form, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (form.File is not { Length: > 0 } file)
        {
            return await Refuse(id, form, NoFile, cancel);
        }

        await using var content = file.OpenReadStream();
        if (!DocumentReader.Read(content, file.FileName).Is(out var document, out var refusal))
        {
            return await Refuse(id, form, refusal, cancel);
        }

        var actor = HttpContext.Actor();
        return (await numbers.Do(new TakeNationalIds(id, document, actor, actor.NameFor(form.Who)), cancel)).Is(out var receipt, out refusal)
            ? new RedirectSeeOther(string.Create(CultureInfo.InvariantCulture, $"{Links.Incidents.Exchange(id)}?taken={receipt.Taken}"))
            : await Refuse(id, form, refusal, cancel);
    }

    /// <inheritdoc />
    protected override async Task<bool> Load(Guid id, CancellationToken cancel)
    {
        if (await show.Ask(id, cancel) is not { } stores)
        {
            return false;
        }

        (Alerts, Incident) = (stores.Alerts, stores.Incident);
        return true;
    }
}
