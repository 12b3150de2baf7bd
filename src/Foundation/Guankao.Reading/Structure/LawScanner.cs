namespace Guankao.Reading;

/// <summary>Reads laws, rules and plans: what stands in 「」 and ends in 自治條例, 要點 …, and well-known laws by name.</summary>
internal static class LawScanner
{
    private const int Longest = 60;
    private static readonly WordsBefore<string> Kinds;
    private static readonly WordTable<string> Known;

    static LawScanner()
    {
        var list = Embedded.Language("laws");
        var kinds = list.GetProperty("kinds").Words().ToArray();
        Kinds = new(kinds.Select(kind => (kind, kind)));
        Known = new(list.GetProperty("known").Words().Select(law => (law, kinds.Where(kind => law.EndsWith(kind, StringComparison.Ordinal)).MaxBy(kind => kind.Length)!)));
    }

    public static void Scan(ReadOnlySpan<char> text, List<LawReading> into)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (c is '「' or '《' or '『' && Quoted(text, at, out var reading))
            {
                into.Add(reading);
                at = reading.Span.End;
            }
            else if (c > '\u4E00' && Known.TryMatch(text, at, out var end, out var kind))
            {
                into.Add(new LawReading(new TextSpan(at, end), kind));
                at = end - 1;
            }
        }
    }

    private static bool Quoted(ReadOnlySpan<char> text, int open, out LawReading reading)
    {
        var close = text[open] switch { '「' => '」', '《' => '》', _ => '』' };
        var inside = text[(open + 1)..Math.Min(text.Length, open + 1 + Longest)];
        var length = inside.IndexOf(close);
        reading = default;
        if (length < 3 || inside[..length].IndexOf('「') >= 0)
        {
            return false;
        }

        var end = open + 1 + length;
        var nameEnd = text[end - 1] == ')' ? inside[..length].LastIndexOf('(') + open + 1 : end;
        if (nameEnd <= open + 1 || !Kinds.TryMatch(text, nameEnd, out var start, out var kind) || start <= open)
        {
            return false;
        }

        reading = new LawReading(new TextSpan(open + 1, nameEnd), kind);
        return true;
    }
}
