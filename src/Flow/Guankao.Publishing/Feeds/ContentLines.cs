using System.Buffers;
using System.Text;

namespace Guankao.Publishing;

/// <summary>
/// The lines of RFC 5545: ended by CR LF, folded after 75 octets, text escaped. Folding counts octets of UTF-8 and never
/// cuts a character, since a reader that unfolds late would show broken Chinese.
/// </summary>
internal sealed class ContentLines
{
    private const int MostOctets = 75;
    private readonly ArrayBufferWriter<byte> _file = new();

    /// <summary>A property with a value that is no text and needs no escaping.</summary>
    public void Add(string name, string value) => Fold($"{name}:{Clean(value)}");

    /// <summary>A property with a text.</summary>
    public void AddText(string name, string text) => Fold($"{name}:{Escape(text)}");

    public byte[] ToBytes() => _file.WrittenSpan.ToArray();

    private void Fold(string line)
    {
        Span<byte> octets = stackalloc byte[4];
        var used = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            var length = rune.EncodeToUtf8(octets);
            if (used + length > MostOctets)
            {
                _file.Write("\r\n "u8);
                used = 1;
            }

            _file.Write(octets[..length]);
            used += length;
        }

        _file.Write("\r\n"u8);
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            _ = c switch
            {
                '\\' or ';' or ',' => escaped.Append('\\').Append(c),
                '\n' => escaped.Append("\\n"),
                _ => char.IsControl(c) ? escaped : escaped.Append(c),
            };
        }

        return escaped.ToString();
    }

    // A line break in an address would begin a line of its own.
    private static string Clean(string value) => string.Concat(value.Where(c => !char.IsControl(c)));
}
