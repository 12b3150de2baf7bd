using Guankao.Kernel;
using Guankao.Reading;

namespace Guankao.Importing.Trips;

/// <summary>
/// Finds what the narrative promises outside 心得及建議. A sentence is offered where one of its words promises, our own side
/// or both sides stand in it, and nothing takes it back; a person decides on each.
/// </summary>
internal sealed class NarrativeMiner(TripOwnSide own, DateOnly? reference)
{
    private const int Shortest = 12;
    private const int LongestHost = 30;
    private const double SameShare = 0.6;
    private readonly ProseReader _reader = new();
    private readonly ReadingContext _context = new(reference);

    public List<MinedPromise> Mine(IReadOnlyList<ReportLine> lines)
    {
        var found = new List<MinedPromise>();
        foreach (var line in lines.Where(IsNarrative))
        {
            foreach (var (start, end) in line.Sentences().Where(sentence => sentence.End - sentence.Start >= Shortest))
            {
                if (Promise(line, start, end) is { } promise)
                {
                    found.Add(promise with { Number = found.Count + 1, SameAs = Earlier(found, promise.Where.Text) });
                }
            }
        }

        return found;
    }

    private static bool IsNarrative(ReportLine line) =>
        line.Kind == LineKind.Text
        && line.Part is not (ReportPart.Annex or ReportPart.Contents or ReportPart.Delegation or ReportPart.Itinerary or ReportPart.Funds)
        && (line.Part != ReportPart.Cover || line.Text.Contains('。', StringComparison.Ordinal));

    private MinedPromise? Promise(ReportLine line, int start, int end)
    {
        var sentence = line.Text[start..end];
        var dates = _reader.Read(sentence, _context).Dates;
        var side = own.In(sentence);
        foreach (var kind in PromiseWords.Own.Kinds.Where(kind => Allowed(kind.Kind, line.Part)))
        {
            if (Marker(kind, sentence) is not { } marker || !Counts(kind.Kind, marker, sentence, side, dates, line.Part))
            {
                continue;
            }

            var reason = new Bilingual(
                $"「{marker.Word}」是{kind.Meaning.ZhHant}；句中有我方（{side ?? "團員"}）。",
                $"“{marker.Word}” is {kind.Meaning.En}; our own side ({side ?? "the delegation"}) stands in the sentence.");
            var where = line.Passage(start, end);
            return new MinedPromise(0, kind.Kind, marker.Word, reason, where, line.Above.Count > 0 ? line.Above[^1].Words : null, Within(dates, where, sentence), null);
        }

        return null;
    }

    /// <summary>Aims are no promises; in 心得及建議 only what was settled on the trip is mined, the rest is recommended there.</summary>
    private static bool Allowed(string kind, ReportPart part) => part switch
    {
        ReportPart.Purpose => kind is "agreement" or "plan" or "hope",
        ReportPart.Recommendations or ReportPart.Insight => kind is "invitation" or "contact" or "agreement",
        ReportPart.Introduction => kind is "agreement" or "offer" or "invitation",
        _ => true,
    };

    private static (string Word, int At)? Marker(PromiseKind kind, string sentence)
    {
        foreach (var word in kind.Words)
        {
            for (var at = sentence.IndexOf(word, StringComparison.Ordinal); at >= 0; at = sentence.IndexOf(word, at + 1, StringComparison.Ordinal))
            {
                if (!kind.Unless.Any(other => Covers(sentence, at, word.Length, other)) && (kind.Kind == "contact" || GoesOn(sentence, at + word.Length)) && !IsFollowed(kind.Kind, sentence, at))
                {
                    return (word, at);
                }
            }
        }

        return null;
    }

    /// <summary>「應某協會邀請」: an invitation that the trip itself followed.</summary>
    private static bool IsFollowed(string kind, string sentence, int at)
    {
        var accepted = kind == "invitation" ? sentence.LastIndexOf('應', at) : -1;
        return accepted >= 0 && at - accepted <= LongestHost && !sentence.AsSpan(accepted, at - accepted).ContainsAny('，', '。', '；');
    }

    /// <summary>「似有希望。」 is a noun; a verb is followed by what is hoped for.</summary>
    private static bool GoesOn(string sentence, int at) =>
        at < sentence.Length && (sentence[at] is not ('。' or '；') && (sentence[at] is not ('，' or '、') || sentence[at - 1] is '，' or '：' || at < sentence.Length - 6));

    private static bool Covers(string sentence, int at, int length, string other)
    {
        for (var from = Math.Max(0, at - other.Length + 1); from < at + length; from++)
        {
            if (sentence.AsSpan(from).StartsWith(other, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private bool Counts(string kind, (string Word, int At) marker, string sentence, string? side, IReadOnlyList<DateReading> dates, ReportPart part)
    {
        var words = PromiseWords.Own;
        var needs = words.Kinds.First(row => row.Kind == kind).Needs;
        if (side is null || words.TakenBack(kind, sentence) is not null || IsHistory(dates))
        {
            return false;
        }

        if (needs.Length > 0 && !needs.Any(need => Beside(sentence, marker.At, need, kind)))
        {
            return false;
        }

        if (kind is "plan" or "hope" && SpeaksOfThemselves(sentence, marker.At))
        {
            return false;
        }

        return kind switch
        {
            // 「將」 tells of the own side only where that stands before it.
            "plan" => own.Before(sentence, marker.At),
            "contact" or "agreement" when part is ReportPart.Recommendations or ReportPart.Insight =>
                TripOwnSide.IsTogether(side) && sentence.AsSpan().ContainsAny("再已") && !sentence.Contains('可', StringComparison.Ordinal),
            _ => true,
        };
    }

    /// <summary>「東京希望…」, 「大阪也將…」: a place abroad stands right before the word, and our side is not in the clause.</summary>
    private bool SpeaksOfThemselves(string sentence, int at)
    {
        var from = sentence[..at].LastIndexOfAny(['，', '。', '；', '、']) + 1;
        var to = sentence.AsSpan(at).IndexOfAny('，', '。', '；') is var length and >= 0 ? at + length : sentence.Length;
        return own.In(sentence[from..to]) is null && Gazetteer.In(sentence[from..at]).Any(place => from + place.End >= at - 2);
    }

    /// <summary>A window is set up before it is named; all else follows its marker.</summary>
    private static bool Beside(string sentence, int at, string need, string kind) =>
        kind == "contact" ? sentence.Contains(need, StringComparison.Ordinal) : sentence.IndexOf(need, at, StringComparison.Ordinal) >= 0;

    private bool IsHistory(IReadOnlyList<DateReading> dates) =>
        reference is { } day && dates.Count > 0 && dates.All(date => !date.Inherited && (date.To ?? date.From)?.Year <= day.Year - PromiseWords.Own.OldYears);

    private static List<DateReading> Within(IReadOnlyList<DateReading> dates, Passage where, string sentence)
    {
        var shift = sentence.Length - sentence.TrimStart().Length;
        return [.. dates.Select(date => date with { Span = date.Span.Shifted(-shift) }).Where(date => date.Span.Start >= 0 && date.Span.End <= where.Text.Length)];
    }

    /// <summary>An abstract tells again what the narrative tells at length.</summary>
    private static int? Earlier(List<MinedPromise> found, string text)
    {
        var pairs = Pairs(text);
        return found.FirstOrDefault(other => Pairs(other.Where.Text) is var theirs && pairs.Intersect(theirs).Count() >= SameShare * Math.Min(pairs.Count, theirs.Count))?.Number;
    }

    private static HashSet<string> Pairs(string text) => [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(at => text.Substring(at, 2))];
}
