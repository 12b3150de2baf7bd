using Guankao.Reading;

namespace Guankao.Importing;

/// <summary>The period that a table reports on, from its title or from the heading of the reports.</summary>
internal static class ReportedPeriod
{
    internal static DraftPeriod? Of(string title, IReadOnlyList<DraftColumn> columns, AgencyRegister agencies)
    {
        var reader = new ProseReader(agencies);
        var headings = columns.Where(column => column.Role is PolicyColumn.Report).Select(column => column.Printed)
            .Append(title)
            .Concat(columns.Where(column => column.Role is PolicyColumn.Goal or PolicyColumn.Milestones).Select(column => column.Printed))
            .ToList();
        foreach (var heading in headings)
        {
            foreach (var date in reader.Read(heading).Dates.OrderBy(date => Fineness(date.Precision)))
            {
                if (Fineness(date.Precision) < 9 && date is { From: { } from, To: { } to } && from < to)
                {
                    return new DraftPeriod(from, to, date.Span.Of(heading));
                }
            }
        }

        return UpTo(headings, reader);
    }

    private static int Fineness(DatePrecision precision) => precision switch
    {
        DatePrecision.Quarter => 0,
        DatePrecision.Half => 1,
        DatePrecision.Year or DatePrecision.SchoolYear => 2,
        _ => 9,
    };

    // 截至112年12月底 alone: the year up to then.
    private static DraftPeriod? UpTo(List<string> headings, ProseReader reader)
    {
        foreach (var heading in headings)
        {
            foreach (var date in reader.Read(heading).Dates)
            {
                if (date is { To: { } to, Precision: DatePrecision.Day or DatePrecision.MonthEnd or DatePrecision.Month })
                {
                    return new DraftPeriod(new DateOnly(to.Year, 1, 1), to, date.Span.Of(heading));
                }
            }
        }

        return null;
    }
}
