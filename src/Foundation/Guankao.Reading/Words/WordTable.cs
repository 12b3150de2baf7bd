namespace Guankao.Reading;

/// <summary>
/// Words with a value each, looked up at a place in a text without allocating. The longest word wins. Line breaks and
/// spaces that a page layout left between the characters of a word are stepped over.
/// </summary>
internal sealed class WordTable<T>(IEnumerable<(string Word, T Value)> words)
{
    private readonly Trie<T> _trie = new(words);

    /// <summary>True where some word begins with the character.</summary>
    public bool Begins(char first) => _trie.Root(first) != 0;

    /// <summary>The longest word that begins at the place.</summary>
    public bool TryMatch(ReadOnlySpan<char> text, int at, out int end, out T value) => TryMatch(text, at, int.MaxValue, out end, out value);

    /// <summary>The longest word that begins at the place and has fewer characters than the bound.</summary>
    public bool TryMatch(ReadOnlySpan<char> text, int at, int shorterThan, out int end, out T value)
    {
        end = at;
        value = default!;
        if ((uint)at >= (uint)text.Length)
        {
            return false;
        }

        var node = _trie.Root(text[at]);
        var best = -1;
        var next = at + 1;
        for (var length = 1; node != 0 && length < shorterThan; length++)
        {
            if (_trie.Ends(node, out var word))
            {
                (best, end) = (word, next);
            }

            if ((uint)next >= (uint)text.Length)
            {
                break;
            }

            var child = _trie.Child(node, text[next]);
            if (child == 0 && Place.IsSpace(text[next]))
            {
                next = text.OverSpace(next);
                child = _trie.Child(node, text.At(next));
            }

            node = child;
            next++;
        }

        if (best < 0)
        {
            end = at;
            return false;
        }

        value = _trie.Value(best);
        return true;
    }
}

/// <summary>Words looked up backwards: the longest word that ends at a place.</summary>
internal sealed class WordsBefore<T>(IEnumerable<(string Word, T Value)> words)
{
    private readonly Trie<T> _trie = new(words.Select(pair => (string.Concat(pair.Word.Reverse()), pair.Value)));

    /// <summary>The longest word that ends before the place, spaces between it and the place left aside.</summary>
    public bool TryMatch(ReadOnlySpan<char> text, int end, out int start, out T value)
    {
        end = Place.BackOverSpace(text, end);
        start = end;
        value = default!;
        var best = -1;
        var next = end - 1;
        for (var node = next >= 0 ? _trie.Root(text[next]) : 0; node != 0;)
        {
            if (_trie.Ends(node, out var word))
            {
                (best, start) = (word, next);
            }

            if (--next < 0)
            {
                break;
            }

            var child = _trie.Child(node, text[next]);
            if (child == 0 && Place.IsSpace(text[next]))
            {
                next = Place.BackOverSpace(text, next + 1) - 1;
                child = next < 0 ? 0 : _trie.Child(node, text[next]);
            }

            node = child;
        }

        if (best < 0)
        {
            return false;
        }

        value = _trie.Value(best);
        return true;
    }
}
