using System.Text.RegularExpressions;

namespace Guankao.Architecture.Tests;

/// <summary>The rules of the house as functions from what is there to what is wrong with it.</summary>
internal static partial class HouseRules
{
    private static readonly string[] EmptyWords = ["Manager", "Helper", "Util", "Utils", "Service", "Base", "Impl", "Info", "Data"];

    private static readonly string[] Machinery = ["Handler", "Model", "Shelf", "Reads", "Line"];

    /// <summary>Every project is on the map, on its floor, and references only what the map allows.</summary>
    public static IEnumerable<string> References(IEnumerable<ProjectFile> projects)
    {
        foreach (var project in projects)
        {
            if (ModuleMap.Find(project.Name) is not { } module)
            {
                yield return $"{project.Name} is not on the map";
                continue;
            }

            if (project.FolderFloor != module.Floor.ToString())
            {
                yield return $"{project.Name} lies under {project.FolderFloor}, the map says {module.Floor}";
            }

            foreach (var reference in project.References)
            {
                if (ModuleMap.Find(reference) is not { } other)
                {
                    yield return $"{project.Name} references {reference}, which is not on the map";
                }
                else if (module.May is not ["*"] && !module.May.Contains(reference))
                {
                    yield return $"{project.Name} may not reference {reference}";
                }
                else if (other.Floor > module.Floor)
                {
                    yield return $"{project.Name} looks up to {reference}";
                }
                else if (module.Floor == Floor.Sources && other.Floor == Floor.Sources)
                {
                    yield return $"{project.Name} is a source and references the source {reference}";
                }
            }
        }
    }

    /// <summary>Pages and the command line see commands and queries, never the database's library.</summary>
    public static IEnumerable<string> NoDatabaseInApps(string app, string path, string source) =>
        source.Contains("Microsoft.EntityFrameworkCore", StringComparison.Ordinal)
            ? [$"{app}: {path} uses Entity Framework"]
            : [];

    /// <summary>No type is named after nothing.</summary>
    public static IEnumerable<string> TypeNames(string path, string source) =>
        from Match type in TypeDeclaration().Matches(source)
        let name = type.Groups["name"].Value
        where EmptyWords.Any(w => name.EndsWith(w, StringComparison.Ordinal) && name.Length > w.Length)
        select $"{path}: {name}";

    /// <summary>
    /// Every public type of the ledger and of the sources has a row in the glossary. Machinery around a word (the handler
    /// of a command, a module's tables, the line of a list) goes with the word.
    /// </summary>
    public static IEnumerable<string> Glossary(string path, string source, string glossary) =>
        from Match type in PublicType().Matches(source)
        let name = type.Groups["name"].Value
        where !Machinery.Any(m => name.EndsWith(m, StringComparison.Ordinal))
        where !glossary.Contains($"`{name}`", StringComparison.Ordinal)
        select $"{path}: {name} has no row in docs/glossary.md";

    /// <summary>A file of more than a screen or two of ideas is asking to be split.</summary>
    public static IEnumerable<string> FileLength(string path, int lines, int most, IReadOnlyDictionary<string, int> exceptions)
    {
        var allowed = exceptions.TryGetValue(path, out var own) ? own : most;
        return lines > allowed ? [$"{path} has {lines} lines, at most {allowed}"] : [];
    }

    /// <summary>Days and instants come from TimeProvider; text for users never names this or that machine.</summary>
    public static IEnumerable<string> Traces(string path, string text) =>
        from trace in new[] { "/work/", "/root/", "/home/" }
        where text.Contains(trace, StringComparison.Ordinal)
        select $"{path} names the folder {trace} of one machine";

    /// <summary>
    /// Old and new nodes work on one database while an upgrade rolls: a migration only adds. What nobody has used since the release
    /// before may go, and the migration says so with the word Unused.
    /// </summary>
    public static IEnumerable<string> Migrations(string path, string source)
    {
        var (up, down) = (source.IndexOf("void Up(", StringComparison.Ordinal), source.IndexOf("void Down(", StringComparison.Ordinal));
        return up < 0 || down < up || source.Contains("// Unused since ", StringComparison.Ordinal)
            ? []
            : from word in new[] { ".DropColumn(", ".DropTable(", ".RenameColumn(", ".RenameTable(", ".AlterColumn<" }
              where source[up..down].Contains(word, StringComparison.Ordinal)
              select $"{path} takes something away from nodes that still run the release before: {word}";
    }

    [GeneratedRegex(@"^public (\w+ )*?(record struct|record|class|struct|interface|enum) (?<name>[A-Z]\w+)", RegexOptions.Multiline)]
    private static partial Regex PublicType();

    [GeneratedRegex(@"\b(class|record|struct|interface|enum)\s+(struct\s+|class\s+)?(?<name>[A-Z]\w+)")]
    private static partial Regex TypeDeclaration();
}
