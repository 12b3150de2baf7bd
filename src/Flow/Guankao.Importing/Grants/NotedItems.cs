namespace Guankao.Importing;

/// <summary>Counts up what 「含甲、乙及丙等3項」 contains.</summary>
internal static class NotedItems
{
    internal static (IReadOnlyList<string> Items, int? Said) Of(string text)
    {
        var end = text.LastIndexOf('等');
        var said = end < 0 ? null : Number(text[(end + 1)..]);
        if (said is null)
        {
            return ([], null);
        }

        // The last clause that contains something does the counting: 含人事費及業務費，業務費則包含甲、乙等2項.
        var head = text[..end];
        var words = PlanWords.Current["includes"];
        var start = words.Select(word => (At: LastOutside(head, word), word.Length)).Where(found => found.At >= 0)
            .Select(found => found.At + found.Length).DefaultIfEmpty(0).Max();
        var items = Split(head[start..].Trim('，', '：', ':'), '、');
        while (items.Count < said && Widest(items, said.Value - items.Count) is { } at)
        {
            var cut = AndAt(items[at]);
            items.Insert(at + 1, items[at][(cut + 1)..]);
            items[at] = items[at][..cut];
        }

        return (items, said);
    }

    private static int? Number(string tail)
    {
        var digits = new string([.. tail.SkipWhile(c => c == '共').TakeWhile(char.IsAsciiDigit)]);
        return digits.Length is > 0 and < 4 && tail.AsSpan(tail.IndexOf(digits, StringComparison.Ordinal) + digits.Length).IndexOfAny('項', '類', '種') is 0 or 1
            ? int.Parse(digits, System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    // 及 joins the last two of a list; where several could, the last item that holds one is parted first.
    private static int? Widest(List<string> items, int missing) =>
        missing > 0 && items.FindLastIndex(item => AndAt(item) > 0) is var at and >= 0 ? at : null;

    private static int AndAt(string item)
    {
        var depth = 0;
        for (var i = 1; i < item.Length - 1; i++)
        {
            depth += item[i] is '（' or '(' ? 1 : item[i] is '）' or ')' ? -1 : 0;
            if (depth == 0 && item[i] is '及' or '與' && item[i] == '及')
            {
                return i;
            }
        }

        return -1;
    }

    private static int LastOutside(string text, string word)
    {
        var (depth, found) = (0, -1);
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] is '（' or '(' ? 1 : text[i] is '）' or ')' ? -1 : 0;
            if (depth == 0 && string.CompareOrdinal(text, i, word, 0, word.Length) == 0 && (i == 0 || found < 0 || text[..i].Contains('，')))
            {
                found = i;
            }
        }

        return found;
    }

    private static List<string> Split(string text, char mark)
    {
        var (parts, depth, from) = (new List<string>(), 0, 0);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : mark;
            depth += c is '（' or '(' ? 1 : c is '）' or ')' ? -1 : 0;
            if ((c == mark && depth <= 0) || i == text.Length)
            {
                if (i > from)
                {
                    parts.Add(text[from..i]);
                }

                from = i + 1;
            }
        }

        return parts;
    }
}
