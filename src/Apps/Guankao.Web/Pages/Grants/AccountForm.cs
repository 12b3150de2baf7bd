using System.Globalization;
using Guankao.Grants;
using Guankao.Identity;
using Guankao.Kernel;
using Guankao.Web.Doors;
using Guankao.Web.Parts;

namespace Guankao.Web.Pages.Grants;

/// <summary>What a person writes into the account of a plan.</summary>
public sealed class AccountForm
{
    private static readonly Refusal BadAmount = new("amount-unreadable", new(
        "金額看不懂，請寫整數的元，例如 1,250,000。", "An amount could not be read: write whole dollars, such as 1,250,000."));

    private static readonly Refusal BadDay = new("day-unreadable", new(
        "日期看不懂，請寫成 113.9.17 或 2024-09-17。", "A day could not be read: write it as 2024-09-17 or 113.9.17."));

    /// <summary>Which line, duty.</summary>
    public Guid About { get; set; }

    /// <summary>Place among posts or centres, from 0.</summary>
    public int Position { get; set; } = -1;

    /// <summary>Approved totals by line.</summary>
    public Dictionary<Guid, string?> Total { get; set; } = [];

    /// <summary>Approved subsidies by line.</summary>
    public Dictionary<Guid, string?> Granted { get; set; } = [];

    /// <summary>An amount.</summary>
    public string? Amount { get; set; }

    /// <summary>Own money.</summary>
    public string? Own { get; set; }

    /// <summary>Subsidy; of centres, how many more are planned.</summary>
    public string? Subsidy { get; set; }

    /// <summary>Which quarter.</summary>
    public int Quarter { get; set; }

    /// <summary>When.</summary>
    public string? On { get; set; }

    /// <summary>Number of the letter.</summary>
    public string? Document { get; set; }

    /// <summary>Code of proof, exception or choice.</summary>
    public string? Code { get; set; }

    /// <summary>Why centres will be missing; who owes a duty.</summary>
    public string? Text { get; set; }

    /// <summary>By whom; asked only where there are no accounts.</summary>
    public string? Who { get; set; }

    /// <summary>On what ground.</summary>
    public string? Why { get; set; }

    /// <summary>Who does it and why.</summary>
    public PlanGround Ground(Actor actor) => new(actor, actor.NameFor(Who), Why ?? "");

    /// <summary>An amount as it was written, or why it is none.</summary>
    public static Outcome<long> Money(string? text) =>
        long.TryParse(text?.Trim(), NumberStyles.AllowLeadingSign | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var money) ? money : BadAmount;

    /// <summary>The day as it was written, or why it is none.</summary>
    public Outcome<DateOnly> Day() => WrittenDay.Of(On) is { } day ? day : BadDay;

    /// <summary>What was approved, line by line; a line of which nothing was written was approved as asked for.</summary>
    public Outcome<IReadOnlyList<LineApproval>> Approvals()
    {
        var lines = new List<LineApproval>();
        foreach (var (id, text) in Total.Where(pair => !string.IsNullOrWhiteSpace(pair.Value)))
        {
            if (!Money(text).Is(out var total, out var refusal) || !Money(Granted.GetValueOrDefault(id)).Is(out var subsidy, out refusal))
            {
                return refusal;
            }

            lines.Add(new LineApproval(id, total, subsidy));
        }

        return lines;
    }
}
