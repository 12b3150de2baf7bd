using System.Globalization;
using Guankao.Identity;
using Guankao.Importing.Trips;
using Guankao.Kernel;
using Guankao.Trips;
using Guankao.Web.Drafts;
using Guankao.Web.Parts;
using Microsoft.AspNetCore.Http;

namespace Guankao.Web.Pages.Drop;

/// <summary>What a person writes beside a report of a trip before it is registered.</summary>
/// <param name="Values">The fields as sent.</param>
public sealed record TripForm(IFormCollection? Values)
{
    private static readonly Refusal BadDay = new("day-unreadable", new Bilingual(
        "日期看不懂，請寫成 113.9.17 或 2024-09-17。", "A day could not be read: write it as 2024-09-17 or 113.9.17."));

    /// <summary>A field, as it was written; empty before anything was.</summary>
    public string this[string name] => Values?[name].ToString() ?? "";

    /// <summary>What was chosen for a sentence, later where nothing was.</summary>
    public SentenceChoice Choice(string name) => Enum.TryParse<SentenceChoice>(this[name], ignoreCase: true, out var choice) && Enum.IsDefined(choice) ? choice : SentenceChoice.Later;

    /// <summary>The command, or what is wrong with a field.</summary>
    public Outcome<ConfirmTrip> Command(KeptTrip kept, Actor actor, string who)
    {
        var (from, to, reported) = (Day("from"), Day("to"), Day("reported"));
        if (Lacks("from", from) || Lacks("to", to) || Lacks("reported", reported))
        {
            return BadDay;
        }

        var mined = kept.Draft.Mined.ToDictionary(promise => promise.Number, promise => Chosen($"m{promise.Number}"));
        var recommended = kept.Draft.Recommendations.Where(point => this[$"r{point.Number}"].Length > 0)
            .ToDictionary(point => point.Number, point => Chosen($"r{point.Number}"));
        return new ConfirmTrip(kept.Draft, kept.File, actor, who, this["why"].Trim(), mined, recommended)
        {
            Joins = Guid.TryParse(this["joins"], out var entered) ? entered : null, Title = this["title"], Agency = this["agency"], City = this["city"], ReportedOn = reported,
            Period = from is { } first && to is { } last ? (first, last) : null,
        };
    }

    private TripChoice Chosen(string name) => new(
        Choice(name), int.TryParse(this[name + "-into"], NumberStyles.None, CultureInfo.InvariantCulture, out var into) ? into : null, this[name + "-note"]);

    private bool Lacks(string name, DateOnly? day) => this[name].Trim().Length > 0 && day is null;

    private DateOnly? Day(string name) => WrittenDay.Of(this[name]);
}
