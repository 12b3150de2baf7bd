using System.Buffers.Binary;
using System.Text;
using Guankao.Kernel;

namespace Guankao.Documents;

/// <summary>
/// Looks at the container of old Office files before a parser does: what it holds, and whether its chains of sectors end.
/// A chain that bites its tail would be followed for ever.
/// </summary>
internal static class CompoundFile
{
    private const uint LastSector = 0xFFFFFFFA;
    private const int HeaderLength = 512;
    private const int ListsInHeader = 109;

    internal static Refusal? Refused(byte[] bytes, string name)
    {
        if (Has(bytes, "EncryptedPackage"))
        {
            return DocumentRefusals.Locked(name);
        }

        if (!Has(bytes, "Workbook") && !Has(bytes, "Book"))
        {
            return Has(bytes, "WordDocument") ? DocumentRefusals.UnknownFormat(name, "doc")
                : Has(bytes, "PowerPoint Document") ? DocumentRefusals.UnknownFormat(name, "ppt")
                : DocumentRefusals.Incomplete(name);
        }

        return bytes.Length < HeaderLength || !ChainsEnd(bytes) ? DocumentRefusals.Incomplete(name) : null;
    }

    private static bool Has(byte[] bytes, string entry) => bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(entry)) >= 0;

    private static bool ChainsEnd(byte[] bytes)
    {
        var shift = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(30));
        if (shift is not (9 or 12))
        {
            return false;
        }

        var sectors = (bytes.Length >> shift) + 1;
        if (Next(bytes, shift, sectors) is not { } next)
        {
            return false;
        }

        var state = new byte[next.Length];
        for (var start = 0; start < next.Length; start++)
        {
            if (state[start] == 0 && !Ends(next, state, start))
            {
                return false;
            }
        }

        return true;
    }

    // 1: on the way now; 2: known to end.
    private static bool Ends(uint[] next, byte[] state, int start)
    {
        var at = (uint)start;
        while (at < next.Length && state[at] == 0)
        {
            state[at] = 1;
            at = next[at];
        }

        var ends = at >= next.Length || state[at] == 2;
        for (at = (uint)start; at < next.Length && state[at] == 1; at = next[at])
        {
            state[at] = 2;
        }

        return ends;
    }

    // The table of chains: for each sector the one that follows; null where its own parts lie outside the file.
    private static uint[]? Next(byte[] bytes, int shift, int sectors)
    {
        var lists = new List<uint>();
        for (var i = 0; i < ListsInHeader; i++)
        {
            Keep(lists, BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(76 + (4 * i))));
        }

        var perSector = (1 << shift) / 4;
        var more = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(68));
        for (var guard = 0; more < LastSector; guard++)
        {
            if (guard > sectors || Sector(bytes, shift, more) is not { } place)
            {
                return null;
            }

            for (var i = 0; i < perSector - 1; i++)
            {
                Keep(lists, BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(place + (4 * i))));
            }

            more = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(place + (4 * (perSector - 1))));
        }

        return lists.Count > sectors ? null : Followers(bytes, shift, perSector, lists);
    }

    private static uint[]? Followers(byte[] bytes, int shift, int perSector, List<uint> lists)
    {
        var next = new uint[lists.Count * perSector];
        for (var l = 0; l < lists.Count; l++)
        {
            if (Sector(bytes, shift, lists[l]) is not { } place)
            {
                return null;
            }

            for (var i = 0; i < perSector; i++)
            {
                next[(l * perSector) + i] = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(place + (4 * i)));
            }
        }

        return next;
    }

    private static void Keep(List<uint> lists, uint sector)
    {
        if (sector < LastSector)
        {
            lists.Add(sector);
        }
    }

    private static int? Sector(byte[] bytes, int shift, uint sector)
    {
        var place = ((long)sector + 1) << shift;
        return place + (1 << shift) <= bytes.Length ? (int)place : null;
    }
}
