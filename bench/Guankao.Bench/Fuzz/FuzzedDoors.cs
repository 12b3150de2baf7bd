using System.Text.Json;
using System.Text.RegularExpressions;

namespace Guankao.Bench;

/// <summary>A way into the program.</summary>
internal sealed record FuzzedDoor(string Method, string Pattern, string? Handler);

/// <summary>Every way in, and every name under which it may be asked something: from the printed table of doors, the OpenAPI description and the forms.</summary>
internal sealed partial class FuzzedDoors
{
    /// <summary>Signing out would only empty the run.</summary>
    private static readonly string[] LeftOut = ["/sign-out"];

    public List<FuzzedDoor> All { get; } = [];

    public List<string> Names { get; } = [];

    /// <summary>Reads them.</summary>
    /// <param name="repository">The tree that the server was made from.</param>
    /// <param name="openApi">Its description of the open data.</param>
    public static FuzzedDoors Read(string repository, string openApi)
    {
        var doors = new FuzzedDoors();
        foreach (Match row in Row().Matches(File.ReadAllText(Path.Combine(repository, "docs", "permissions.md"))))
        {
            doors.All.Add(new FuzzedDoor(row.Groups[1].Value, row.Groups[2].Value, row.Groups[3].Success ? row.Groups[3].Value : null));
        }

        using var described = JsonDocument.Parse(openApi);
        var names = new SortedSet<string>(StringComparer.Ordinal) { "handler", "lang", "dates", "back", "page", "size", "v" };
        foreach (var path in described.RootElement.GetProperty("paths").EnumerateObject())
        {
            doors.All.Add(new FuzzedDoor("GET", path.Name, null));
            names.UnionWith(path.Value.GetProperty("get").GetProperty("parameters").EnumerateArray().Select(each => each.GetProperty("name").GetString()!));
        }

        foreach (var page in Directory.EnumerateFiles(Path.Combine(repository, "src", "Apps", "Guankao.Web", "Pages"), "*.cshtml", SearchOption.AllDirectories))
        {
            names.UnionWith(Name().Matches(File.ReadAllText(page)).Select(match => match.Groups[1].Value));
        }

        foreach (var model in Directory.EnumerateFiles(Path.Combine(repository, "src", "Apps", "Guankao.Web"), "*.cs", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(model);
            names.UnionWith(Asked().Matches(text).SelectMany(match => match.Groups[1].Value.Split(',')).Select(part => part.Split('=')[0].Trim().Split(' ')[^1]).Where(IsName));
        }

        doors.Names.AddRange(names);
        doors.All.RemoveAll(door => LeftOut.Contains(door.Pattern));
        return doors;
    }

    private static bool IsName(string name) => name.Length is > 0 and < 40 && name.All(char.IsAsciiLetterOrDigit);

    [GeneratedRegex(@"^\| (GET|POST|HEAD|\*) \| `([^` ]+)(?: \((\w+)\))?` \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("name=\"([A-Za-z][A-Za-z0-9.-]*)\"")]
    private static partial Regex Name();

    [GeneratedRegex(@"\bOn(?:Get|Post)\w*\(([^)]*)\)")]
    private static partial Regex Asked();
}
