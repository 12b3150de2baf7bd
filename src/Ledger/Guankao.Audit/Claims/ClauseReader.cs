using Guankao.Reading;

namespace Guankao.Audit;

/// <summary>Tells the state of the work from the words of a clause.</summary>
internal static class ClauseReader
{
    /// <summary>State by stock phrases and by the verbs read; remarks in brackets do not count.</summary>
    /// <param name="words">The words.</param>
    /// <param name="clause">The clause.</param>
    /// <param name="start">Where it begins in the text that the verbs point into.</param>
    /// <param name="verbs">Verbs read in it.</param>
    public static ClauseState State(AuditWords words, ReadOnlySpan<char> clause, int start, ReadOnlySpan<VerbReading> verbs)
    {
        var state = ClauseState.None;
        var all = false;
        for (var i = 0; i < clause.Length;)
        {
            if (Brackets.Opens(clause[i]))
            {
                i = Brackets.Skip(clause, i, clause.Length);
                continue;
            }

            if (!words.Cues.TryMatch(clause, i, out var word, out var cue))
            {
                i++;
                continue;
            }

            all |= cue == Cue.All;
            state |= cue == Cue.OnTimeAll && all ? ClauseState.Blanket | ClauseState.Done : StateOf(cue);
            i += word.Length;
        }

        foreach (var verb in verbs)
        {
            state |= Brackets.Holds(clause, 0, verb.Span.Start - start) ? ClauseState.None : StateOf(verb.Sense);
        }

        return state;
    }

    private static ClauseState StateOf(Cue cue) => cue switch
    {
        Cue.Planned => ClauseState.Planned,
        Cue.Delayed => ClauseState.Delayed,
        Cue.Stopped => ClauseState.Stopped,
        Cue.Pending => ClauseState.Pending,
        Cue.UnderWay => ClauseState.UnderWay,
        Cue.Done or Cue.OnTimeAll => ClauseState.Done,
        _ => ClauseState.None,
    };

    private static ClauseState StateOf(VerbSense sense) => sense switch
    {
        VerbSense.Done => ClauseState.Done,
        VerbSense.UnderWay => ClauseState.UnderWay,
        VerbSense.NotDone => ClauseState.Pending,
        VerbSense.Stopped => ClauseState.Stopped,
        _ => ClauseState.Planned,
    };
}
