using Guankao.Reading;

namespace Guankao.Audit;

/// <summary>
/// The pairs of characters that an item's promises are made of, each with a number and a weight. A report clause is
/// then a set of these numbers, so that laying it beside a promise costs a few bit tests.
/// </summary>
internal sealed class TermIndex(AuditWords words, MatchSignals signals)
{
    private const float GenericWeight = 0.3f;

    private readonly Dictionary<uint, int> _ids = [];
    private readonly List<int> _inDuties = [];
    private readonly List<int> _inPoints = [];
    private readonly List<bool> _generic = [];
    private char[] _buffer = new char[256];

    /// <summary>How many terms are known.</summary>
    public int Count => _ids.Count;

    /// <summary>Units of 64 terms in a set.</summary>
    public int Words => (_ids.Count + 63) >> 6;

    /// <summary>Takes the terms of a duty, each once: those of its core first, then those that only tell the context.</summary>
    public DutyTerms AddDuty(PromisePart part, Mentions mentions)
    {
        var found = new List<int>();
        Add(part.Text, part.Core, mentions, found);
        var core = found.Count;
        Add(part.Text, part.Label, mentions, found);
        Add(part.Text, new(part.Span.Start, part.Core.Start), mentions, found);
        Add(part.Text, new(part.Core.End, part.Span.End), mentions, found);
        return new([.. found], core);
    }

    private void Add(string text, TextSpan span, Mentions mentions, List<int> found)
    {
        if (span.Length < 2)
        {
            return;
        }

        var length = Write(text, span, mentions);
        for (var i = 0; i + 1 < length; i++)
        {
            if (Key(i) is not { } key)
            {
                continue;
            }

            if (!_ids.TryGetValue(key, out var id))
            {
                id = _ids.Count;
                _ids.Add(key, id);
                _inDuties.Add(0);
                _inPoints.Add(0);
                _generic.Add(words.IsGeneric(_buffer[i], _buffer[i + 1]));
            }

            if (!found.Contains(id))
            {
                found.Add(id);
                _inDuties[id]++;
            }
        }
    }

    /// <summary>Marks the known terms that stand in a stretch of the report.</summary>
    public void Mark(string text, TextSpan span, Mentions mentions, Span<ulong> set)
    {
        var length = Write(text, span, mentions);
        for (var i = 0; i + 1 < length; i++)
        {
            if (Key(i) is { } key && _ids.TryGetValue(key, out var id))
            {
                set[id >> 6] |= 1UL << (id & 63);
            }
        }
    }

    /// <summary>Counts a point of the report for the terms in its set.</summary>
    public void CountPoint(ReadOnlySpan<ulong> set)
    {
        for (var id = 0; id < _inPoints.Count; id++)
        {
            if ((set[id >> 6] >> (id & 63) & 1) != 0)
            {
                _inPoints[id]++;
            }
        }
    }

    /// <summary>Weight of a term: low where every duty or many points have it, low where the language is full of it.</summary>
    public float Weight(int id, int duties)
    {
        if (!signals.HasFlag(MatchSignals.Rarity))
        {
            return 1;
        }

        var rare = (1 + MathF.Log((duties + 1f) / _inDuties[id])) / (1 + 0.4f * MathF.Log(Math.Max(1, _inPoints[id])));
        return _generic[id] ? rare * GenericWeight : rare;
    }

    private int Write(string text, TextSpan span, Mentions mentions)
    {
        if (_buffer.Length < span.Length * 2 + 2)
        {
            _buffer = new char[span.Length * 3 + 2];
        }

        return CanonicalText.Write(text, span, mentions, signals.HasFlag(MatchSignals.Paraphrase) ? words : null, _buffer);
    }

    private uint? Key(int at) =>
        _buffer[at] == CanonicalText.Gap || _buffer[at + 1] == CanonicalText.Gap ? null : (uint)_buffer[at] << 16 | _buffer[at + 1];
}

/// <summary>Terms of a duty.</summary>
/// <param name="Ids">Their numbers.</param>
/// <param name="Core">How many of them, from the first, are of its core.</param>
internal readonly record struct DutyTerms(int[] Ids, int Core);
