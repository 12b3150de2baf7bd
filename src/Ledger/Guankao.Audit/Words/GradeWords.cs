using System.Text.Json;
using System.Text.Json.Serialization;

namespace Guankao.Audit;

/// <summary>Which light a city's grade word lights; read from data/rules/grade-lights.json.</summary>
internal sealed class GradeWords
{
    private static readonly Lazy<GradeWords> Loaded = new(Load);

    private readonly List<GradeRow> _rows;

    private GradeWords(List<GradeRow> rows) => _rows = rows;

    public static GradeWords Default => Loaded.Value;

    /// <summary>The light of a grade; a city's own row goes before the common one, an unknown word lights nothing.</summary>
    public Light LightOf(string? grade, string? city)
    {
        if (string.IsNullOrWhiteSpace(grade))
        {
            return Light.Unlit;
        }

        var word = grade.Trim();
        var row = _rows.Find(r => r.City == city && r.Grade == word)
            ?? _rows.Find(r => (r.City is null || city is null) && r.Grade == word);
        return row?.Light ?? Light.Unlit;
    }

    /// <summary>The city's own words; a city without any grades by the common table.</summary>
    public IReadOnlyList<CityGrade> For(string? city)
    {
        var own = _rows.FindAll(row => row.City is not null && row.City == city);
        var common = _rows.FindAll(row => row.City is null);
        return [.. (own.Count > 0 ? own : common.FindAll(row => row.Source == common[0].Source))
            .Select(row => new CityGrade(row.Grade, row.Meaning))];
    }

    private static GradeWords Load()
    {
        using var stream = typeof(GradeWords).Assembly.GetManifestResourceStream("Guankao.Audit.grade-lights.json")!;
        return new(JsonSerializer.Deserialize(stream, GradeJson.Default.GradeFile)!.Rows);
    }
}

/// <summary>data/rules/grade-lights.json as it stands.</summary>
internal sealed record GradeFile(List<GradeRow> Rows);

/// <summary>A grade word and its light.</summary>
internal sealed record GradeRow(string? City, string Grade, string Meaning, Light Light, string Source, string Status);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(GradeFile))]
internal sealed partial class GradeJson : JsonSerializerContext;
