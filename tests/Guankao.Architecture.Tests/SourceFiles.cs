using Guankao.Testing;

namespace Guankao.Architecture.Tests;

/// <summary>The files of the product that people wrote: no build output, no generated migrations.</summary>
internal static class SourceFiles
{
    public static IEnumerable<(string Path, string Text)> Under(string folder, params string[] endings) =>
        from root in new[] { Repository.File(folder) }
        where Directory.Exists(root)
        from file in Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
        let path = Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')
        where endings.Any(e => path.EndsWith(e, StringComparison.Ordinal))
        where !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal)
        where !path.Contains("Guankao.Migrations.", StringComparison.Ordinal) || !path.Contains("/Migrations/", StringComparison.Ordinal)
        where !path.Contains("/node_modules/", StringComparison.Ordinal)
        select (path, File.ReadAllText(file));
}
