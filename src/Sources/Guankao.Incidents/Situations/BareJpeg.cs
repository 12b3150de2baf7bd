using System.Buffers.Binary;

namespace Guankao.Incidents;

/// <summary>
/// A JPEG with what is needed to show it and nothing else: no place, time, device, comment or profile, and nothing after its
/// end, where telephones put second pictures and films. Which way is up stays, or photographs would lie on their side.
/// </summary>
internal static class BareJpeg
{
    private const byte StartOfScan = 0xDA;
    private const byte End = 0xD9;
    private const byte Dots = 0xE0;
    private const byte Exif = 0xE1;

    public static byte[]? Of(ReadOnlySpan<byte> bytes)
    {
        var kept = new MemoryStream(bytes.Length);
        var (at, upright, scanned) = (2, false, false);
        kept.Write([0xFF, 0xD8]);
        while (Marker(bytes, ref at) is { } marker && marker != End)
        {
            if (Segment(bytes, at) is not { } length)
            {
                return null;
            }

            var segment = bytes.Slice(at, length);
            at += length;
            if (marker == Exif && !upright && Orientation(segment[2..]) is > 1 and var turn)
            {
                upright = true;
                kept.Write(Turned(turn));
            }
            else if (marker == Dots && segment[2..].StartsWith("JFIF\0"u8) && length >= 16)
            {
                // Without the small second picture that may stand here.
                kept.Write([0xFF, Dots, 0, 16, .. segment[2..14], 0, 0]);
            }
            else if (Shows(marker, segment[2..]))
            {
                kept.Write([0xFF, marker]);
                kept.Write(segment);
            }

            if (marker == StartOfScan)
            {
                scanned = true;
                var scan = Scan(bytes[at..]);
                kept.Write(bytes.Slice(at, scan));
                at += scan;
            }
        }

        kept.Write([0xFF, End]);
        return scanned ? kept.ToArray() : null;
    }

    // Any number of 0xFF may stand before a marker; a file that breaks off in its last scan still shows what it has.
    private static byte? Marker(ReadOnlySpan<byte> bytes, ref int at)
    {
        if (at + 1 >= bytes.Length || bytes[at] != 0xFF)
        {
            return null;
        }

        while (at < bytes.Length && bytes[at] == 0xFF)
        {
            at++;
        }

        return at < bytes.Length ? bytes[at++] : null;
    }

    private static int? Segment(ReadOnlySpan<byte> bytes, int at) =>
        at + 2 <= bytes.Length && BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]) is >= 2 and var length && at + length <= bytes.Length ? length : null;

    // Of the sixteen kinds of applications' own words one more says how colours are meant; the rest and comments tell tales.
    private static bool Shows(byte marker, ReadOnlySpan<byte> words) => marker switch
    {
        0xEE => words.StartsWith("Adobe"u8),
        >= 0xE0 and <= 0xEF or 0xFE => false,
        _ => true,
    };

    private static int Scan(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; at + 1 < bytes.Length; at++)
        {
            if (bytes[at] == 0xFF && bytes[at + 1] is not (0 or (>= 0xD0 and <= 0xD7)))
            {
                return at;
            }
        }

        return bytes.Length;
    }

    private static int Orientation(ReadOnlySpan<byte> words)
    {
        const int Tag = 0x0112;
        if (!words.StartsWith("Exif\0\0"u8) || words.Length < 20)
        {
            return 1;
        }

        var tiff = words[6..];
        var little = tiff[0] == (byte)'I';
        var at = Long(tiff[4..], little);
        if (at < 8 || at > tiff.Length - 2)
        {
            return 1;
        }

        var fields = tiff[(int)at..];
        for (var count = Short(fields, little); count > 0 && fields.Length >= 14; count--, fields = fields[12..])
        {
            if (Short(fields[2..], little) == Tag)
            {
                return Short(fields[10..], little) is >= 1 and <= 8 and var turn ? turn : 1;
            }
        }

        return 1;
    }

    private static ushort Short(ReadOnlySpan<byte> bytes, bool little) => little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Long(ReadOnlySpan<byte> bytes, bool little) => little ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);

    private static ReadOnlySpan<byte> Turned(int turn) => (byte[])
    [
        0xFF, Exif, 0, 34, .. "Exif\0\0"u8, .. "MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)turn, 0, 0, 0, 0, 0, 0,
    ];
}
