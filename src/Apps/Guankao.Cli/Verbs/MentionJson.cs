using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Guankao.Reading;

namespace Guankao.Cli.Verbs;

/// <summary>Writes mentions as the JSON of the contract: one object each, in the order of the text.</summary>
internal sealed class MentionJson : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Terminal _terminal;
    private readonly bool _array;
    private readonly MemoryStream _buffer = new();
    private readonly Utf8JsonWriter _json;
    private bool _any;

    public MentionJson(Terminal terminal, OutputFormat format)
    {
        (_terminal, _array) = (terminal, format == OutputFormat.Json);
        _json = new Utf8JsonWriter(_buffer, Options);
        if (_array)
        {
            terminal.Out.Write('[');
        }
    }

    /// <summary>Writes what was read from one line.</summary>
    public void Write(int line, string text, Mentions mentions)
    {
        foreach (var mention in ReadMention.Of(text, mentions))
        {
            _buffer.SetLength(0);
            _json.Reset();
            _json.WriteStartObject();
            _json.WriteNumber("line", line);
            _json.WriteString("kind", mention.Kind);
            _json.WriteNumber("start", mention.Span.Start);
            _json.WriteNumber("end", mention.Span.End);
            _json.WriteString("text", mention.Span.Of(text));
            mention.Fields(_json);
            _json.WriteString("why", _terminal.Say(mention.Why()));
            _json.WriteEndObject();
            _json.Flush();
            if (_array && _any)
            {
                _terminal.Out.Write(',');
            }

            _any = true;
            _terminal.Out.WriteLine(Encoding.UTF8.GetString(_buffer.GetBuffer(), 0, (int)_buffer.Length));
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (_array)
        {
            _terminal.Out.WriteLine(']');
        }

        _json.Dispose();
        _buffer.Dispose();
    }
}
