using System.Text.Json;
using Guankao.Kernel;

namespace Guankao.Referrals;

/// <summary>The procedures, from data/referrals/procedures.json.</summary>
public static class Procedures
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Procedure> All { get; } = Load();

    /// <summary>The one of a code; null where there is none.</summary>
    public static Procedure? Of(string? code) => All.FirstOrDefault(row => row.Code == code);

    private static List<Procedure> Load()
    {
        using var stream = typeof(Procedures).Assembly.GetManifestResourceStream("referrals/procedures.json")
            ?? throw new InvalidOperationException("referrals/procedures.json is not in the assembly.");
        using var json = JsonDocument.Parse(stream);
        return [.. json.RootElement.GetProperty("procedures").EnumerateArray().Select(row => new Procedure(
            Text(row, "code")!, Name(row), Words(row, "ages"), [.. row.GetProperty("steps").EnumerateArray().Select(Step)],
            [.. row.GetProperty("closes").EnumerateArray().Select(set => (IReadOnlyList<string>)[.. set.EnumerateArray().Select(each => each.GetString()!)])],
            Words(row, "onClosing"), Text(row, "source")!, Text(row, "standing")!))];
    }

    private static ProcedureStep Step(JsonElement row) => new()
    {
        Code = Text(row, "code")!, Name = Name(row), After = Words(row, "after"), Unless = Words(row, "unless"), Repeats = Flag(row, "repeats"), Time = Flag(row, "time"),
        Future = Flag(row, "future"), WhenClosed = Flag(row, "whenClosed"), Reports = Flag(row, "reports"), Starts = Words(row, "starts"), Stops = Words(row, "stops"),
        Extends = Words(row, "extends"), Asked = Text(row, "asked"), Renews = Words(row, "renews"), Restarts = Words(row, "restarts"), Floor = Text(row, "floor"), Participants = Words(row, "participants"),
        Fewest = row.TryGetProperty("fewest", out var fewest) ? fewest.GetInt32() : 0, Again = Words(row, "again"),
        Before = row.TryGetProperty("before", out var before) ? before.EnumerateObject().ToDictionary(each => each.Name, each => each.Value.GetString()!) : new Dictionary<string, string>(),
        Outcomes = row.TryGetProperty("outcomes", out var outcomes) ? [.. outcomes.EnumerateArray().Select(each => new StepOutcome(Text(each, "code")!, Name(each)))] : [],
    };

    private static Bilingual Name(JsonElement row) => new(Text(row, "zh")!, Text(row, "en")!);

    private static string? Text(JsonElement row, string name) => row.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static bool Flag(JsonElement row, string name) => row.TryGetProperty(name, out var value) && value.GetBoolean();

    private static List<string> Words(JsonElement row, string name) =>
        row.TryGetProperty(name, out var value) ? [.. value.EnumerateArray().Select(each => each.GetString()!)] : [];
}
