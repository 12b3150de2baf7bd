using System.Numerics;
using Guankao.Reading;

namespace Guankao.Audit;

/// <summary>How well each clause of a report answers each duty of an item.</summary>
internal sealed class ScoreSheet
{
    private readonly AuditWords _words;
    private readonly MatchSignals _signals;
    private readonly IReadOnlyList<PromisePart> _parts;
    private readonly ReportText _report;
    private readonly DutyTerms[] _terms;
    private readonly float[] _weights;
    private readonly ulong[] _clauseSets;
    private readonly ulong[] _sentenceSets;
    private readonly ulong[] _pointSets;
    private readonly ulong[] _sentenceActions;
    private readonly List<uint>[] _clauseOrdinals;
    private readonly List<uint>[] _partOrdinals;
    private readonly int _width;
    private readonly DateOnly? _periodStart;
    private readonly bool _inStep;

    public ScoreSheet(
        AuditWords words, MatchSignals signals, IReadOnlyList<PromisePart> parts, IReadOnlyList<Mentions> milestones, ReportText report,
        DateOnly? periodStart = null)
    {
        (_words, _signals, _parts, _report, _periodStart) = (words, signals, parts, report, periodStart);
        _inStep = report.TopPoints > 1 && report.TopPoints == parts.Select(p => p.Milestone).Distinct().Count();
        var index = new TermIndex(words, signals);
        _terms = [.. parts.Select(p => index.AddDuty(p, milestones[p.Milestone]))];
        _width = index.Words;
        _clauseSets = new ulong[report.Clauses.Count * _width];
        _sentenceSets = new ulong[report.Sentences.Count * _width];
        _pointSets = new ulong[report.Points.Count * _width];
        _sentenceActions = new ulong[report.Sentences.Count];
        MarkReport(index);
        _weights = [.. Enumerable.Range(0, index.Count).Select(id => index.Weight(id, parts.Count))];
        _clauseOrdinals = [.. report.Clauses.Select(c => OrdinalsOf(report.Text, c.Span))];
        _partOrdinals = [.. parts.Select(p => OrdinalsOf(p.Text, p.Span))];
    }

    /// <summary>The scores, duties by clauses.</summary>
    public float[,] Fill()
    {
        var scores = new float[_parts.Count, _report.Clauses.Count];
        for (var p = 0; p < _parts.Count; p++)
        {
            for (var c = 0; c < _report.Clauses.Count; c++)
            {
                scores[p, c] = Score(p, c);
            }
        }

        return scores;
    }

    private float Score(int part, int clause)
    {
        var score = Coverage(part, clause);
        if (score < MatchWeights.LeastCoverage)
        {
            return AtLeastOwnPlace(part, clause, score);
        }

        score += _signals.HasFlag(MatchSignals.Actions) ? ActionScore(part, clause) : 0;
        score += _signals.HasFlag(MatchSignals.Dates) && SaysSomething(clause) ? ClauseDates.Agreement(_parts[part], _report, clause) : 0;
        score += _signals.HasFlag(MatchSignals.Numbers) ? FigureScore(part, clause) : 0;
        score += _signals.HasFlag(MatchSignals.Order) ? PlaceScore(part, clause) : 0;
        score += _signals.HasFlag(MatchSignals.Ordinals) ? OrdinalScore(part, clause) : 0;
        score += IsHeading(clause) ? MatchWeights.Heading : 0;
        return AtLeastOwnPlace(part, clause, score);
    }

    /// <summary>Share of a duty's words that a clause, its sentence and its headings have, by weight.</summary>
    public float Coverage(int part, int clause)
    {
        var (found, all) = (0f, 0f);
        var inClause = _clauseSets.AsSpan(clause * _width, _width);
        var inSentence = _sentenceSets.AsSpan(_report.Clauses[clause].Sentence * _width, _width);
        var inPoint = _pointSets.AsSpan(_report.Clauses[clause].Point * _width, _width);
        for (var t = 0; t < _terms[part].Ids.Length; t++)
        {
            var id = _terms[part].Ids[t];
            var weight = t < _terms[part].Core ? _weights[id] : _weights[id] * MatchWeights.OutsideCore;
            all += weight;
            found += weight * (Holds(inClause, id) ? 1
                : !_signals.HasFlag(MatchSignals.Context) ? 0
                : Holds(inSentence, id) ? MatchWeights.InSentence
                : Holds(inPoint, id) ? MatchWeights.InPoint : 0);
        }

        return all > 0 ? found / all : 0;
    }

    /// <summary>True where the clause's sentence names stages of work, but none of those that the duty names.</summary>
    public bool Contradicts(int part, int clause)
    {
        var wanted = _parts[part].Actions;
        var sentence = _sentenceActions[_report.Clauses[clause].Sentence];
        return (wanted & sentence) == 0 && (wanted & ~_words.Effort) != 0 && (_report.Clauses[clause].Actions & ~_words.Effort) != 0;
    }

    private float ActionScore(int part, int clause)
    {
        var wanted = _parts[part].Actions;
        var own = _report.Clauses[clause].Actions;
        var sentence = _sentenceActions[_report.Clauses[clause].Sentence];
        var counted = (wanted & _words.Survey) != 0 && _report.Clauses[clause].Quantities.Start.Value < _report.Clauses[clause].Quantities.End.Value ? MatchWeights.Counted : 0;
        if ((wanted & own) != 0)
        {
            var stages = wanted & ~_words.Effort;
            return counted + ((stages & own) == 0 ? MatchWeights.SameActivity
                : MatchWeights.SameStage * BitOperations.PopCount(stages & own) / BitOperations.PopCount(stages));
        }

        // A clause of another stage does not borrow the stage from its neighbour.
        if ((wanted & sentence) != 0)
        {
            return counted + ((own & ~_words.Effort) == 0 ? MatchWeights.StageInSentence : 0);
        }

        return counted + (Contradicts(part, clause) ? MatchWeights.OtherAction : 0);
    }

    private bool IsHeading(int clause)
    {
        var (_, end) = _report.Clauses[clause].Span;
        return _report.Clauses[clause].Dates.Start.Value == _report.Clauses[clause].Dates.End.Value
            && ((end < _report.Text.Length && _report.Text[end] is '：' or ':') || _report.Text[end - 1] is '：' or ':');
    }

    /// <summary>「截至12月31日止」 alone names a day, but answers nothing.</summary>
    private bool SaysSomething(int clause) => _clauseSets.AsSpan(clause * _width, _width).ContainsAnyExcept(0UL);

    private float FigureScore(int part, int clause)
    {
        var best = 0f;
        foreach (var target in _parts[part].Targets)
        {
            for (var q = _report.Clauses[clause].Quantities.Start.Value; q < _report.Clauses[clause].Quantities.End.Value; q++)
            {
                var reported = _report.Mentions.Quantities[q];
                if (reported.Value == target.Value && reported.Percent == target.Percent &&
                    _words.Unit(reported.Unit) == _words.Unit(target.Unit))
                {
                    best = Math.Max(best, IsTelling(target.Value) ? MatchWeights.TellingFigure : MatchWeights.SameFigure);
                }
            }
        }

        return best;
    }

    /// <summary>A figure of four digits or more that is not round hardly stands twice by chance.</summary>
    private static bool IsTelling(decimal value)
    {
        while (value >= 10 && value % 10 == 0)
        {
            value /= 10;
        }

        return value >= 1000;
    }

    private float PlaceScore(int part, int clause)
    {
        var ordinal = _report.Points[_report.Clauses[clause].Point].TopOrdinal;
        if (ordinal < 0 || _report.TopPoints < 2)
        {
            return 0;
        }

        var distance = Math.Abs(ordinal - _parts[part].Milestone);
        return distance == 0 ? MatchWeights.SamePlace : MatchWeights.PlaceStep * Math.Min(3, distance);
    }

    /// <summary>Where every work item has its own point, that point is an answer even in quite other words.</summary>
    private float AtLeastOwnPlace(int part, int clause, float score) =>
        IsOwnPlace(part, clause) ? Math.Max(score, MatchWeights.OwnPlace + score / 100) : score;

    private bool IsOwnPlace(int part, int clause) =>
        _inStep && _signals.HasFlag(MatchSignals.Order) && !(_parts[part].DueDay < _periodStart)
        && _report.Points[_report.Clauses[clause].Point].TopOrdinal == _parts[part].Milestone;

    private float OrdinalScore(int part, int clause)
    {
        var promised = _partOrdinals[part];
        if (promised.Count == 0 || _clauseOrdinals[clause].Count == 0)
        {
            return 0;
        }

        return Ordinals.Contradict(promised, _clauseOrdinals[clause]) ? MatchWeights.OtherOrdinal
            : promised.Intersect(_clauseOrdinals[clause]).Any() ? MatchWeights.SameOrdinal : 0;
    }

    private void MarkReport(TermIndex index)
    {
        for (var c = 0; c < _report.Clauses.Count; c++)
        {
            var clause = _report.Clauses[c];
            var set = _clauseSets.AsSpan(c * _width, _width);
            index.Mark(_report.Text, clause.Span, _report.Mentions, set);
            Join(set, _sentenceSets.AsSpan(clause.Sentence * _width, _width));
            Join(set, _pointSets.AsSpan(clause.Point * _width, _width));
            _sentenceActions[clause.Sentence] |= clause.Actions;
        }

        for (var p = 0; p < _report.Points.Count; p++)
        {
            index.CountPoint(_pointSets.AsSpan(p * _width, _width));
        }

        // Parents stand before their children, so one pass hands every heading down.
        for (var p = 0; p < _report.Points.Count; p++)
        {
            if (_report.Points[p].Parent >= 0)
            {
                Join(_pointSets.AsSpan(_report.Points[p].Parent * _width, _width), _pointSets.AsSpan(p * _width, _width));
            }
        }
    }

    private static List<uint> OrdinalsOf(string text, TextSpan span)
    {
        var list = new List<uint>();
        Ordinals.Collect(text.AsSpan(span.Start, span.Length), list);
        return list;
    }

    private static bool Holds(ReadOnlySpan<ulong> set, int id) => (set[id >> 6] >> (id & 63) & 1) != 0;

    private static void Join(ReadOnlySpan<ulong> from, Span<ulong> into)
    {
        for (var i = 0; i < from.Length; i++)
        {
            into[i] |= from[i];
        }
    }
}
