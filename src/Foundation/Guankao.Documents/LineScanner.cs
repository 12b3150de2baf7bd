namespace Guankao.Documents;

/// <summary>A line without its end, and how many form feeds stood before it.</summary>
internal readonly record struct LineSpan(int Start, int End, int Feeds);

/// <summary>Walks over the lines of a text: LF, CRLF and CR end a line; a form feed begins a page and a line.</summary>
internal struct LineScanner(string text)
{
    private int _next;
    private int _feeds;
    private bool _done;

    public LineSpan Current { get; private set; }

    public readonly LineScanner GetEnumerator() => this;

    public bool MoveNext()
    {
        if (_done)
        {
            return false;
        }

        var start = _next;
        var feeds = _feeds;
        _feeds = 0;
        while (start < text.Length && text[start] == '\f')
        {
            feeds++;
            start++;
        }

        var length = text.AsSpan(start).IndexOfAny('\n', '\r', '\f');
        var end = length < 0 ? text.Length : start + length;
        _done = length < 0;
        Step(end);
        Current = new LineSpan(start, end, feeds);
        return !_done || end > start;
    }

    private void Step(int end)
    {
        if (end >= text.Length)
        {
            return;
        }

        _next = text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
        _feeds = text[end] == '\f' ? 1 : 0;
    }
}
