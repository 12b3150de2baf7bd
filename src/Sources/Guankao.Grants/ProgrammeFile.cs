using System.Text.Json;
using Guankao.Calendar;
using Guankao.Kernel;
using Guankao.Rules;

namespace Guankao.Grants;

/// <summary>Reads data/grants/programmes.json as it was shipped.</summary>
internal static class ProgrammeFile
{
    public static (IReadOnlyList<GrantProgramme> All, long Tolerance) Read()
    {
        using var stream = typeof(GrantProgramme).Assembly.GetManifestResourceStream("programmes.json")
            ?? throw new InvalidOperationException("programmes.json is not in the assembly.");
        using var json = JsonDocument.Parse(stream);
        var root = json.RootElement;
        return ([.. root.GetProperty("programmes").EnumerateArray().Select(One)], root.GetProperty("tolerance").GetProperty("value").GetInt64());
    }

    private static GrantProgramme One(JsonElement row) => new(
        Text(row, "code")!, Text(row, "name")!, Text(row, "en")!,
        [.. row.GetProperty("aliases").EnumerateArray().Select(name => name.GetString()!)],
        row.GetProperty("generation").GetInt32(), row.GetProperty("from").GetInt32(), row.GetProperty("to").GetInt32(),
        Text(row, "share"), Text(row, "follows"),
        [.. Rows(row, "carries").Select(item => new CarriedItem(Text(item, "from"), Text(item, "to"), StandingOf(item), SourceOf(item), Words(item, "note")))])
    {
        Standing = StandingOf(row), Source = SourceOf(row),
        Targets =
        [
            .. Rows(row, "targets").Select(target => new ProgrammeTarget(
                Words(target, "name")!, target.GetProperty("value").GetDecimal(), Text(target, "unit")!, StandingOf(target), SourceOf(target))),
        ],
    };

    private static JsonElement[] Rows(JsonElement row, string name) => row.TryGetProperty(name, out var rows) ? [.. rows.EnumerateArray()] : [];

    private static string? Text(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static Bilingual? Words(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? new Bilingual(Text(value, "zh")!, Text(value, "en")!) : null;

    private static Standing StandingOf(JsonElement row) => Enum.Parse<Standing>(Text(row, "status")!, ignoreCase: true);

    private static RuleSource SourceOf(JsonElement row)
    {
        var id = Text(row, "source")!;
        return RuleBook.Shipped.Sources.FirstOrDefault(source => source.Id == id)
            ?? throw new InvalidOperationException($"programmes.json names the source {id}, which data/rules/sources.json does not have.");
    }
}
