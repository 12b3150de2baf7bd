namespace Guankao.Importing;

/// <summary>A point of a numbered list.</summary>
/// <param name="Path">Its number as a path, e.g. 2.1; empty where the text has no numbers.</param>
/// <param name="Start">First character of its own text.</param>
/// <param name="End">One past the last.</param>
/// <param name="Parent">Index of the point it stands under; -1 for none.</param>
internal readonly record struct ListPoint(string Path, int Start, int End, int Parent);

/// <summary>
/// Parts a cell of work items at its numbers. A number counts only where it is the next of its kind, so that
/// 「1.112.6.30前」 is the first item and 「112.6.30」, 「2.5公里」 or 「10月14、15日」 are none.
/// </summary>
internal static class WorkItemSplitter
{
    /// <summary>The points in order; a point with points under it keeps the words before the first of these.</summary>
    internal static List<ListPoint> Split(string text)
    {
        var points = new List<ListPoint>();
        var levels = new List<Level>();
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]) && Boundary(text, i) is var edge && edge != Edge.None
                && Numeral.At(text.AsSpan(i)) is { Style: not NumeralStyle.None } numeral && Fits(text, i, numeral, edge, levels))
            {
                Close(points, text, i);
                Open(points, levels, numeral, i);
                i += numeral.Length - 1;
            }
        }

        Close(points, text, text.Length);
        return points;
    }

    private static void Open(List<ListPoint> points, List<Level> levels, Numeral numeral, int at)
    {
        if (points.Count == 0 && at > 0)
        {
            points.Add(new ListPoint("", 0, at, -1));
        }

        var depth = levels.FindIndex(level => level.Style == numeral.Style);
        if (depth < 0)
        {
            depth = levels.Count;
        }

        levels.RemoveRange(depth, levels.Count - depth);
        levels.Add(new Level(numeral.Style, numeral.Value, points.Count));
        var path = string.Join('.', levels.Select(level => level.Value));
        var parent = depth > 0 ? levels[depth - 1].Point : points.Count > 0 && points[0].Path.Length == 0 ? 0 : -1;
        points.Add(new ListPoint(path, at + numeral.Length, -1, parent));
    }

    private static void Close(List<ListPoint> points, string text, int end)
    {
        if (points.Count == 0)
        {
            if (end == text.Length)
            {
                points.Add(Trimmed(text, new ListPoint("", 0, end, -1)));
            }

            return;
        }

        points[^1] = Trimmed(text, points[^1] with { End = end });
    }

    private static ListPoint Trimmed(string text, ListPoint point)
    {
        var (start, end) = (Math.Min(point.Start, point.End), point.End);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return point with { Start = start, End = end };
    }

    private static bool Fits(string text, int at, Numeral numeral, Edge edge, List<Level> levels)
    {
        var known = levels.FindIndex(level => level.Style == numeral.Style);
        var next = known < 0 ? 1 : levels[known].Value + 1;
        if (numeral.Value != next && !(known >= 0 && numeral.Value == next + 1 && edge == Edge.Sentence))
        {
            return false;
        }

        return numeral.Style != NumeralStyle.Arabic || edge == Edge.Sentence || !IsDecimal(text, at, numeral);
    }

    // 「2.0版」 after a blank is a decimal; 「2.112.6.30」 is a number before a date.
    private static bool IsDecimal(string text, int at, Numeral numeral)
    {
        var after = at + numeral.Length;
        if (after >= text.Length || !char.IsAsciiDigit(text[after]) || text[after - 1] == ' ')
        {
            return false;
        }

        while (after < text.Length && char.IsAsciiDigit(text[after]))
        {
            after++;
        }

        return after >= text.Length || text[after] is not ('.' or '年' or '月');
    }

    private static Edge Boundary(string text, int at)
    {
        var before = at - 1;
        while (before >= 0 && char.IsWhiteSpace(text[before]))
        {
            before--;
        }

        if (before < 0 || text[before] is '。' or '；' or '：' or ';' or ':' or '！' || text.AsSpan(before + 1, at - before - 1).Contains('\n'))
        {
            return Edge.Sentence;
        }

        return before < at - 1 || text[at] is '(' or '（' ? Edge.Blank : Edge.None;
    }

    private enum Edge
    {
        None,
        Blank,
        Sentence,
    }

    private readonly record struct Level(NumeralStyle Style, int Value, int Point);
}
