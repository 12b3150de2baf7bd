namespace Guankao.Audit;

/// <summary>Finds which stages of work (決標, 公告, 驗收 …) a text names.</summary>
internal static class ActionScanner
{
    /// <summary>The stages as bits; names in 「」 and remarks in brackets do not count.</summary>
    public static ulong Actions(AuditWords words, ReadOnlySpan<char> text)
    {
        var actions = 0UL;
        for (var i = 0; i < text.Length;)
        {
            if (Brackets.Opens(text[i]))
            {
                i = Brackets.Skip(text, i, text.Length);
                continue;
            }

            if (words.Actions.TryMatch(text, i, out var word, out var bit))
            {
                actions |= bit;
                i += word.Length;
            }
            else
            {
                i++;
            }
        }

        return actions;
    }
}
