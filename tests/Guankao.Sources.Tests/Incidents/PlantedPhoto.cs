using System.Buffers.Binary;
using System.Text;

namespace Guankao.Sources.Tests.Incidents;

/// <summary>Photographs as telephones make them: the picture, and everywhere a file has room, who took it where and when.</summary>
internal static class PlantedPhoto
{
    /// <summary>What must not be kept.</summary>
    public static readonly string[] Tales = ["N25.0389 E121.5437", "Guankao Phone 8", "2024:04:03 07:58:09", "王小明的手機"];

    /// <summary>Bytes of the picture itself.</summary>
    public static readonly byte[] Picture = [0x12, 0x34, 0xFF, 0x00, 0x56, 0xFF, 0xD3, 0x78, 0x9A];

    private static readonly byte[] Told = Encoding.UTF8.GetBytes(string.Join('\0', Tales));

    /// <summary>Tag 0x0112: the telephone was held upright.</summary>
    private static readonly byte[] Upright = [.. "II*\0"u8, 8, 0, 0, 0, 2, 0, 0x0F, 0x01, 2, 0, 4, 0, 0, 0, 65, 66, 67, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0];

    public static byte[] Jpeg(bool whole = true) =>
    [
        0xFF, 0xD8, .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 72, 0, 72, 0, 0]), .. Segment(0xE1, [.. "Exif\0\0"u8, .. Upright, .. Told]),
        .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Told]), .. Segment(0xE2, [.. "MPF\0"u8, .. Told]), .. Segment(0xED, Told), 0xFF, .. Segment(0xFE, Told),
        .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), .. Picture, .. Segment(0xFE, Told), .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), .. Picture,
        .. whole ? (byte[])[0xFF, 0xD9, 0xFF, 0xD8, .. Segment(0xE1, Told), 0xFF, 0xD9, .. Told] : [],
    ];

    public static byte[] Png() =>
    [
        0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR", new byte[13]), .. Chunk("tEXt", Told), .. Chunk("eXIf", [.. Upright, .. Told]), .. Chunk("tIME", Told),
        .. Chunk("zTXt", Told), .. Chunk("iTXt", Told), .. Chunk("prVt", Told), .. Chunk("IDAT", Picture), .. Chunk("IEND", []), .. Told,
    ];

    public static byte[] Webp()
    {
        byte[] chunks = [.. Piece("VP8X", [0x3C, 0, 0, 0, 1, 0, 0, 1, 0, 0]), .. Piece("ICCP", Told), .. Piece("VP8 ", Picture), .. Piece("EXIF", [.. Upright, .. Told]), .. Piece("XMP ", Told)];
        return [.. "RIFF"u8, .. Little(chunks.Length + 4), .. "WEBP"u8, .. chunks, .. Told];
    }

    private static byte[] Segment(byte marker, byte[] words) => [0xFF, marker, (byte)((words.Length + 2) >> 8), (byte)(words.Length + 2), .. words];

    private static byte[] Chunk(string name, byte[] words)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, words.Length);
        return [.. length, .. Encoding.ASCII.GetBytes(name), .. words, 1, 2, 3, 4];
    }

    private static byte[] Piece(string name, byte[] words) =>
        [.. Encoding.ASCII.GetBytes(name), .. Little(words.Length), .. words, .. words.Length % 2 == 1 ? (byte[])[0] : []];

    private static byte[] Little(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        return bytes;
    }
}
