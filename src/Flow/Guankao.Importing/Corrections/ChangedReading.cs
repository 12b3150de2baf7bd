using Guankao.Audit;
using Guankao.Documents;
using Guankao.Kernel;
using Guankao.Reading;

namespace Guankao.Importing;

/// <summary>One thing that reads otherwise after a correction.</summary>
/// <param name="What">What it is.</param>
/// <param name="Old">What it was; null where there was none.</param>
/// <param name="New">What it is now; null where there is none any more.</param>
public sealed record ChangedReading(Bilingual What, Bilingual? Old, Bilingual? New);

/// <summary>What a correction did: to its own row, line by line, and to how many others.</summary>
/// <param name="Row">Where the row stands.</param>
/// <param name="Lines">What reads otherwise in it.</param>
/// <param name="Others">Rows elsewhere that read otherwise, appeared or went.</param>
public sealed record ReadingDifference(Locator Row, IReadOnlyList<ChangedReading> Lines, int Others)
{
    /// <summary>Lays a table before a correction beside the same table after it; both are audited.</summary>
    public static ReadingDifference Of(PolicyTableDraft before, PolicyTableDraft after, Locator row)
    {
        var (old, now) = (Read(before, row), Read(after, row));
        var lines = new List<ChangedReading>();
        foreach (var (what, text) in now)
        {
            var known = old.FirstOrDefault(line => line.What == what && line.Text == text);
            if (known.What is null)
            {
                var instead = old.FirstOrDefault(line => line.What == what && !now.Contains(line));
                old.Remove(instead);
                lines.Add(new ChangedReading(what, instead.Text, text));
            }
        }

        lines.AddRange(old.Where(line => !now.Contains(line)).Select(line => new ChangedReading(line.What, line.Text, null)));
        var earlier = before.Items.Where(item => item.Locator != row).ToDictionary(item => item.Locator, Essence);
        var later = after.Items.Where(item => item.Locator != row).ToDictionary(item => item.Locator, Essence);
        var others = later.Count(pair => earlier.GetValueOrDefault(pair.Key) != pair.Value) + earlier.Keys.Count(key => !later.ContainsKey(key));
        return new ReadingDifference(row, lines, others);
    }

    private static List<(Bilingual What, Bilingual Text)> Read(PolicyTableDraft draft, Locator row)
    {
        var lines = new List<(Bilingual, Bilingual)>();
        var place = draft.Items.ToList().FindIndex(item => item.Locator == row);
        if (place < 0)
        {
            return lines;
        }

        var item = draft.Items[place];
        foreach (var column in CellText.Columns)
        {
            Add(column.Name(), CellText.Of(item, column));
        }

        foreach (var milestone in item.Milestones)
        {
            var number = milestone.Path.Length > 0 ? milestone.Path : $"{milestone.Index + 1}";
            foreach (var due in milestone.Due)
            {
                Add(new($"工作項目 {number} 的期限", $"Due day of work item {number}"), $"{due.Due:yyyy-MM-dd}");
            }

            Add(new($"工作項目 {number} 的目標數", $"Target of work item {number}"), string.Join('、', milestone.Targets.Select(target => target.Span.Of(milestone.Text))));
        }

        var audit = PolicyTableAudit.Of(draft)[place];
        lines.AddRange(audit.Milestones.Select(verdict => (new Bilingual(
            $"工作項目 {verdict.Index + 1} 的判讀", $"Verdict on work item {verdict.Index + 1}"), verdict.Reason)));
        if (audit.Goal is { } goal)
        {
            lines.Add((new("年度目標的判讀", "Verdict on the goal"), goal.Reason));
        }

        lines.AddRange(audit.Findings.Select(finding => (new Bilingual("發現", "Finding"), finding.Message)));
        lines.AddRange(item.Questions.Select(question => (new Bilingual("疑問", "Question"), question.Message)));
        lines.AddRange(item.Repairs.Select(repair => (new Bilingual("修復", "Repair"), repair.Why)));
        return lines;

        void Add(Bilingual what, string text)
        {
            if (text.Length > 0)
            {
                lines.Add((what, new Bilingual(text, text)));
            }
        }
    }

    private static string Essence(DraftItem item) => string.Join('\u001f',
        CellText.Columns.Select(column => CellText.Of(item, column)).Concat(item.Questions.Select(question => question.Message.ZhHant)));
}
