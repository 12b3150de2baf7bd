using Guankao.Calendar;
using Guankao.Documents;
using Guankao.Reading;
using Guankao.Store;

namespace Guankao.Commitments;

/// <summary>What was typed into a form, as terms of the ledger: every day and figure is found again in the words.</summary>
internal static class EnteredTerms
{
    public static CommitmentTerms Of(CommitmentEntry entry)
    {
        var goal = (entry.Goal ?? "").Trim();
        var words = Words(entry);
        return new CommitmentTerms(
            entry.Number, entry.Title.Trim(), entry.Lead.Trim(), [.. entry.Supporting.Select(name => name.Trim())],
            string.IsNullOrWhiteSpace(entry.Domain) ? null : entry.Domain.Trim(), goal, Figures(goal),
            Works(entry.Works),
            new SourceTerms(
                DocumentShelf.HashOf(System.Text.Encoding.UTF8.GetBytes(words)), entry.DocumentNumber.Trim(), new Locator(), [words],
                goal.Length > 0 ? goal : entry.Works[0].Text.Trim()));
    }

    /// <summary>Work items of a form.</summary>
    public static IReadOnlyList<MilestoneTerms> Works(IReadOnlyList<WorkEntry> works) => [.. works.Select(Milestone)];

    /// <summary>Words by which it is found.</summary>
    public static string Words(CommitmentEntry entry) => string.Join('\n', new[] { entry.Title, entry.Lead, string.Join(' ', entry.Supporting), entry.Domain, entry.Goal }
        .Concat(entry.Works.Select(work => work.Text)).Where(text => !string.IsNullOrWhiteSpace(text)).Select(text => text!.Trim()));

    private static MilestoneTerms Milestone(WorkEntry work, int place)
    {
        var text = work.Text.Trim();
        var known = new ProseReader().Read(text).Dates.Where(date => date.Due == work.Due).ToList();
        if (known.Count > 0)
        {
            return new MilestoneTerms($"{place + 1}", text, [known[^1] with { Role = DateRole.By }], Figures(text));
        }

        var front = work.Due.Dotted() + "前";
        return new MilestoneTerms(
            $"{place + 1}", front + text, [new DateReading(new TextSpan(0, front.Length), null, work.Due, DatePrecision.Day, DateRole.By)], Figures(front + text));
    }

    private static List<QuantityReading> Figures(string text) => new ProseReader().Read(text).Quantities;
}
