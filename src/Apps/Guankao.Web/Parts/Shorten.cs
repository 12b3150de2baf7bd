namespace Guankao.Web.Parts;

/// <summary>The beginning of a text that is too long for its place.</summary>
internal static class Shorten
{
    public static string To(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
        return string.Concat(text.AsSpan(0, end), "…");
    }
}
