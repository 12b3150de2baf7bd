using System.IO.Compression;

namespace Guankao.Foundation.Tests.Documents.Faults;

/// <summary>Damages a file the way disks, networks and people do; the same seed damages it the same way.</summary>
internal static class Mutation
{
    public static byte[] Of(byte[] file, int seed)
    {
        var chance = new Random(seed);
        var copy = file.ToArray();
        return (seed % 5) switch
        {
            0 => copy[..chance.Next(1, copy.Length)],
            1 => Flipped(copy, chance, 1),
            2 => Flipped(copy, chance, 1 + (copy.Length / 200)),
            3 => IsZip(copy) ? Parts(copy, chance) : Numbers(copy, chance),
            _ => IsZip(copy) ? Inside(copy, chance) : Cut(copy, chance),
        };
    }

    private static bool IsZip(byte[] file) => file is [(byte)'P', (byte)'K', ..];

    private static byte[] Flipped(byte[] file, Random chance, int times)
    {
        for (var i = 0; i < times; i++)
        {
            file[chance.Next(file.Length)] ^= (byte)(1 << chance.Next(8));
        }

        return file;
    }

    // Four bytes become the largest, the smallest or a wild number: lengths, counts and places.
    private static byte[] Numbers(byte[] file, Random chance)
    {
        byte[][] wild = [[0xFF, 0xFF, 0xFF, 0x7F], [0, 0, 0, 0], [0xFF, 0xFF, 0xFF, 0xFF], "9999"u8.ToArray()];
        for (var i = 0; i < 4; i++)
        {
            wild[chance.Next(wild.Length)].CopyTo(file, chance.Next(Math.Max(1, file.Length - 4)));
        }

        return file;
    }

    private static byte[] Cut(byte[] file, Random chance)
    {
        int from = chance.Next(file.Length), length = chance.Next(1, Math.Max(2, file.Length / 4));
        return [.. file.AsSpan(0, from), .. file.AsSpan(Math.Min(file.Length, from + length))];
    }

    private static byte[] Parts(byte[] file, Random chance) => Rewritten(file, (entries, i) => i == chance.Next(entries) ? null : bytes => bytes);

    // The archive stays whole and one of its parts is damaged, or asks for a table of a million by a million.
    private static byte[] Inside(byte[] file, Random chance)
    {
        var which = chance.Next(20);
        return Rewritten(file, (entries, i) => i != which % entries ? bytes => bytes : bytes => chance.Next(3) switch
        {
            0 => Flipped(bytes, chance, 1 + (bytes.Length / 500)),
            1 => bytes[..chance.Next(bytes.Length + 1)],
            _ => System.Text.Encoding.UTF8.GetBytes(System.Text.Encoding.UTF8.GetString(bytes)
                .Replace("=\"1\"", "=\"1048576\"", StringComparison.Ordinal).Replace("A1:", "A1:XFD1048576:", StringComparison.Ordinal)),
        });
    }

    private static byte[] Rewritten(byte[] file, Func<int, int, Func<byte[], byte[]>?> change)
    {
        var target = new MemoryStream();
        using (var zip = new ZipArchive(new MemoryStream(file), ZipArchiveMode.Read))
        using (var written = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < zip.Entries.Count; i++)
            {
                if (change(zip.Entries.Count, i) is not { } damage)
                {
                    continue;
                }

                using var content = new MemoryStream();
                using (var part = zip.Entries[i].Open())
                {
                    part.CopyTo(content);
                }

                var bytes = content.ToArray();
                using var entry = written.CreateEntry(zip.Entries[i].FullName, CompressionLevel.Fastest).Open();
                entry.Write(bytes.Length == 0 ? bytes : damage(bytes));
            }
        }

        return target.ToArray();
    }
}
