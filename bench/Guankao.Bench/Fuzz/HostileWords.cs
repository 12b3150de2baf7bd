using System.Text;

namespace Guankao.Bench;

/// <summary>What somebody who means harm, or a broken program, might send; seeded, so that a run can be repeated.</summary>
internal sealed class HostileWords(Random random, IReadOnlyList<string> known)
{
    private static readonly string[] Words =
    [
        "", " ", "0", "-1", "1", "2147483647", "2147483648", "-2147483648", "9223372036854775808", "1e309", "NaN", "0x10", "１２", "٣",
        "true", "null", "undefined", "[]", "{}", "{\"a\":1}", "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff",
        "0001-01-01", "9999-12-31", "2023-02-30", "112/2/30", "10000-01-01", "2024-01-01T00:00:00+14:00", "0000-00-00", "112.13.45",
        "' OR 1=1 --", "\" OR \"\"=\"", "'; DROP TABLE acts; --", "%27%22", "\\", "\\'", "${7*7}", "{{7*7}}", "<script>alert(1)</script>", "<svg onload=x>",
        "../../../../etc/passwd", "..\\..\\x", "/etc/passwd", "file:///etc/passwd", "//elsewhere.example", "http://elsewhere.example/", "javascript:alert(1)",
        "\0", "a\0b", "\r\nX-Planted: 1", "\u202e反", "\ud83d\ude00", "\ufffd", "\ufeff", "e\u0301\u0301\u0301", "臺北市", "台北", "工務局", "自行", "%", "_", "*", "a*", "AND", "NEAR(", "\"",
        "(", ")", "-", "--", "^", "~", "!", "&", "|", ":", "a:b", "<->", "q:*", "A", "met", "Met", "999", "abc", "ods", "csv", "xlsx", "pdf", "ics", "json",
    ];

    /// <summary>One of them, a known good one, a long one, or one with some characters changed.</summary>
    public string Next() => random.Next(12) switch
    {
        < 6 => Words[random.Next(Words.Length)],
        < 9 when known.Count > 0 => known[random.Next(known.Count)],
        9 => new string((char)random.Next(32, 0x2fff), random.Next(1, 5000)),
        10 => Noise(random.Next(1, 60)),
        _ => Changed(known.Count > 0 ? known[random.Next(known.Count)] : Words[random.Next(Words.Length)]),
    };

    /// <summary>A file that is none, or half of one.</summary>
    public byte[] File()
    {
        var bytes = new byte[random.Next(0, 4000)];
        random.NextBytes(bytes);
        ReadOnlySpan<byte> head = random.Next(5) switch { 0 => "PK\u0003\u0004"u8, 1 => "%PDF-1.7\n"u8, 2 => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], 3 => "項次,主辦機關\n1,工務局\n"u8, _ => [] };
        head[..Math.Min(head.Length, bytes.Length)].CopyTo(bytes);
        return bytes;
    }

    private string Noise(int length)
    {
        var text = new StringBuilder();
        for (var at = 0; at < length; at++)
        {
            var code = random.Next(0x30000);
            text.Append(Rune.IsValid(code) ? new Rune(code).ToString() : "\ufffd");
        }

        return text.ToString();
    }

    private string Changed(string word)
    {
        var text = new StringBuilder(word);
        for (var times = random.Next(1, 4); times > 0 && text.Length > 0; times--)
        {
            var at = random.Next(text.Length);
            switch (random.Next(3))
            {
                case 0: text.Remove(at, 1); break;
                case 1: text.Insert(at, (char)random.Next(1, 0x3000)); break;
                default: text[at] = (char)random.Next(1, 0x3000); break;
            }
        }

        return text.ToString();
    }
}
