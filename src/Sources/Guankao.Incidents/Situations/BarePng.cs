using System.Buffers.Binary;

namespace Guankao.Incidents;

/// <summary>A PNG with the chunks that show it and nothing else: no place, time, program or words, and nothing after its end.</summary>
internal static class BarePng
{
    private const int Signature = 8;

    // Length, name and check of a chunk.
    private const int Frame = 12;

    public static byte[]? Of(ReadOnlySpan<byte> bytes)
    {
        var kept = new MemoryStream(bytes.Length);
        kept.Write(bytes[..Signature]);
        for (var rest = bytes[Signature..]; rest.Length >= Frame;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - Frame)
            {
                return null;
            }

            var chunk = rest[..((int)length + Frame)];
            var name = chunk.Slice(4, 4);
            if (Shows(name))
            {
                kept.Write(chunk);
            }

            if (name.SequenceEqual("IEND"u8))
            {
                return kept.ToArray();
            }

            rest = rest[chunk.Length..];
        }

        return null;
    }

    private static bool Shows(ReadOnlySpan<byte> name) =>
        name.SequenceEqual("IHDR"u8) || name.SequenceEqual("PLTE"u8) || name.SequenceEqual("IDAT"u8) || name.SequenceEqual("IEND"u8)
        || name.SequenceEqual("tRNS"u8) || name.SequenceEqual("gAMA"u8) || name.SequenceEqual("cHRM"u8) || name.SequenceEqual("sRGB"u8) || name.SequenceEqual("sBIT"u8);
}
