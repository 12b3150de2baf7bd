using System.Text;
using Guankao.Kernel;

namespace Guankao.Documents;

/// <summary>Bytes to text: UTF-8, UTF-16 and Big5 are told apart; anything else is refused, never guessed.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static Outcome<string> Decode(byte[] bytes, string name)
    {
        ReadOnlySpan<byte> all = bytes;
        if (all.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return Utf16(bytes, 2, bigEndian: false, name);
        }

        if (all.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return Utf16(bytes, 2, bigEndian: true, name);
        }

        if (Utf16WithoutMark(all) is { } bigEndian)
        {
            return Utf16(bytes, 0, bigEndian, name);
        }

        var control = FirstControl(all);
        if (control >= 0)
        {
            return DocumentRefusals.Binary(name, control + 1);
        }

        var mark = all.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
        try
        {
            return StrictUtf8.GetString(bytes, mark, bytes.Length - mark);
        }
        catch (DecoderFallbackException broken)
        {
            return Big5(bytes) is { } text ? text : DocumentRefusals.UnknownEncoding(name, LineOf(all, mark + Math.Max(0, broken.Index)));
        }
    }

    private static Outcome<string> Utf16(byte[] bytes, int start, bool bigEndian, string name)
    {
        try
        {
            return new UnicodeEncoding(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true)
                .GetString(bytes, start, bytes.Length - start);
        }
        catch (DecoderFallbackException)
        {
            return DocumentRefusals.Incomplete(name);
        }
    }

    // Tabs, line ends and Latin digits leave a zero in every second byte of UTF-16; nothing else does so on one side only.
    private static bool? Utf16WithoutMark(ReadOnlySpan<byte> all)
    {
        if (all.Length < 4 || all.Length % 2 != 0)
        {
            return null;
        }

        Span<int> zeros = [0, 0];
        for (var i = 0; i < Math.Min(all.Length, 8192); i++)
        {
            zeros[i & 1] += all[i] == 0 ? 1 : 0;
        }

        return (zeros[0], zeros[1]) switch
        {
            (0, > 1) => false,
            ( > 1, 0) => true,
            _ => null,
        };
    }

    private static int FirstControl(ReadOnlySpan<byte> all)
    {
        for (var i = 0; i < all.Length; i++)
        {
            if (all[i] < 0x20 && all[i] is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or 0x0B or 0x1A))
            {
                return i;
            }
        }

        return -1;
    }

    private static string? Big5(byte[] bytes)
    {
        if (!Big5Shape.Fits(bytes))
        {
            return null;
        }

        try
        {
            return CodePagesEncodingProvider.Instance
                .GetEncoding(950, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static int LineOf(ReadOnlySpan<byte> all, int offset) => 1 + all[..Math.Min(offset, all.Length)].Count((byte)'\n');
}
