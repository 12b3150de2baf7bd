using Guankao.Documents;

namespace Guankao.Importing;

/// <summary>Reads posts by item, stage and kind.</summary>
internal static class StaffingReader
{
    private const int HeadLines = 60;
    private const int LongestHead = 40;

    internal static StaffingDraft Read(IReadOnlyList<PlanLine> lines, IReadOnlyList<TableDraft> tables)
    {
        var support = SupportPosts.Read(lines, tables);
        var fromTables = StaffingTable.Read(tables);
        var read = fromTables.Lines.Count > 0 ? fromTables : FromLines(lines);
        return read with { Support = support };
    }

    private static StaffingDraft FromLines(IReadOnlyList<PlanLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Text.Length > LongestHead || lines[i].Text.Contains("...", StringComparison.Ordinal) || !PlanWords.Current.Has("staffing", lines[i].Text))
            {
                continue;
            }

            var head = "";
            for (var at = i + 1; at < Math.Min(lines.Count, i + HeadLines); at++)
            {
                if (lines[at].Leading(out _) is 1 && StaffingHead.Of(head) is { } columns)
                {
                    return Placed(PlanRow.Read(lines, at, 2), columns, lines[at].Locator);
                }

                if (lines[at].Text.Contains('。'))
                {
                    break;
                }

                head += lines[at].Text + (lines[at].Ends ? " " : "");
            }
        }

        return StaffingDraft.None;
    }

    private static StaffingDraft Placed(List<PlanRow> rows, StaffingHead head, Locator at)
    {
        var sum = rows.Find(row => row.IsSum);
        var whole = sum is null ? null : head.Groups(sum.Figures);
        var drafts = rows.Where(row => !row.IsSum).ToList();
        var groups = drafts.ConvertAll(row => head.Groups(row.Figures));
        var placed = PostPlaces.Find(head, groups, whole is { Count: > 0 } known && known.TrueForAll(group => group.Count == head.Kinds.Count) ? known : null);
        var lines = drafts.Select((row, index) => new StaffingLineDraft(row.Number, row.Tight, head.Posts(placed[index]), row.Locator)).ToList();
        return new StaffingDraft(head.Kinds, lines, sum is null || whole is not { Count: > 0 } ? null
            : new StaffingLineDraft(null, sum.Tight, head.Posts(whole), sum.Locator ?? at), []);
    }
}
