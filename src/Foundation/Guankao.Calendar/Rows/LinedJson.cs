using System.Text;
using System.Text.Json;
using Guankao.Kernel;

namespace Guankao.Calendar.Rows;

/// <summary>A value of a JSON file that knows its line, because a clerk who edits rules must be told where to look.</summary>
internal sealed record LinedJson(int Line, JsonTokenType Kind, string Text)
{
    public List<(string Key, int Line, LinedJson Value)> Members { get; } = [];

    public List<LinedJson> Items { get; } = [];

    /// <summary>The whole file, or null with a flaw where it is no JSON.</summary>
    public static LinedJson? Parse(string file, string text, ICollection<Flaw> flaws)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var lines = new LineCount(bytes);
        try
        {
            var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = 16 });
            reader.Read();
            var root = Value(ref reader, lines);
            return reader.Read() ? throw new JsonException() : root;
        }
        catch (JsonException wrong)
        {
            flaws.Add(new(file, (int)(wrong.LineNumber ?? 0) + 1, "not-json", new(
                "不是正確的 JSON，請檢查括號、引號與逗號。", "This is not valid JSON; check brackets, quotes and commas.")));
            return null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, written as an escape.
            flaws.Add(new(file, 1, "not-json", new("含有不成字的跳脫字元。", "It holds an escape that is no character.")));
            return null;
        }
    }

    private static LinedJson Value(ref Utf8JsonReader reader, LineCount lines)
    {
        var node = new LinedJson(lines.At(reader.TokenStartIndex), reader.TokenType, Plain(ref reader));
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var (key, line) = (reader.GetString()!, lines.At(reader.TokenStartIndex));
                reader.Read();
                node.Members.Add((key, line, Value(ref reader, lines)));
            }
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                node.Items.Add(Value(ref reader, lines));
            }
        }

        return node;
    }

    private static string Plain(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.Number => Encoding.UTF8.GetString(reader.ValueSpan),
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        _ => "",
    };

    /// <summary>Counts lines forward only; tokens come in order.</summary>
    private sealed class LineCount(byte[] bytes)
    {
        private long _at;
        private int _line = 1;

        public int At(long index)
        {
            for (; _at < index; _at++)
            {
                _line += bytes[_at] == (byte)'\n' ? 1 : 0;
            }

            return _line;
        }
    }
}
