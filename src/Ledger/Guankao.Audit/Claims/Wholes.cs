namespace Guankao.Audit;

/// <summary>全市、全部 in front of a figure: it counts the whole, not a share of it.</summary>
internal static class Wholes
{
    private static readonly string[] s_words = ["全市", "全部", "全體", "全府", "全數", "全區", "全縣"];

    /// <summary>The word right before the position; null where none stands there.</summary>
    public static string? Before(string text, int at) =>
        s_words.FirstOrDefault(w => text.AsSpan(Math.Max(0, at - 3), Math.Min(3, at)).Contains(w, StringComparison.Ordinal));
}
