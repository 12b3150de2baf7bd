using Guankao.Reading;

namespace Guankao.Audit;

/// <summary>How well each clause of a report answers each duty of an item.</summary>
internal sealed class ScoreSheet
{
    private readonly AuditWords _words;
    private readonly MatchSignals _signals;
    private readonly IReadOnlyList<PromisePart> _parts;
    private readonly ReportText _report;
    private readonly int[][] _terms;
    private readonly float[] _weights;
    private readonly ulong[] _clauseSets;
    private readonly ulong[] _sentenceSets;
    private readonly ulong[] _pointSets;
    private readonly ulong[] _sentenceActions;
    private readonly List<uint>[] _clauseOrdinals;
    private readonly List<uint>[] _partOrdinals;
    private readonly int _width;

    public ScoreSheet(
        AuditWords words, MatchSignals signals, IReadOnlyList<PromisePart> parts, IReadOnlyList<Mentions> milestones, ReportText report)
    {
        (_words, _signals, _parts, _report) = (words, signals, parts, report);
        var index = new TermIndex(words, signals);
        _terms = [.. parts.Select(p => index.AddDuty(p.Text, milestones[p.Milestone], p.Label, p.Span))];
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
        if (score < 0.15f)
        {
            return score;
        }

        score += _signals.HasFlag(MatchSignals.Actions) ? ActionScore(part, clause) : 0;
        score += _signals.HasFlag(MatchSignals.Dates) ? ClauseDates.Agreement(_parts[part], _report, clause) : 0;
        score += _signals.HasFlag(MatchSignals.Numbers) ? FigureScore(part, clause) : 0;
        score += _signals.HasFlag(MatchSignals.Order) ? PlaceScore(part, clause) : 0;
        score += _signals.HasFlag(MatchSignals.Ordinals) ? OrdinalScore(part, clause) : 0;
        return score;
    }

    private float Coverage(int part, int clause)
    {
        var (found, all) = (0f, 0f);
        var inClause = _clauseSets.AsSpan(clause * _width, _width);
        var inSentence = _sentenceSets.AsSpan(_report.Clauses[clause].Sentence * _width, _width);
        var inPoint = _pointSets.AsSpan(_report.Clauses[clause].Point * _width, _width);
        foreach (var id in _terms[part])
        {
            all += _weights[id];
            found += _weights[id] * (Holds(inClause, id) ? 1
                : !_signals.HasFlag(MatchSignals.Context) ? 0
                : Holds(inSentence, id) ? MatchWeights.InSentence
                : Holds(inPoint, id) ? MatchWeights.InPoint : 0);
        }

        return all > 0 ? found / all : 0;
    }

    private float ActionScore(int part, int clause)
    {
        var wanted = _parts[part].Actions;
        var own = _report.Clauses[clause].Actions;
        var sentence = _sentenceActions[_report.Clauses[clause].Sentence];
        return wanted == 0 || sentence == 0 ? 0
            : (wanted & own) != 0 ? MatchWeights.SameAction
            : (wanted & sentence) != 0 ? MatchWeights.SameAction / 2
            : MatchWeights.OtherAction;
    }

    private float FigureScore(int part, int clause)
    {
        foreach (var target in _parts[part].Targets)
        {
            for (var q = _report.Clauses[clause].Quantities.Start.Value; q < _report.Clauses[clause].Quantities.End.Value; q++)
            {
                var reported = _report.Mentions.Quantities[q];
                if (reported.Value == target.Value && reported.Percent == target.Percent &&
                    _words.Unit(reported.Unit) == _words.Unit(target.Unit))
                {
                    return MatchWeights.SameFigure;
                }
            }
        }

        return 0;
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
