using System.Text;
using System.Xml;

namespace Guankao.Documents.Writing;

/// <summary>XML by qualified names: prefixes are bound once at the root, and characters that no XML may hold are left out.</summary>
internal sealed class Markup(XmlWriter xml, IReadOnlyDictionary<string, string> spaces)
{
    internal const string Xml = "http://www.w3.org/XML/1998/namespace";

    private readonly Dictionary<string, (string Prefix, string Local, string Space)> _names = new(StringComparer.Ordinal);

    /// <summary>Writes one part of a package.</summary>
    internal static byte[] Part(IReadOnlyDictionary<string, string> spaces, string root, Action<Markup> body, params ReadOnlySpan<(string, string?)> attributes)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineHandling = NewLineHandling.Entitize }))
        {
            var markup = new Markup(xml, spaces);
            xml.WriteStartDocument(standalone: true);
            var (prefix, local, space) = markup.Name(root, attribute: false);
            xml.WriteStartElement(prefix, local, space);
            foreach (var (bound, name) in spaces.Where(pair => pair.Key is not ("" or "xml")))
            {
                xml.WriteAttributeString("xmlns", bound, null, name);
            }

            markup.Attributes(attributes);
            body(markup);
            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    /// <summary>Opens an element; attributes without a value are left out.</summary>
    internal Markup Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        var (prefix, local, space) = Name(name, attribute: false);
        xml.WriteStartElement(prefix, local, space);
        Attributes(attributes);
        return this;
    }

    internal Markup Close()
    {
        xml.WriteEndElement();
        return this;
    }

    /// <summary>An element with nothing but attributes in it.</summary>
    internal Markup Empty(string name, params ReadOnlySpan<(string Name, string? Value)> attributes) => Open(name, attributes).Close();

    /// <summary>An element with nothing but text in it.</summary>
    internal Markup Leaf(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(name, attributes).Text(text).Close();

    internal Markup Text(string text)
    {
        xml.WriteString(Legible(text));
        return this;
    }

    /// <summary>The text without control characters and halves of characters, which XML has no way to hold.</summary>
    internal static string Legible(string text)
    {
        var at = FirstIllegible(text);
        if (at < 0)
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                kept.Append(text[i]).Append(text[++i]);
            }
            else if (XmlConvert.IsXmlChar(text[i]))
            {
                kept.Append(text[i]);
            }
        }

        return kept.ToString();
    }

    private static int FirstIllegible(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                i++;
            }
            else if (!XmlConvert.IsXmlChar(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private void Attributes(ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            if (value is not null)
            {
                var (prefix, local, space) = Name(name, attribute: true);
                xml.WriteAttributeString(prefix, local, space, Legible(value));
            }
        }
    }

    private (string Prefix, string Local, string? Space) Name(string name, bool attribute)
    {
        if (!_names.TryGetValue(name, out var parts))
        {
            var colon = name.IndexOf(':', StringComparison.Ordinal);
            var prefix = colon < 0 ? "" : name[..colon];
            parts = (prefix, name[(colon + 1)..], prefix == "xml" ? Xml : spaces.GetValueOrDefault(prefix, ""));
            _names[name] = parts;
        }

        // An attribute without a prefix is in no namespace, whatever the default is.
        return attribute && parts.Prefix.Length == 0 ? ("", parts.Local, null) : parts;
    }
}
