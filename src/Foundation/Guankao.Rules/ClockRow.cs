using Guankao.Calendar;
using Guankao.Calendar.Rows;

namespace Guankao.Rules;

/// <summary>Reads the clock of a row.</summary>
internal static class ClockRow
{
    private static readonly Dictionary<string, ClockUnit> Units = new()
    {
        ["hours"] = ClockUnit.Hours,
        ["days"] = ClockUnit.Days,
        ["working-days"] = ClockUnit.WorkingDays,
        ["weeks"] = ClockUnit.Weeks,
        ["months"] = ClockUnit.Months,
        ["years"] = ClockUnit.Years,
    };

    private static readonly Dictionary<string, StartRule> Starts = new()
    {
        ["same-day"] = StartRule.SameDay,
        ["next-day"] = StartRule.NextDay,
        ["next-working-day"] = StartRule.NextWorkingDay,
    };

    private static readonly Dictionary<string, EndRule> Ends = new()
    {
        ["stay"] = EndRule.Stay,
        ["article-48"] = EndRule.Article48,
        ["working-day-before"] = EndRule.WorkingDayBefore,
    };

    private static readonly Dictionary<string, Anchor> Anchors = new()
    {
        ["event"] = Anchor.Event,
        ["month-end"] = Anchor.MonthEnd,
        ["quarter-end"] = Anchor.QuarterEnd,
        ["half-year-end"] = Anchor.HalfYearEnd,
        ["year-end"] = Anchor.YearEnd,
    };

    public static Clock Read(RowReader row, string id, string article)
    {
        var clock = new Clock
        {
            Id = id,
            Article = article,
            Event = row.Words("event"),
            Anchor = row.Word("anchor", Anchors, Anchor.Event),
            Start = row.Word("start", Starts, StartRule.NextDay),
            Before = row.Flag("before"),
            Length = Length(row.Inner("length")),
            Min = Length(row.Inner("min")),
            On = On(row.Inner("on")),
            Every = Every(row.Inner("every")),
            StopsInDisaster = row.Flag("stopsInDisaster"),
            Extension = Extension(row.Inner("extension")),
            Warnings = [.. row.Rows("warnings").Select(w => Length(w)!.Value)],
            Escalations = [.. row.Rows("escalations").Select(Escalation)],
        };
        clock = clock with { End = row.Word("end", Ends, UsualEnd(clock)) };
        row.Done();
        Sense(row, clock);
        return clock;
    }

    // Only a period that runs forward to a day is carried past a rest day unless its row says otherwise.
    private static EndRule UsualEnd(Clock clock) =>
        clock.Before || clock.Every is not null || clock.Length is { Unit: ClockUnit.Hours } ? EndRule.Stay : EndRule.Article48;

    private static void Sense(RowReader row, Clock clock)
    {
        if (new[] { clock.Length is not null, clock.On is not null, clock.Every is not null }.Count(x => x) != 1)
        {
            row.Wrong(row.Line, "clock-without-end", "length、on、every 須恰有其一。", "Exactly one of length, on and every must be given.");
        }

        if (clock.Before && clock.Length is not { Unit: not ClockUnit.Hours })
        {
            row.Wrong(row.Line, "before-without-days", "before 須配合以日以上計的 length。", "“before” needs a length of days or longer.");
        }

        if (!clock.Before && clock.Length is { Unit: ClockUnit.Hours }
            && (clock.Min is not null || clock.End != EndRule.Stay || clock.Anchor != Anchor.Event))
        {
            row.Wrong(row.Line, "hours-run-at-once", "以時計算者即時起算，不得有 min、anchor 或順延。", "Hours run at once; no min, anchor or moved end.");
        }

        if (clock.Extension is not null && clock.Extension.By.Unit != clock.Length?.Unit)
        {
            row.Wrong(row.Line, "extension-in-other-unit", "延長之單位須與原期間相同。", "An extension must be in the clock's own unit.");
        }

        if (clock.Every is { FromStart: false, Every: { } every }
            && !(every.Unit == ClockUnit.Months && 12 % every.Count == 0) && !(every.Unit == ClockUnit.Years && every.Count == 1))
        {
            row.Wrong(row.Line, "round-not-of-the-calendar", "依曆計算之週期須為能整除 12 的月數或 1 年，否則請加 fromStart。",
                "Rounds of the calendar are 1, 2, 3, 4, 6 or 12 months or 1 year; otherwise add fromStart.");
        }
    }

    private static Length? Length(RowReader? row)
    {
        if (row is null)
        {
            return null;
        }

        var length = LengthOf(row);
        row.Done();
        return length;
    }

    // No duty of a city runs for more than fifty years; a longer one is a slip of the pen.
    private static Length LengthOf(RowReader row)
    {
        var unit = row.Word("unit", Units);
        return new(row.Number("count", 1, unit switch
        {
            ClockUnit.Hours => 24 * 365,
            ClockUnit.Days or ClockUnit.WorkingDays => 50 * 365,
            ClockUnit.Weeks => 50 * 52,
            ClockUnit.Months => 50 * 12,
            _ => 50,
        }), unit);
    }

    private static DayOfYear? On(RowReader? row)
    {
        if (row is null)
        {
            return null;
        }

        var on = new DayOfYear(row.Number("month", 1, 12), row.Number("day", 1, 31));
        row.Done();
        return on;
    }

    private static Recurrence? Every(RowReader? row)
    {
        if (row is null)
        {
            return null;
        }

        var every = new Recurrence(
            LengthOf(row), row.OptionalNumber("times", 1, 1000) ?? 1, row.Flag("fromStart"));
        row.Done();
        return every;
    }

    private static Extension? Extension(RowReader? row)
    {
        if (row is null)
        {
            return null;
        }

        var extension = new Extension(LengthOf(row), row.OptionalNumber("times", 1, 100) ?? 1);
        row.Done();
        return extension;
    }

    private static Escalation Escalation(RowReader row)
    {
        var escalation = new Escalation(LengthOf(row), row.Words("to"));
        row.Done();
        return escalation;
    }
}
