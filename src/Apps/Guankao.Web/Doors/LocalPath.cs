namespace Guankao.Web.Doors;

/// <summary>Where to go back to: an address of these pages, never of another site.</summary>
internal static class LocalPath
{
    private const int Longest = 1000;

    /// <summary>The address, or the overview where it leads anywhere else.</summary>
    public static string Of(string? back, string otherwise = Links.Overview) =>
        back is { Length: > 0 and <= Longest } && back[0] == '/' && (back.Length == 1 || back[1] is not ('/' or '\\'))
        && !back.Any(c => c < ' ' || c == '\\' || c == '\u007f')
            ? back : otherwise;
}
