using Guankao.Calendar;
using Guankao.Calendar.Rows;
using Guankao.Kernel;

namespace Guankao.Rules;

/// <summary>
/// A city's own files, laid over the shipped ones: <c>rules/*.json</c> and <c>calendars/*.json</c> (years, and closures).
/// They are taken together or not at all.
/// </summary>
public static partial class CityFolder
{
    /// <summary>Where its rules lie.</summary>
    public const string Rules = "rules";

    /// <summary>Where its calendars and closures lie.</summary>
    public const string Calendars = "calendars";

    /// <summary>The shipped rules and calendars with the city's over them; the shipped ones alone where no folder is named.</summary>
    public static Outcome<Basis> Read(string? folder)
    {
        if (folder is null)
        {
            return Basis.Shipped;
        }

        if (!Directory.Exists(folder))
        {
            return new Refusal("city-folder-missing", new(
                $"找不到資料夾「{folder}」，請確認路徑，或建立含 rules 與 calendars 之資料夾。",
                $"There is no folder {folder}; check the path, or make one with rules and calendars in it."));
        }

        try
        {
            var rules = Path.Combine(folder, Rules);
            return RuleBook.Shipped.With(Directory.Exists(rules) ? RuleFile.At(rules) : []).Is(out var book, out var flawed)
                ? Shelf(folder).Is(out var shelf, out var wrong) ? new Basis(book, shelf) : wrong
                : flawed;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return new Refusal("city-folder-unreadable", new(
                $"無法讀取「{folder}」：{problem.Message}", $"{folder} could not be read: {problem.Message}"));
        }
    }

    /// <summary>True where the folder has the form of a city's own files.</summary>
    public static bool Is(string path) =>
        Directory.Exists(Path.Combine(path, Rules)) || Directory.Exists(Path.Combine(path, Calendars));

    /// <summary>Changes whenever one of its files does; null where no folder is named.</summary>
    public static string? Stamp(string? folder) => folder is null || !Directory.Exists(folder) ? null : string.Join('|',
        new DirectoryInfo(folder).EnumerateFiles("*.json", SearchOption.AllDirectories)
            .OrderBy(f => f.FullName, StringComparer.Ordinal).Select(f => $"{f.FullName}:{f.Length}:{f.LastWriteTimeUtc.Ticks}"));

    private static Outcome<CalendarShelf> Shelf(string folder)
    {
        var shelf = CalendarShelf.Shipped;
        var calendars = Path.Combine(folder, Calendars);
        string[] paths = Directory.Exists(calendars) ? Directory.GetFiles(calendars, "*.json") : [];
        foreach (var path in paths.Order(StringComparer.Ordinal))
        {
            var (name, text) = (Path.GetFileName(path), File.ReadAllText(path));
            if (LinedJson.Parse(name, text, [])?.Members.Exists(m => m.Key == "closures") == true)
            {
                if (!CalendarFile.Closures(name, text).Is(out var closures, out var flawed))
                {
                    return flawed;
                }

                shelf = shelf.With(closures);
            }
            else if (!CalendarFile.Year(name, text).Is(out var year, out var flawed))
            {
                return flawed;
            }
            else if (!shelf.With(year).Is(out var with, out var taken))
            {
                return taken with { Sentence = new($"{name}：{taken.Sentence.ZhHant}", $"{name}: {taken.Sentence.En}") };
            }
            else
            {
                shelf = with;
            }
        }

        return shelf;
    }
}
