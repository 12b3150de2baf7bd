using Guankao.Kernel;
using Guankao.Reading;

namespace Guankao.Audit;

/// <summary>Dates that cannot be, or that look like a slip of the pen.</summary>
internal static class DateFindings
{
    public static IEnumerable<Finding> Of(AuditedItem item)
    {
        foreach (var date in item.Goal?.Dates ?? [])
        {
            if (Say(date, item.InGoal(date.Span)) is { } finding)
            {
                yield return finding;
            }
        }

        for (var m = 0; m < item.MilestoneMentions.Count; m++)
        {
            foreach (var date in item.MilestoneMentions[m].Dates)
            {
                if (Say(date, item.InMilestone(m, date.Span)) is { } finding)
                {
                    yield return finding;
                }
            }
        }

        foreach (var date in item.Report.Mentions.Dates)
        {
            if (Say(date, item.InReport(date.Span)) is { } finding)
            {
                yield return finding;
            }
        }
    }

    private static Finding? Say(DateReading date, FindingQuote quote) => date.Doubt switch
    {
        DateDoubt.Impossible => FindingCatalog.DateImpossible.Say(
            new($"「{quote.Text}」：曆上沒有這一天。", $"\"{quote.Text}\": the calendar has no such day."), quote),
        DateDoubt.YearSlip => FindingCatalog.DateSuspicious.Say(
            new($"「{quote.Text}」：年份與文件相差甚遠，可能漏字。", $"\"{quote.Text}\": the year is far from the document's; a digit may be missing."), quote),
        DateDoubt.WrongWeekday => FindingCatalog.DateSuspicious.Say(
            new($"「{quote.Text}」：星期與日期不符。", $"\"{quote.Text}\": the weekday is not that day's."), quote),
        DateDoubt.Reversed => FindingCatalog.DateSuspicious.Say(
            new($"「{quote.Text}」：迄日早於起日。", $"\"{quote.Text}\": it ends before it begins."), quote),
        _ => null,
    };
}
