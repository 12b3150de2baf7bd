using System.Globalization;
using Guankao.Calendar;
using Guankao.Commitments;
using Guankao.Documents;
using Guankao.Importing;
using Guankao.Kernel;
using Guankao.Reading;

namespace Guankao.Testing.Databases;

/// <summary>A commitment as a row of a policy table, or as terms for the ledger.</summary>
public sealed class CommitmentBuilder(string title)
{
    private readonly List<DraftMilestone> _milestones = [];
    private DraftItem _row = new(
        null, title, null, "", [], null, null, null, null, [], "", null, "", [title], [], [], [], new Locator());

    /// <summary>Its number in the table.</summary>
    public CommitmentBuilder Numbered(int number) => With(row => row with { Number = number, Locator = new Locator(Line: 10 + number) });

    /// <summary>主辦.</summary>
    public CommitmentBuilder OwedBy(string agency) => With(row => row with { Lead = agency, LeadPrinted = agency });

    /// <summary>協辦.</summary>
    public CommitmentBuilder HelpedBy(params string[] agencies) => With(row => row with { Supporting = agencies });

    /// <summary>領域.</summary>
    public CommitmentBuilder Under(string domain, string? outline = null, string? category = null) =>
        With(row => row with { Domain = domain, Outline = outline, Category = category });

    /// <summary>A goal of so many of something.</summary>
    public CommitmentBuilder Promising(decimal value, string unit)
    {
        var words = string.Create(CultureInfo.InvariantCulture, $"{value}{unit}");
        var figure = new QuantityReading(new TextSpan(2, 2 + words.Length), value, null, unit, Comparator.Ge, false);
        return With(row => row with { Goal = new DraftGoal($"完成{words}", [figure], []) });
    }

    /// <summary>A work item due by a ROC day, <c>115/12/31</c>.</summary>
    public CommitmentBuilder DueBy(string rocDay, string work = "前完成工程發包")
    {
        var parts = rocDay.Split('/').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var day = RocDate.Day(parts[0], parts[1], parts[2])!.Value;
        var words = day.Dotted();
        var due = new DateReading(new TextSpan(0, words.Length + 1), null, day, DatePrecision.Day, DateRole.By);
        _milestones.Add(new DraftMilestone(_milestones.Count, $"{_milestones.Count + 1}", words + work, 0, [due], []));
        return With(row => row with { Milestones = [.. _milestones] });
    }

    /// <summary>What was reported, and the city's own grade.</summary>
    public CommitmentBuilder Reporting(string report, string? grade = null) =>
        With(row => row with { Report = report, Grade = grade, GradePrinted = grade ?? "" });

    /// <summary>Something the import mended and something it asks.</summary>
    public CommitmentBuilder Mended(string repair, string question) => With(row => row with
    {
        Repairs = [new Repair("shifted-left", 1, new Bilingual(repair, "Mended."))],
        Questions = [new Question("lead-unknown", new Bilingual(question, "Asked."))],
    });

    /// <summary>The printed cells.</summary>
    public CommitmentBuilder Printed(params string[] cells) => With(row => row with { RawCells = cells });

    /// <summary>As a row.</summary>
    public DraftItem Row() => _row;

    /// <summary>As terms, as if confirmed from a file of that hash.</summary>
    public CommitmentTerms Terms(string sha256 = "0f") => new(
        _row.Number, _row.Title, _row.Lead, _row.Supporting, _row.Domain, _row.Goal?.Text ?? "", _row.Goal?.Targets ?? [],
        [.. _row.Milestones.Select(milestone => new MilestoneTerms(milestone.Path, milestone.Text, milestone.Due, milestone.Targets))],
        new SourceTerms(sha256, "政策表.txt", _row.Locator, _row.RawCells, _row.Goal?.Text ?? ""));

    private CommitmentBuilder With(Func<DraftItem, DraftItem> change)
    {
        _row = change(_row);
        return this;
    }
}
