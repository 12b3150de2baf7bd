namespace Guankao.Importing.Trips;

/// <summary>Tags that a conversion left in the text. Each is blanked out in place, so that no offset moves; boxes become ☑ and ☐.</summary>
internal static class Markup
{
    private static readonly string[] Names = ["u", "b", "i", "br", "input", "p", "span", "strong", "em", "sup", "sub", "div"];

    public static string Blank(string text)
    {
        if (!text.Contains('<', StringComparison.Ordinal))
        {
            return text;
        }

        var blanked = text.ToCharArray();
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = text.IndexOf('<', at + 1))
        {
            var end = text.IndexOf('>', at);
            if (end < 0 || !IsTag(text.AsSpan(at + 1, end - at - 1), out var name))
            {
                continue;
            }

            blanked.AsSpan(at, end - at + 1).Fill(' ');
            if (name == "input")
            {
                blanked[at] = text.AsSpan(at, end - at).Contains("checked", StringComparison.OrdinalIgnoreCase) ? '☑' : '☐';
            }
        }

        return new string(blanked);
    }

    private static bool IsTag(ReadOnlySpan<char> inside, out string name)
    {
        inside = inside.TrimStart('/');
        var length = 0;
        while (length < inside.Length && char.IsAsciiLetter(inside[length]))
        {
            length++;
        }

        name = inside[..length].ToString().ToLowerInvariant();
        return Names.Contains(name);
    }
}
