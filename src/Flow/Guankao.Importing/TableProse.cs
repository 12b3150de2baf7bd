using Guankao.Kernel;
using Guankao.Reading;

namespace Guankao.Importing;

/// <summary>Reads the prose of cells: goals, work items and reports, with the questions that their dates and figures raise.</summary>
internal sealed class TableProse(AgencyRegister register, ReadingContext context)
{
    private readonly ProseReader _reader = new(register);
    private readonly Mentions _mentions = new();

    /// <summary>The goal of a row; null where it has none.</summary>
    internal DraftGoal? Goal(string text, List<Question> questions)
    {
        if (text.Length == 0 || CellShape.IsNone(text))
        {
            return null;
        }

        Read(text, 0, PolicyColumn.Goal, questions);
        return new DraftGoal(text, Targets(text), DueDates.Of(text, _mentions.Dates));
    }

    /// <summary>The work items of a cell; points that only head others are not items, but their dates hold for these.</summary>
    internal List<DraftMilestone> Milestones(string text, int offset, List<Question> questions)
    {
        var milestones = new List<DraftMilestone>();
        if (text.Length == 0 || CellShape.IsNone(text))
        {
            return milestones;
        }

        var points = WorkItemSplitter.Split(text);
        var dueOf = new List<DateReading>[points.Count];
        for (var i = 0; i < points.Count; i++)
        {
            var point = points[i];
            var own = text[point.Start..point.End];
            Read(own, offset + point.Start, PolicyColumn.Milestones, questions);
            var due = DueDates.Of(own, _mentions.Dates);
            dueOf[i] = due.Count > 0 ? due : point.Parent >= 0 ? Inherited(dueOf[point.Parent]) : due;
            if (own.Length > 0 && !IsHeading(points, i, own))
            {
                milestones.Add(new DraftMilestone(milestones.Count, point.Path, own, offset + point.Start, dueOf[i], Targets(own)));
                if (dueOf[i].Count == 0)
                {
                    questions.Add(WithoutDate(milestones[^1]));
                }
            }
        }

        return milestones;
    }

    /// <summary>Raises the questions of a report.</summary>
    internal void Report(string text, List<Question> questions) => Read(text, 0, PolicyColumn.Report, questions);

    private void Read(string text, int offset, PolicyColumn role, List<Question> questions)
    {
        _reader.Read(text, context, _mentions);
        ReadingDoubts.Add(text, offset, role, _mentions, questions);
    }

    private List<QuantityReading> Targets(string text) =>
        [.. _mentions.Quantities.Where(quantity => !Enclosure.InTitle(text, quantity.Span.Start))];

    // Words that end like a sentence promise something of their own beside the points under them.
    private static bool IsHeading(List<ListPoint> points, int index, string own) =>
        points.Exists(point => point.Parent == index) && own[^1] is not ('。' or '；');

    private static List<DateReading> Inherited(List<DateReading>? due) =>
        [.. (due ?? []).Select(date => date with { Span = new TextSpan(0, 0), Inherited = true })];

    private static Question WithoutDate(DraftMilestone milestone) => new("milestone-without-date", new Bilingual(
        $"工作項目「{Places.Short(milestone.Text)}」沒有預定日期，何時完成？",
        $"The work item {Places.Short(milestone.Text)} has no date. When is it due?"),
        PolicyColumn.Milestones, new TextSpan(milestone.Start, milestone.Start + milestone.Text.Length));
}
