namespace Guankao.Importing.Trips;

/// <summary>Takes a person apart: 王大明科長, 科長王大明, 工務局局長王大明.</summary>
internal static class PersonName
{
    private const int ShortestName = 2;
    private const int LongestName = 4;

    /// <summary>Name, post and what stands before them; null where there is no name with a post.</summary>
    public static (string Name, string? Post, string Before)? Parse(string printed)
    {
        var text = printed.Trim().Trim('、', '，', '：', ':', '；', '。', ' ', '　');
        foreach (var post in TripWords.Own.Posts)
        {
            if (text.EndsWith(post, StringComparison.Ordinal) && Name(text[..^post.Length].Trim()) is { } first)
            {
                return (first.Name, post, first.Before);
            }

            var at = text.LastIndexOf(post, StringComparison.Ordinal);
            if (at >= 0 && IsName(text[(at + post.Length)..].Trim()))
            {
                return (text[(at + post.Length)..].Trim(), post, text[..at].Trim());
            }
        }

        return null;
    }

    /// <summary>True for a surname with one to three more characters.</summary>
    public static bool IsName(string text) =>
        text.Length is >= ShortestName and <= LongestName && TripWords.Own.Surnames.Contains(text[0]) && text.All(c => c is >= '\u4E00' and <= '\u9FFF');

    /// <summary>The name at the end of a text, with what stands before it.</summary>
    private static (string Name, string Before)? Name(string text)
    {
        if (IsName(text))
        {
            return (text, "");
        }

        foreach (var length in (ReadOnlySpan<int>)[3, 2])
        {
            if (text.Length > length && IsName(text[^length..]))
            {
                return (text[^length..], text[..^length].Trim());
            }
        }

        return null;
    }
}
