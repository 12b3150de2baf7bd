using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Guankao.Calendar;
using Guankao.Kernel;

namespace Guankao.Rules;

/// <content>Hand edits of the calendar.</content>
public static partial class CityFolder
{
    private const string ClosureFile = "closures.json";

    private static readonly JsonSerializerOptions Printed = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Adds an announced closure to the folder; gives back the file. What would make the folder unreadable is refused and not written.</summary>
    public static Outcome<string> Close(string folder, Closure closure)
    {
        if (Read(folder) is { Refusal: { } bad } && Directory.Exists(folder))
        {
            return bad;
        }

        var path = Path.Combine(folder, Calendars, ClosureFile);
        var root = File.Exists(path) ? JsonNode.Parse(File.ReadAllText(path))!.AsObject() : [];
        var rows = Member(root, "closures");
        var sources = Member(root, "sources");
        var id = sources.FirstOrDefault(s => (string?)s!["title"] == closure.Source)?["id"]?.GetValue<string>() ?? $"announced-{sources.Count + 1}";
        if (sources.All(s => (string?)s!["id"] != id))
        {
            sources.Add(new JsonObject { ["id"] = id, ["title"] = closure.Source });
        }

        rows.Add(Row(closure, id));
        var text = root.ToJsonString(Printed) + "\n";
        if (CalendarFile.Closures(ClosureFile, text).Refusal is { } flawed)
        {
            return flawed;
        }

        // Written beside and moved over, so that whoever watches never reads half a file.
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path + ".new", text);
        File.Move(path + ".new", path, overwrite: true);
        return path;
    }

    private static JsonArray Member(JsonObject root, string name)
    {
        if (root[name] is not JsonArray rows)
        {
            root[name] = rows = [];
        }

        return rows;
    }

    private static JsonObject Row(Closure closure, string source)
    {
        var row = new JsonObject { ["day"] = $"{closure.Day:yyyy-MM-dd}", ["part"] = closure.Part.ToString().ToLowerInvariant(), ["city"] = closure.City };
        if (closure.District is { } district)
        {
            row["district"] = district;
        }

        row["reason"] = new JsonObject { ["zh"] = closure.Reason.ZhHant, ["en"] = closure.Reason.En };
        row["standing"] = closure.Standing.ToString().ToLowerInvariant();
        row["source"] = source;
        return row;
    }
}
