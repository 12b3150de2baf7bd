using System.Buffers;
using System.Data.Common;
using System.Globalization;
using System.Text.Json;

namespace Guankao.Store.Backups;

/// <summary>A row as one line of JSON, the same from either store: <c>["…",1,true,null]</c> in the order of the columns.</summary>
internal static class BackupRow
{
    // Both stores keep microseconds; a finer tick would be lost on the way and the comparison would find it.
    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    private static readonly JsonWriterOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the row at hand, with the line's end.</summary>
    internal static void Write(DbDataReader row, IReadOnlyList<BackupColumn> columns, IBufferWriter<byte> output)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartArray();
            for (var i = 0; i < columns.Count; i++)
            {
                Value(json, row, i, columns[i].Type);
            }

            json.WriteEndArray();
        }

        output.Write("\n"u8);
    }

    private static void Value(Utf8JsonWriter json, DbDataReader row, int i, BackupType type)
    {
        if (row.IsDBNull(i))
        {
            json.WriteNullValue();
            return;
        }

        switch (type)
        {
            case BackupType.Whole: json.WriteNumberValue(row.GetInt32(i)); break;
            case BackupType.Long: json.WriteNumberValue(row.GetInt64(i)); break;
            case BackupType.Truth: json.WriteBooleanValue(row.GetBoolean(i)); break;
            case BackupType.Day: json.WriteStringValue(row.GetFieldValue<DateOnly>(i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
            case BackupType.Instant: json.WriteStringValue(row.GetDateTime(i).ToString(InstantFormat, CultureInfo.InvariantCulture)); break;
            case BackupType.Identity: json.WriteStringValue(row.GetGuid(i)); break;
            case BackupType.Bytes: json.WriteBase64StringValue(row.GetFieldValue<byte[]>(i)); break;
            case BackupType.Exact: json.WriteStringValue(row.GetDecimal(i).ToString("0.############################", CultureInfo.InvariantCulture)); break;
            case BackupType.Real: json.WriteNumberValue(row.GetDouble(i)); break;
            default: json.WriteStringValue(row.GetString(i)); break;
        }
    }

    /// <summary>The values of a line, as <see cref="ManyRows"/> takes them.</summary>
    internal static object?[] Read(ReadOnlyMemory<byte> line, IReadOnlyList<BackupColumn> columns)
    {
        using var json = JsonDocument.Parse(line);
        var values = new object?[columns.Count];
        if (json.RootElement.GetArrayLength() != values.Length)
        {
            throw new JsonException("A row has another number of values than its table has columns.");
        }

        var i = 0;
        foreach (var value in json.RootElement.EnumerateArray())
        {
            values[i] = Value(value, columns[i].Type);
            i++;
        }

        return values;
    }

    private static object? Value(JsonElement value, BackupType type) => value.ValueKind == JsonValueKind.Null ? null : type switch
    {
        BackupType.Whole => value.GetInt32(),
        BackupType.Long => value.GetInt64(),
        BackupType.Truth => value.GetBoolean(),
        BackupType.Day => DateOnly.ParseExact(value.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        BackupType.Instant => DateTime.SpecifyKind(DateTime.ParseExact(value.GetString()!, InstantFormat, CultureInfo.InvariantCulture), DateTimeKind.Utc),
        BackupType.Identity => value.GetGuid(),
        BackupType.Bytes => value.GetBytesFromBase64(),
        BackupType.Exact => decimal.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        BackupType.Real => value.GetDouble(),
        _ => value.GetString(),
    };
}
