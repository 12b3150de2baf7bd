namespace Guankao.Importing;

/// <summary>Tells whether a place in a text lies inside the name of something or inside a remark.</summary>
internal static class Enclosure
{
    /// <summary>Inside 「」, 『』 or 《》: the title of a plan or rule.</summary>
    internal static bool InTitle(string text, int at) => Depth(text, at, "「『《〈", "」』》〉") > 0;

    /// <summary>Inside round brackets.</summary>
    internal static bool InBrackets(string text, int at) => Depth(text, at, "(（", ")）") > 0;

    private static int Depth(string text, int at, string opening, string closing)
    {
        var depth = 0;
        for (var i = 0; i < at && i < text.Length; i++)
        {
            depth += opening.Contains(text[i]) ? 1 : closing.Contains(text[i]) && depth > 0 ? -1 : 0;
        }

        return depth;
    }
}
