namespace Guankao.Reading;

/// <summary>
/// Words with a value each, looked up at a place in a text without allocating. The longest word wins. Line breaks and
/// spaces that a page layout left between the characters of a word are stepped over.
/// </summary>
internal sealed class WordTable<T>
{
    private readonly ushort[] _bucketOf = new ushort[char.MaxValue + 1];
    private readonly Entry[][] _buckets;

    public WordTable(IEnumerable<(string Word, T Value)> words)
    {
        var byFirst = words.Where(pair => pair.Word.Length > 0).DistinctBy(pair => pair.Word).GroupBy(pair => pair.Word[0]).ToList();
        _buckets = new Entry[byFirst.Count + 1][];
        _buckets[0] = [];
        for (var index = 0; index < byFirst.Count; index++)
        {
            _bucketOf[byFirst[index].Key] = (ushort)(index + 1);
            _buckets[index + 1] = [.. byFirst[index].Select(pair => new Entry(pair.Word, pair.Value)).OrderByDescending(entry => entry.Word.Length)];
        }
    }

    /// <summary>True where some word begins with the character.</summary>
    public bool Begins(char first) => _bucketOf[first] != 0;

    /// <summary>The longest word that begins at the place.</summary>
    public bool TryMatch(ReadOnlySpan<char> text, int at, out int end, out T value) => TryMatch(text, at, int.MaxValue, out end, out value);

    /// <summary>The longest word that begins at the place and has fewer characters than the bound.</summary>
    public bool TryMatch(ReadOnlySpan<char> text, int at, int shorterThan, out int end, out T value)
    {
        if ((uint)at < (uint)text.Length)
        {
            foreach (var entry in _buckets[_bucketOf[text[at]]])
            {
                if (entry.Word.Length < shorterThan && Place.EndOf(text, at, entry.Word, out end))
                {
                    value = entry.Value;
                    return true;
                }
            }
        }

        end = at;
        value = default!;
        return false;
    }

    private readonly record struct Entry(string Word, T Value);
}

/// <summary>Words looked up backwards: the longest word that ends at a place.</summary>
internal sealed class WordsBefore<T>(IEnumerable<(string Word, T Value)> words)
{
    private readonly (string Word, T Value)[] _words = [.. words.OrderByDescending(pair => pair.Word.Length)];
    private readonly bool[] _ends = Ends(words);

    /// <summary>The longest word that ends before the place, spaces between it and the place left aside.</summary>
    public bool TryMatch(ReadOnlySpan<char> text, int end, out int start, out T value)
    {
        end = Place.BackOverSpace(text, end);
        if (end > 0 && _ends[text[end - 1]])
        {
            foreach (var (word, found) in _words)
            {
                if (Place.StartOf(text, end, word, out start))
                {
                    value = found;
                    return true;
                }
            }
        }

        start = end;
        value = default!;
        return false;
    }

    private static bool[] Ends(IEnumerable<(string Word, T Value)> words)
    {
        var ends = new bool[char.MaxValue + 1];
        foreach (var (word, _) in words)
        {
            ends[word[^1]] = true;
        }

        return ends;
    }
}
