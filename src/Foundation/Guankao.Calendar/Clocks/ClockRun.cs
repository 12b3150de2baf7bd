namespace Guankao.Calendar;

/// <summary>Days during which a clock stood still, both included.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The last.</param>
public readonly record struct Pause(DateOnly From, DateOnly To);

/// <summary>One run of a clock: when it started, what stopped it, how often it was made longer.</summary>
/// <param name="Start">When the event happened.</param>
/// <param name="Pauses">When it stood still; null for never.</param>
/// <param name="Extensions">How often it was extended; for a clock whose rounds run from the event, how many rounds lie behind, so that every round is counted from the event and none from the end of the one before.</param>
public readonly record struct ClockRun(Moment Start, IReadOnlyList<Pause>? Pauses = null, int Extensions = 0)
{
    /// <summary>The pauses in order, those that touch put together.</summary>
    internal IEnumerable<Pause> Merged()
    {
        Pause? open = null;
        foreach (var pause in (Pauses ?? []).Where(p => p.To >= p.From).OrderBy(p => p.From).ThenBy(p => p.To))
        {
            if (open is { } held && pause.From <= held.To.AddDays(1))
            {
                open = held with { To = pause.To > held.To ? pause.To : held.To };
            }
            else
            {
                if (open is { } done)
                {
                    yield return done;
                }

                open = pause;
            }
        }

        if (open is { } last)
        {
            yield return last;
        }
    }
}
