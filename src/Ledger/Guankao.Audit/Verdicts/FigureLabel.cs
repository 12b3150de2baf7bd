namespace Guankao.Audit;

/// <summary>What a figure is called: the words right before it, up to a comma or another figure (核定補助45件).</summary>
internal static class FigureLabel
{
    /// <summary>Shared pairs of characters from which two figures are called the same.</summary>
    public const int Sure = 3;

    private const int Longest = 8;

    /// <summary>The words before a figure, without 至少, 計 and the like at their end mattering.</summary>
    public static ReadOnlySpan<char> Before(string text, int figure)
    {
        var start = figure;
        while (start > 0 && figure - start < Longest && IsWord(text[start - 1]))
        {
            start--;
        }

        return text.AsSpan(start, figure - start);
    }

    /// <summary>How many pairs of neighbouring characters both names hold.</summary>
    public static int Shared(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var shared = 0;
        for (var i = 0; i + 1 < a.Length; i++)
        {
            shared += b.IndexOf(a.Slice(i, 2), StringComparison.Ordinal) >= 0 ? 1 : 0;
        }

        return shared;
    }

    private static bool IsWord(char c) => c >= '\u3400' && c is not ('、' or '，' or '。' or '；' or '：' or '（' or '）');
}
