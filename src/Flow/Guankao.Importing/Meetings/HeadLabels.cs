namespace Guankao.Importing.Meetings;

/// <summary>A label of the head with its value: 主席：林市長.</summary>
/// <param name="Field">Stable word.</param>
/// <param name="Start">Where the label begins in the line.</param>
/// <param name="Value">Where its value begins.</param>
internal readonly record struct HeadLabel(string Field, int Start, int Value);

/// <summary>Finds labels in a line, also several in one (主席：… 紀錄：…) and with blanks inside (時　間：).</summary>
internal static class HeadLabels
{
    public static List<HeadLabel> In(string text, int from)
    {
        var found = new List<HeadLabel>();
        for (var at = from; at < text.Length; at++)
        {
            if ((at == from || char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '；') && !char.IsWhiteSpace(text[at]) && At(text, at, at == from) is { } label)
            {
                found.Add(label);
                at = Math.Max(at, label.Value - 1);
            }
        }

        return found;
    }

    /// <summary>The field of a cell that holds a label and nothing else; null for any other cell.</summary>
    public static string? Cell(string cell)
    {
        var word = Tight(cell).TrimEnd('：', ':');
        return MinutesWords.Own.Fields.FirstOrDefault(field => field.Word == word).Name;
    }

    public static string Tight(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static HeadLabel? At(string text, int at, bool first)
    {
        foreach (var (word, name) in MinutesWords.Own.Fields)
        {
            var end = Over(text, at, word);
            if (end < 0)
            {
                continue;
            }

            var colon = end;
            while (colon < text.Length && char.IsWhiteSpace(text[colon]))
            {
                colon++;
            }

            if (colon < text.Length && text[colon] is '：' or ':')
            {
                return new HeadLabel(name, at, colon + 1);
            }

            // 主席　林市長 has a wide blank for a colon, which only the first label of a line may have.
            if (first && end < text.Length && (text[end] is '\t' or '\u3000' || (colon > end + 1)))
            {
                return new HeadLabel(name, at, end);
            }
        }

        return null;
    }

    private static int Over(string text, int at, string word)
    {
        foreach (var c in word)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]) && text[at] is not '\t' and not '\n')
            {
                at++;
            }

            if (at >= text.Length || text[at++] != c)
            {
                return -1;
            }
        }

        return at;
    }
}
