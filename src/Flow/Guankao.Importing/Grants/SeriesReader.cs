using Guankao.Documents;

namespace Guankao.Importing;

/// <summary>Reads the meetings of a plan: described point by point, listed in a table, or named in a sentence.</summary>
internal sealed class SeriesReader
{
    private const int LongestCell = 45;
    private const int HeadingEnd = 32;
    private static readonly char[] Colons = ['：', ':', '；', ';'];
    private readonly List<SeriesBuilder> _series = [];
    private SeriesBuilder? _current;
    private int? _level;

    internal static IReadOnlyList<SeriesDraft> Read(IReadOnlyList<PlanParagraph> paragraphs, IReadOnlyList<TableDraft> tables)
    {
        var reader = new SeriesReader();
        SeriesTable.Read(tables, reader.Known);
        foreach (var paragraph in paragraphs.Where(paragraph => !paragraph.Text.Contains("....", StringComparison.Ordinal)))
        {
            reader.Take(paragraph);
        }

        return [.. reader._series.Select(series => series.Make())];
    }

    private SeriesBuilder Known(string name, Locator at)
    {
        if (_series.Find(series => series.Called(name)) is { } known)
        {
            known.Also(name);
            return known;
        }

        _series.Add(new SeriesBuilder(name, at));
        return _series[^1];
    }

    private void Take(PlanParagraph paragraph)
    {
        if (Labelled(paragraph))
        {
            return;
        }

        var rest = paragraph.Rest.Trim();
        var colon = rest.IndexOfAny(Colons);
        var head = (colon is > 0 and <= HeadingEnd ? rest[..colon] : rest).Trim();
        if (Heading(head) is { } name && (colon > 0 || head == rest))
        {
            (_current, _level) = (Known(name, paragraph.Locator), paragraph.Level);
            if (colon > 0 && colon + 1 < rest.Length)
            {
                UnderHeading(rest[(colon + 1)..], paragraph.Locator);
            }

            return;
        }

        if (_current is not null && rest.Length <= LongestCell && MeetingNames.In(rest).Count == 0 && CadenceReader.In(rest, paragraph.Locator) is [var cell] && cell.Start <= 4)
        {
            Cadence(_current, cell.Cadence, rest);
            return;
        }

        if (paragraph.Level is { } level && _level is { } open && level <= open)
        {
            _current = null;
        }

        foreach (var (sentence, _) in paragraph.Sentences())
        {
            Sentence(sentence, paragraph.Locator);
        }
    }

    // A line that is nothing but a meeting's name.
    private static string? Heading(string text) =>
        text.Length <= HeadingEnd && (MeetingNames.IsWhole(text) || (MeetingNames.In(text) is [.., var last] && last.End == text.Length && last.Start == 0)) ? text.Replace(" ", "", StringComparison.Ordinal) : null;

    private bool Labelled(PlanParagraph paragraph)
    {
        var rest = paragraph.Rest.TrimStart();
        foreach (var (code, word) in PlanWords.Current.Labels)
        {
            if (!rest.StartsWith(word, StringComparison.Ordinal) || rest.AsSpan(word.Length).TrimStart() is not [':' or '：', ..])
            {
                continue;
            }

            var value = rest[(rest.IndexOfAny(Colons) + 1)..].Trim();
            Set(code, value, paragraph.Locator);
            return _current is not null;
        }

        return false;
    }

    private void Set(string code, string value, Locator at)
    {
        switch (code)
        {
            case "chair": _current?.ChairedBy(value); break;
            case "members" when _current is { Members.Length: 0 }: _current.Members = value.TrimEnd('。'); break;
            case "secretariat" when _current is { Secretariat.Length: 0 }: _current.Secretariat = value.TrimEnd('。'); break;
            case "cadence":
                foreach (var (cadence, _) in CadenceReader.In(value, at))
                {
                    _current?.Held(cadence);
                }

                break;
        }
    }

    // What stands behind 「某會議：」 speaks of that meeting, whatever it calls it there.
    private void UnderHeading(string text, Locator at)
    {
        foreach (var sentence in text.Split('。', StringSplitOptions.RemoveEmptyEntries))
        {
            var cadences = CadenceReader.In(sentence, at);
            if (cadences.Count == 0)
            {
                Sentence(sentence, at);
                continue;
            }

            foreach (var name in MeetingNames.In(sentence))
            {
                Merge(name.Name, at);
            }

            Cadence(_current!, cadences[0].Cadence, sentence);
        }
    }

    private void Merge(string name, Locator at)
    {
        var other = _series.Find(series => series != _current && series.Called(name));
        if (other is null)
        {
            _current!.Also(name);
            return;
        }

        other.Also(_current!.Name);
        _current.Cadences.ForEach(other.Held);
        _series.Remove(_current);
        _current = other;
        _ = at;
    }

    private static void Cadence(SeriesBuilder series, CadenceDraft cadence, string words)
    {
        series.Held(cadence);
        series.ChairedBy(words, said: false);
    }

    private void Sentence(string sentence, Locator at)
    {
        var names = MeetingNames.In(sentence);
        var cadences = CadenceReader.In(sentence, at);
        foreach (var name in names)
        {
            var before = sentence[Math.Max(0, name.Start - 12)..name.Start];
            var held = cadences.Where(cadence => Math.Abs(Nearest(names, cadence.Start, name)) == 0).ToList();
            var called = IsCell(sentence, name.Start) ? name.Name : MeetingNames.Last(name.Name);
            var known = _series.Find(series => series.Called(called));
            var convened = PlanWords.Current.Has("convened", before) || held.Count > 0 || (IsCell(sentence, name.Start) && name.End == sentence.Length && sentence.Length <= LongestCell);
            if (known is null && !convened)
            {
                continue;
            }

            var series = known ?? Known(called, at);
            held.ForEach(cadence => Cadence(series, cadence.Cadence, sentence));
            if (held.Count == 0 && PlanWords.Current.Has("regular", before))
            {
                series.Held(CadenceReader.Regular(at));
            }

            _current = series;
        }
    }

    // Behind room stands a cell of its own, whose 及 belongs to the name.
    private static bool IsCell(string sentence, int start) => start > 0 && char.IsWhiteSpace(sentence[start - 1]);

    // 0 where this name stands nearest to the cadence.
    private static int Nearest(List<MeetingNames.Found> names, int at, MeetingNames.Found name) =>
        names.MinBy(other => other.End <= at ? at - other.End : other.Start - at) == name ? 0 : 1;
}
