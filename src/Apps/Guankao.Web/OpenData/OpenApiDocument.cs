using System.Reflection;
using System.Text.Json;
using Guankao.Publishing.OpenData;
using Guankao.Store;
using Guankao.Youth;

namespace Guankao.Web.OpenData;

/// <summary>The open data described for programs: OpenAPI 3.1, with schemas taken from the types that are written.</summary>
internal static class OpenApiDocument
{
    private static readonly Type[] Types =
    [
        typeof(OpenPage), typeof(OpenCommitment), typeof(OpenDetail), typeof(OpenVerdict), typeof(OpenMilestone), typeof(OpenReport), typeof(OpenFinding), typeof(OpenSource),
        typeof(OpenIncident), typeof(OpenPicture), typeof(OpenDistrict), typeof(OpenDamage), typeof(OpenShelter), typeof(OpenAlert),
        typeof(YouthReport), typeof(YouthGroup), typeof(YouthTable), typeof(SafeTable), typeof(YouthWait), typeof(YouthBodyYear),
    ];

    private static readonly NullabilityInfoContext Nullability = new();
    private static readonly string[] Filters = ["q", "domain", "agency", "grade", "verdict", "finding", "district", "period", "tag", "amount"];

    public static string Of(string root) => Json.Of(new Dictionary<string, object>
    {
        ["openapi"] = "3.1.0",
        ["info"] = new Dictionary<string, object>
        {
            ["title"] = "Guankao open data", ["version"] = "1",
            ["description"] = "Commitments of a city, their verdicts and where they are written. ETag and If-None-Match are honoured everywhere.",
            ["license"] = new Dictionary<string, string> { ["name"] = OpenLedger.Licence, ["url"] = "https://data.gov.tw/license" },
        },
        ["servers"] = new[] { new Dictionary<string, string> { ["url"] = root } },
        ["paths"] = new Dictionary<string, object>
        {
            ["/data/v1/commitments.json"] = Get("A page of commitments", "application/json", nameof(OpenPage), [.. Filters, "cursor", "limit"]),
            ["/data/v1/commitments.csv"] = Get("Every commitment that answers the filters", "text/csv", null, Filters),
            ["/data/v1/commitments/{id}.json"] = Get("One commitment whole", "application/json", nameof(OpenDetail), [], path: "id"),
            ["/data/v1/periods/{day}.zip"] = Get("A period whole: csv, json, ods, licence and checksums", "application/zip", null, [], path: "day"),
            ["/data/v1/vocabulary.json"] = Get("States of carrying out a resolution", "application/ld+json", null, []),
            ["/data/v1/incidents.json"] = Get("Incidents, the latest first; no drills", "application/json", nameof(OpenIncident), [], list: true),
            ["/data/v1/incidents/{id}.json"] = Get("What anybody may see of an incident: counts by district and kind, shelters, alerts that stand", "application/json", nameof(OpenPicture), [], path: "id"),
            ["/data/v1/incidents/{id}.cap"] = Get("The same as a CAP 1.2 alert", "application/cap+xml", null, [], path: "id"),
            ["/data/v1/youth/{year}.json"] = Get("The yearly report on youth support; no count under the smallest", "application/json", nameof(YouthReport), [], path: "year"),
            ["/data/v1/youth/{year}.csv"] = Get("Its tables", "text/csv", null, [], path: "year"),
            ["/changes.atom"] = Get("What changed", "application/atom+xml", null, [.. Filters, "since"]),
            ["/commitments.ics"] = Get("Due days", "text/calendar", null, Filters),
        },
        ["components"] = new Dictionary<string, object> { ["schemas"] = Schemas() },
    });

    public static string Schema() => Json.Of(new Dictionary<string, object>
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema", ["$id"] = OpenLedger.Schema, ["$ref"] = "#/components/schemas/" + nameof(OpenPage),
        ["components"] = new Dictionary<string, object> { ["schemas"] = Schemas() },
    });

    private static Dictionary<string, object> Get(string summary, string type, string? schema, string[] query, string? path = null, bool list = false) => new()
    {
        ["get"] = new Dictionary<string, object>
        {
            ["summary"] = summary,
            ["parameters"] = (path is null ? [] : (Dictionary<string, object>[])[Parameter(path, "path")]).Concat(query.Select(name => Parameter(name, "query"))).ToList(),
            ["responses"] = new Dictionary<string, object>
            {
                ["200"] = new Dictionary<string, object>
                {
                    ["description"] = summary,
                    ["content"] = new Dictionary<string, object>
                    {
                        [type] = schema is null ? new Dictionary<string, object>() : new Dictionary<string, object> { ["schema"] = list ? Listed(Reference(schema)) : Reference(schema) },
                    },
                },
                ["304"] = new Dictionary<string, object> { ["description"] = "Not modified" },
            },
        },
    };

    private static Dictionary<string, object> Parameter(string name, string where) => new()
    {
        ["name"] = name, ["in"] = where, ["required"] = where == "path",
        ["schema"] = new Dictionary<string, object> { ["type"] = name is "limit" or "year" ? "integer" : "string" },
    };

    private static Dictionary<string, object> Schemas() => Types.ToDictionary(type => type.Name, object (type) => new Dictionary<string, object>
    {
        ["type"] = "object",
        ["properties"] = type.GetProperties().ToDictionary(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name), object (property) => Of(property)),
        ["required"] = type.GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).ToList(),
    });

    private static Dictionary<string, object> Of(PropertyInfo property)
    {
        var schema = Of(property.PropertyType);
        var lacking = !property.PropertyType.IsValueType && Nullability.Create(property).ReadState == NullabilityState.Nullable;
        return lacking ? OrNull(schema) : schema;
    }

    private static Dictionary<string, object> Of(Type type) => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is { } known => OrNull(Of(known)),
        _ when type == typeof(Guid) => new() { ["type"] = "string", ["format"] = "uuid" },
        _ when type == typeof(DateOnly) => new() { ["type"] = "string", ["format"] = "date" },
        _ when type == typeof(DateTime) => new() { ["type"] = "string", ["format"] = "date-time" },
        _ when type == typeof(int) || type == typeof(long) => new() { ["type"] = "integer" },
        _ when type == typeof(decimal) => new() { ["type"] = "number" },
        _ when type == typeof(bool) => new() { ["type"] = "boolean" },
        _ when type == typeof(string) => new() { ["type"] = "string" },
        _ when type.IsEnum => new() { ["type"] = "string", ["enum"] = Enum.GetNames(type).Select(JsonNamingPolicy.KebabCaseLower.ConvertName).ToList() },
        _ when type.IsGenericType => Listed(Of(type.GetGenericArguments()[0])),
        _ when Types.Contains(type) => Reference(type.Name),
        _ => new() { ["type"] = "object" },
    };

    private static Dictionary<string, object> OrNull(Dictionary<string, object> schema) => new() { ["anyOf"] = new object[] { schema, new Dictionary<string, string> { ["type"] = "null" } } };

    private static Dictionary<string, object> Listed(Dictionary<string, object> schema) => new() { ["type"] = "array", ["items"] = schema };

    private static Dictionary<string, object> Reference(string name) => new() { ["$ref"] = "#/components/schemas/" + name };
}
