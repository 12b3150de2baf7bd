using System.Globalization;
using System.Text.RegularExpressions;
using Guankao.Commitments;
using Guankao.Kernel;

namespace Guankao.Web.Pages.Desk.Life;

/// <summary>What is written into any form of a commitment's life; each form fills its own part.</summary>
public sealed partial class LifeForm
{
    /// <summary>Code of the legal reason, kind or outcome.</summary>
    public string? Reason { get; set; }

    /// <summary>Why, in one's own words.</summary>
    public string? Statement { get; set; }

    /// <summary>Number of the letter or approval.</summary>
    public string? Document { get; set; }

    /// <summary>Why a lowered target was missed, and what will be done.</summary>
    public string? Analysis { get; set; }

    /// <summary>New days by place of the work item, new figures by <c>work-figure</c>, and of the goal by place.</summary>
    public Dictionary<string, string?> Dates { get; set; } = [];

    /// <summary>New figures of work items.</summary>
    public Dictionary<string, string?> Figures { get; set; } = [];

    /// <summary>New figures of the goal.</summary>
    public Dictionary<string, string?> Goals { get; set; } = [];

    /// <summary>What a closure must bring, by code.</summary>
    public Dictionary<string, string?> Proofs { get; set; } = [];

    /// <summary>A request or blocker.</summary>
    public Guid? About { get; set; }

    /// <summary>True to grant.</summary>
    public bool Grant { get; set; }

    /// <summary>For or from which agency.</summary>
    public string? From { get; set; }

    /// <summary>To which agency.</summary>
    public string? To { get; set; }

    /// <summary>Outside, whom and what.</summary>
    public string? Whom { get; set; }

    /// <summary>What they must do, or the answer.</summary>
    public string? What { get; set; }

    /// <summary>The day of it.</summary>
    public DateOnly? On { get; set; }

    /// <summary>Titles of parts.</summary>
    public Dictionary<int, string?> Titles { get; set; } = [];

    /// <summary>Lead agencies of parts.</summary>
    public Dictionary<int, string?> Leads { get; set; } = [];

    /// <summary>To which part each work item goes.</summary>
    public Dictionary<int, int> Places { get; set; } = [];

    /// <summary>Work items that go on.</summary>
    public List<int> Unfinished { get; set; } = [];

    /// <summary>Number in the new list.</summary>
    public int? Number { get; set; }

    /// <summary>What every request says.</summary>
    public AskTerms Terms => new(Reason ?? "", Statement ?? "", Document ?? "");

    /// <summary>The day, or what is missing; not a property, since the validation of forms reads every property to its end.</summary>
    public Outcome<DateOnly> Day() => On is { } day ? day : new Refusal("day-missing", new("請填日期，例如 2026-03-01。", "Give the day, such as 2026-03-01."));

    /// <summary>Identities in addresses or alone, as they were pasted.</summary>
    public IReadOnlyList<Guid> Pasted => [.. Identity().Matches(From ?? "").Select(match => Guid.Parse(match.Value))];

    /// <summary>The parts that have a title or an agency, with their work items.</summary>
    public IReadOnlyList<CommitmentPart> Parts =>
    [
        .. Titles.Keys.Union(Leads.Keys).Order()
            .Select(part => new CommitmentPart(Titles.GetValueOrDefault(part) ?? "", Leads.GetValueOrDefault(part)?.Trim() ?? "", [],
                [.. Places.Where(place => place.Value == part).Select(place => place.Key).Order()]))
            .Where(part => part.Title.Length > 0 || part.Lead.Length > 0),
    ];

    /// <summary>What would move: only what is written otherwise than it stands.</summary>
    public Outcome<AdjustmentTerms> Adjustment(CommitmentTerms terms)
    {
        var (dates, figures, goals) = (new List<MovedDate>(), new List<MovedTarget>(), new List<MovedGoal>());
        for (var work = 0; work < terms.Milestones.Count; work++)
        {
            var milestone = terms.Milestones[work];
            if (Written(Dates, $"{work}") is { } day)
            {
                if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var due))
                {
                    return Unreadable(day);
                }

                dates.AddRange(milestone.Due.Max(each => each.Due) == due ? [] : [new MovedDate(work, due)]);
            }

            for (var place = 0; place < milestone.Targets.Count; place++)
            {
                if (!Moved(Figures, $"{work}-{place}", milestone.Targets[place].Value, value => figures.Add(new MovedTarget(work, place, value))).Is(out _, out var refusal))
                {
                    return refusal;
                }
            }
        }

        for (var place = 0; place < terms.Targets.Count; place++)
        {
            if (!Moved(Goals, $"{place}", terms.Targets[place].Value, value => goals.Add(new MovedGoal(place, value))).Is(out _, out var refusal))
            {
                return refusal;
            }
        }

        return new AdjustmentTerms(dates, figures, goals);
    }

    private static Outcome<bool> Moved(Dictionary<string, string?> from, string key, decimal now, Action<decimal> take)
    {
        if (Written(from, key) is not { } text)
        {
            return false;
        }

        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value))
        {
            return Unreadable(text);
        }

        if (value != now)
        {
            take(value);
        }

        return true;
    }

    private static string? Written(Dictionary<string, string?> from, string key) => from.GetValueOrDefault(key)?.Trim() is { Length: > 0 } text ? text : null;

    private static Refusal Unreadable(string text) => new("adjustment-unreadable", new(
        $"看不懂「{text}」：日期請填 2026-03-01 的樣子，目標請只填數字。", $"“{text}” cannot be read: write a day as 2026-03-01, and a figure in digits alone."));

    [GeneratedRegex("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")]
    private static partial Regex Identity();
}
