using System.Buffers.Binary;

namespace Guankao.Incidents;

/// <summary>A WebP with the chunks that show a still picture and nothing else: no place, time, device, words or profile.</summary>
internal static class BareWebp
{
    private const int Head = 12;

    // What an extended file says it carries: of profile, transparency, place and time, words, and motion only transparency is left.
    private const byte Transparency = 0x10;

    public static byte[]? Of(ReadOnlySpan<byte> bytes)
    {
        var kept = new MemoryStream(bytes.Length);
        kept.Write(bytes[..Head]);
        var shown = false;
        var end = Math.Max(Head, Math.Min(bytes.Length, BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]) + 8L));
        for (var rest = bytes[Head..(int)end]; rest.Length >= 8;)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]);
            if (length > rest.Length - 8)
            {
                return null;
            }

            // A chunk of odd length is followed by one byte that says nothing; at the end of a file some leave it out.
            var chunk = rest[..(int)Math.Min(rest.Length, 8 + length + (length & 1))];
            var name = chunk[..4];
            if (name.SequenceEqual("VP8X"u8) && length >= 10)
            {
                byte[] head = [.. chunk];
                head[8] &= Transparency;
                kept.Write(head);
            }
            else if (name.SequenceEqual("VP8 "u8) || name.SequenceEqual("VP8L"u8) || name.SequenceEqual("ALPH"u8))
            {
                shown |= !name.SequenceEqual("ALPH"u8);
                kept.Write(chunk);
            }

            rest = rest[chunk.Length..];
        }

        if (!shown)
        {
            return null;
        }

        var whole = kept.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(whole.AsSpan(4), (uint)whole.Length - 8);
        return whole;
    }
}
