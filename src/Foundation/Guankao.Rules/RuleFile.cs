using Guankao.Calendar;
using Guankao.Calendar.Rows;

namespace Guankao.Rules;

/// <summary>A file of rules as text.</summary>
/// <param name="Name">What it is called in messages.</param>
/// <param name="Text">Its JSON.</param>
public sealed record RuleFile(string Name, string Text)
{
    // Other tables have rows too; only these words make a file one of rules.
    private static readonly string[] Members = ["set", "sources", "cities"];

    /// <summary>A file on disk, or every file of rules in a folder; tables there that other modules read in their own form are left out.</summary>
    public static IReadOnlyList<RuleFile> At(string path) => Directory.Exists(path)
        ? [.. Directory.EnumerateFiles(path, "*.json").Order(StringComparer.Ordinal).Select(One).Where(f => f.HoldsRules)]
        : [One(path)];

    // A file that is no JSON is kept, so that its flaw is told.
    private bool HoldsRules =>
        LinedJson.Parse(Name, Text, []) is not { } root || root.Members.Exists(m => Members.Contains(m.Key));

    private static RuleFile One(string path) => new(Path.GetFileName(path), File.ReadAllText(path));
}
