namespace Guankao.Calendar;

/// <content>What becomes of a last day on which offices rest.</content>
internal readonly partial struct Reckoning
{
    private Moment Ended(DateOnly last)
    {
        if (clock.End == EndRule.Stay || !days.KindOf(last).CannotEnd())
        {
            return Moment.EndOf(last);
        }

        if (clock.End == EndRule.WorkingDayBefore)
        {
            return MovedBack(last);
        }

        // Only a plain Saturday gives a morning: one that is itself a holiday or closed is a rest day of the first half-sentence.
        var morning = last.DayOfWeek == DayOfWeek.Saturday && days.KindOf(last) == DayKind.Weekend;
        var end = last;
        while (morning ? days.IsRest(end) : days.KindOf(end).CannotEnd())
        {
            end = end.AddDays(1);
        }

        // Where that morning itself is closed, the open afternoon serves.
        var due = morning && days.KindOf(end) != DayKind.MorningClosure ? Moment.NoonOf(end) : Moment.EndOf(end);
        trail?.EndMoved(last, due);
        return due;
    }

    private Moment MovedBack(DateOnly last)
    {
        var due = last;
        while (days.KindOf(due).CannotEnd())
        {
            due = due.AddDays(-1);
        }

        trail?.EndMoved(last, Moment.EndOf(due));
        return Moment.EndOf(due);
    }
}
