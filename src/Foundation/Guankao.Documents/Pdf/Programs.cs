using System.Collections.Concurrent;

namespace Guankao.Documents;

/// <summary>Finds programs on the search path, once.</summary>
internal static class Programs
{
    private static readonly ConcurrentDictionary<string, string> Found = new(StringComparer.Ordinal);

    internal static string? Find(string name)
    {
        if (Found.TryGetValue(name, out var known))
        {
            return known;
        }

        var file = OperatingSystem.IsWindows() ? name + ".exe" : name;
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Select(folder => Path.Combine(folder, file)).FirstOrDefault(File.Exists);
        return path is null ? null : Found[name] = path;
    }
}
