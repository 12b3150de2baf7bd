using System.Globalization;
using Guankao.Reading;
using Guankao.Store.Acts;

namespace Guankao.Commitments;

/// <summary>A commitment field by field as words, to lay one state beside another and to tell it in an act.</summary>
internal static class Facts
{
    public static Dictionary<string, string?> Of(Commitment commitment) => Of(
        commitment.Number, commitment.Title, commitment.Lead, commitment.Supporters.ConvertAll(row => row.Agency),
        commitment.Domain, commitment.Goal, commitment.Targets.ConvertAll(target => target.Read()),
        commitment.Milestones.ConvertAll(row => new MilestoneTerms(
            row.Path, row.Text, row.Dues.ConvertAll(due => due.Read()), row.Targets.ConvertAll(target => target.Read()))));

    public static Dictionary<string, string?> Of(CommitmentTerms terms) => Of(
        terms.Number, terms.Title, terms.Lead, terms.Supporting, terms.Domain, terms.Goal, terms.Targets, terms.Milestones);

    /// <summary>What is not the same, in the order of the fields.</summary>
    public static IReadOnlyList<ActChange> Between(Dictionary<string, string?> old, Dictionary<string, string?> now) =>
    [
        .. now.Keys.Concat(old.Keys).Distinct()
            .Select(what => new ActChange(what, old.GetValueOrDefault(what), now.GetValueOrDefault(what)))
            .Where(change => change.Old != change.New),
    ];

    private static Dictionary<string, string?> Of(
        int? number, string title, string? lead, IReadOnlyList<string> supporting, string? domain, string goal,
        IReadOnlyList<QuantityReading> targets, IReadOnlyList<MilestoneTerms> milestones)
    {
        var facts = new Dictionary<string, string?>
        {
            ["number"] = number?.ToString(CultureInfo.InvariantCulture),
            ["title"] = title,
            ["lead"] = lead,
            ["supporting"] = Joined(supporting),
            ["domain"] = domain,
            ["goal"] = goal.Length == 0 ? null : goal,
            ["goal-targets"] = Joined(targets.Select(Words)),
        };
        for (var place = 0; place < milestones.Count; place++)
        {
            var (milestone, name) = (milestones[place], string.Create(CultureInfo.InvariantCulture, $"milestone-{place + 1}"));
            facts[name] = milestone.Path.Length == 0 ? milestone.Text : $"{milestone.Path}. {milestone.Text}";
            facts[name + "-due"] = Joined(milestone.Due.Select(Words));
            facts[name + "-targets"] = Joined(milestone.Targets.Select(Words));
        }

        return facts;
    }

    private static string? Joined(IEnumerable<string> words) => string.Join("、", words) is { Length: > 0 } joined ? joined : null;

    private static string Words(DateReading due)
    {
        var interval = due.From == due.To ? $"{due.To:yyyy-MM-dd}" : $"{due.From:yyyy-MM-dd}..{due.To:yyyy-MM-dd}";
        var doubt = due.Doubt == DateDoubt.None ? "" : $" {due.Doubt}?";
        return $"{interval} ({due.Role}, {due.Precision}{doubt})";
    }

    private static string Words(QuantityReading figure)
    {
        // A figure read back from PostgreSQL carries more zeros behind the point than the one that was printed.
        var value = figure.Value.ToString("0.############", CultureInfo.InvariantCulture);
        var upTo = figure.ValueTo is { } end ? "~" + end.ToString("0.############", CultureInfo.InvariantCulture) : "";
        return $"{Sign(figure.Comparator)}{value}{upTo}{(figure.Percent ? "%" : figure.Unit)}";
    }

    private static string Sign(Comparator comparator) => comparator == Comparator.Eq ? "" : $"{comparator} ";
}
