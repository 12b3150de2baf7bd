namespace Guankao.Audit;

/// <summary>
/// Finds the words of a fixed list in a text, longest first. Built once, read by many threads, allocates nothing while
/// it looks.
/// </summary>
internal sealed class WordTable<T>
{
    private readonly Dictionary<char, (string Word, T Value)[]> _byFirst;

    public WordTable(IEnumerable<(string Word, T Value)> rows) =>
        _byFirst = rows.GroupBy(r => r.Word[0]).ToDictionary(
            g => g.Key, g => g.OrderByDescending(r => r.Word.Length).ToArray());

    /// <summary>The longest word of the list that begins at <paramref name="at"/>; false where none does.</summary>
    public bool TryMatch(ReadOnlySpan<char> text, int at, out string word, out T value)
    {
        if (_byFirst.TryGetValue(text[at], out var rows))
        {
            var rest = text[at..];
            foreach (var row in rows)
            {
                if (rest.StartsWith(row.Word, StringComparison.Ordinal))
                {
                    (word, value) = row;
                    return true;
                }
            }
        }

        word = string.Empty;
        value = default!;
        return false;
    }

    /// <summary>Where the first word of the list stands, or -1.</summary>
    public int IndexIn(ReadOnlySpan<char> text, out string word, out T value)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (TryMatch(text, i, out word, out value))
            {
                return i;
            }
        }

        word = string.Empty;
        value = default!;
        return -1;
    }
}
