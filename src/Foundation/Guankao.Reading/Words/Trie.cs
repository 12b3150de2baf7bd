namespace Guankao.Reading;

/// <summary>
/// Words as a tree of characters in flat arrays: the children of a node lie side by side, in the order of the nodes, so
/// a node needs only the place of its first child.
/// </summary>
internal sealed class Trie<T>
{
    private const int Few = 8;

    private readonly int[] _roots = new int[char.MaxValue + 1];
    private readonly char[] _characters;
    private readonly int[] _firstChild;
    private readonly int[] _values;
    private readonly T[] _found;

    public Trie(IEnumerable<(string Word, T Value)> words)
    {
        var sorted = words.Where(pair => pair.Word.Length > 0).DistinctBy(pair => pair.Word)
            .OrderBy(pair => pair.Word, StringComparer.Ordinal).ToArray();
        _found = [.. sorted.Select(pair => pair.Value)];
        var characters = new List<char> { '\0' };
        var firstChild = new List<int> { 1 };
        var values = new List<int> { -1 };
        var nodes = new Queue<(int Depth, int From, int To)>();
        nodes.Enqueue((0, 0, sorted.Length));
        while (nodes.TryDequeue(out var node))
        {
            firstChild[^1] = characters.Count;
            for (var from = node.From; from < node.To;)
            {
                if (sorted[from].Word.Length == node.Depth)
                {
                    from++;
                    continue;
                }

                var c = sorted[from].Word[node.Depth];
                var to = from;
                while (to < node.To && sorted[to].Word[node.Depth] == c)
                {
                    to++;
                }

                if (node.Depth == 0)
                {
                    _roots[c] = characters.Count;
                }

                characters.Add(c);
                values.Add(sorted[from].Word.Length == node.Depth + 1 ? from : -1);
                nodes.Enqueue((node.Depth + 1, from, to));
                from = to;
            }

            firstChild.Add(characters.Count);
        }

        (_characters, _firstChild, _values) = ([.. characters], [.. firstChild], [.. values]);
    }

    /// <summary>The node of a first character; 0 where no word begins with it.</summary>
    public int Root(char c) => _roots[c];

    /// <summary>The node one character further; 0 where no word goes on so.</summary>
    public int Child(int node, char c)
    {
        var from = _firstChild[node];
        var to = _firstChild[node + 1];
        if (to - from > Few)
        {
            var found = Array.BinarySearch(_characters, from, to - from, c);
            return Math.Max(found, 0);
        }

        for (; from < to; from++)
        {
            if (_characters[from] == c)
            {
                return from;
            }
        }

        return 0;
    }

    /// <summary>True where a word ends at the node.</summary>
    public bool Ends(int node, out int word) => (word = _values[node]) >= 0;

    public T Value(int word) => _found[word];
}
