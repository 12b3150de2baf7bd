namespace Guankao.Web.Parts;

/// <summary>What a browser calls itself, in two words that its owner knows.</summary>
internal static class DeviceWords
{
    // Each names the ones after it too, so the first that fits is the right one.
    private static readonly (string Mark, string Word)[] Browsers =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Word)[] Systems =
        [("Windows", "Windows"), ("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Mac OS X", "macOS"), ("Linux", "Linux")];

    /// <summary>The words; null where neither is known.</summary>
    public static string? Of(string device)
    {
        var words = new[] { Find(Browsers, device), Find(Systems, device) }.OfType<string>().ToList();
        return words.Count > 0 ? string.Join(" · ", words) : null;
    }

    private static string? Find((string Mark, string Word)[] marks, string device) =>
        marks.Where(mark => device.Contains(mark.Mark, StringComparison.Ordinal)).Select(mark => mark.Word).FirstOrDefault();
}
