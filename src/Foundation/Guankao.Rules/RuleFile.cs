namespace Guankao.Rules;

/// <summary>A file of rules as text.</summary>
/// <param name="Name">What it is called in messages.</param>
/// <param name="Text">Its JSON.</param>
public sealed record RuleFile(string Name, string Text)
{
    /// <summary>A file on disk, or every .json file of a folder.</summary>
    public static IReadOnlyList<RuleFile> At(string path) => Directory.Exists(path)
        ? [.. Directory.EnumerateFiles(path, "*.json").Order(StringComparer.Ordinal).Select(f => new RuleFile(Path.GetFileName(f), File.ReadAllText(f)))]
        : [new(Path.GetFileName(path), File.ReadAllText(path))];
}
