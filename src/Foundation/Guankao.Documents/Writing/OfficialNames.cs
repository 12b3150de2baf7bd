using System.Globalization;
using System.Text;

namespace Guankao.Documents.Writing;

/// <summary>Names of files and sheets: what an official would choose, minus what file systems and spreadsheets refuse.</summary>
internal static class OfficialNames
{
    // 255 bytes is the least that a file system of today allows; a Chinese character takes three, and the ending needs room.
    private const int FileNameBytes = 240;

    private const int SheetCharacters = 31;

    internal static string File(string name, string ending) => Shortened(Without(name, "\\/:*?\"<>|"), FileNameBytes) + "." + ending;

    /// <summary>One name for each sheet, none twice, whatever its letters' case.</summary>
    internal static string[] Sheets(IEnumerable<PrintedTable> tables)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. tables.Select(table => Free(Without(table.Name, "[]:*?/\\"), taken))];
    }

    private static string Free(string name, HashSet<string> taken)
    {
        var free = Cut(name, SheetCharacters);
        for (var copy = 2; !taken.Add(free); copy++)
        {
            var mark = string.Create(CultureInfo.InvariantCulture, $"({copy})");
            free = Cut(name, SheetCharacters - mark.Length) + mark;
        }

        return free;
    }

    private static string Without(string name, string refused)
    {
        var kept = new StringBuilder(name.Length);
        foreach (var c in Markup.Legible(name))
        {
            kept.Append(refused.Contains(c) || char.IsControl(c) ? ' ' : c);
        }

        var words = string.Join(' ', kept.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('.', '\'', ' ');
        return words.Length == 0 ? "表" : words;
    }

    private static string Shortened(string name, int bytes)
    {
        var length = name.Length;
        while (Encoding.UTF8.GetByteCount(name.AsSpan(0, length)) > bytes)
        {
            length--;
        }

        return Cut(name, length);
    }

    private static string Cut(string name, int length)
    {
        if (name.Length <= length)
        {
            return name;
        }

        return name[..(char.IsHighSurrogate(name[length - 1]) ? length - 1 : length)].TrimEnd();
    }
}
