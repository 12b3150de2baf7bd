using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Guankao.Reading;

namespace Guankao.Cli.Verbs;

/// <summary>Writes mentions as the JSON of the contract: one object each, in the order of the text.</summary>
internal sealed class MentionJson : IDisposable
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TextWriter _out;
    private readonly OutputFormat _format;
    private readonly MemoryStream _buffer = new();
    private readonly Utf8JsonWriter _json;
    private readonly List<(TextSpan Span, Action Write)> _line = [];
    private bool _any;

    public MentionJson(TextWriter output, OutputFormat format)
    {
        (_out, _format) = (output, format);
        _json = new Utf8JsonWriter(_buffer, Options);
        if (format == OutputFormat.Json)
        {
            _out.Write('[');
        }
    }

    /// <summary>Writes what was read from one line.</summary>
    public void Write(int line, string text, Mentions mentions)
    {
        _line.Clear();
        Each(mentions.Dates, m => m.Span, "date", m => Date(m, text));
        Each(mentions.Quantities, m => m.Span, "quantity", Quantity);
        Each(mentions.Agencies, m => m.Span, "agency", m => Word("name", m.Name));
        Each(mentions.DocumentNumbers, m => m.Span, "document-number", _ => { });
        Each(mentions.Laws, m => m.Span, "law", m => Word("lawKind", m.Kind));
        Each(mentions.Outline, m => m.Span, "outline", Outline);
        Each(mentions.Verbs, m => m.Span, "verb", m => Word("sense", m.Sense.Word()));
        foreach (var (_, write) in _line.OrderBy(m => m.Span.Start).ThenBy(m => m.Span.End))
        {
            write();
        }

        void Each<T>(List<T> read, Func<T, TextSpan> span, string kind, Action<T> rest)
        {
            foreach (var mention in read)
            {
                _line.Add((span(mention), () => Object(line, kind, span(mention), text, () => rest(mention))));
            }
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (_format == OutputFormat.Json)
        {
            _out.WriteLine(']');
        }

        _json.Dispose();
        _buffer.Dispose();
    }

    private void Object(int line, string kind, TextSpan span, string text, Action rest)
    {
        _buffer.SetLength(0);
        _json.Reset();
        _json.WriteStartObject();
        _json.WriteNumber("line", line);
        _json.WriteString("kind", kind);
        _json.WriteNumber("start", span.Start);
        _json.WriteNumber("end", span.End);
        _json.WriteString("text", span.Of(text));
        rest();
        _json.WriteEndObject();
        _json.Flush();
        if (_format == OutputFormat.Json && _any)
        {
            _out.Write(',');
        }

        _any = true;
        _out.WriteLine(Encoding.UTF8.GetString(_buffer.GetBuffer(), 0, (int)_buffer.Length));
    }

    private void Date(DateReading date, string text)
    {
        Word("from", Iso(date.From));
        Word("to", Iso(date.To));
        Word("precision", date.Precision.Word());
        Word("role", date.Role.Word());
        if (date.Inherited)
        {
            _json.WriteBoolean("inherited", true);
        }

        if (date.Doubt.Word() is { } doubt)
        {
            _json.WriteString("doubt", doubt);
        }

        _ = text;
    }

    private void Quantity(QuantityReading quantity)
    {
        _json.WriteNumber("value", quantity.Value);
        if (quantity.ValueTo is { } to)
        {
            _json.WriteNumber("valueTo", to);
        }
        else
        {
            _json.WriteNull("valueTo");
        }

        _json.WriteString("unit", quantity.Unit);
        _json.WriteString("comparator", quantity.Comparator.Word());
        _json.WriteBoolean("percent", quantity.Percent);
        if (quantity.Traits.HasFlag(QuantityTraits.Damaged))
        {
            _json.WriteString("doubt", "damaged");
        }
    }

    private void Outline(OutlineReading mark)
    {
        _json.WriteNumber("level", mark.Level);
        _json.WriteNumber("number", mark.Number);
    }

    private void Word(string name, string? value) => _json.WriteString(name, value);

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
