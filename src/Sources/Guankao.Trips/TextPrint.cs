using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Guankao.Trips;

/// <summary>
/// A fingerprint of a text: of all its runs of six characters the least hash in each of 64 ways. Two texts agree in about
/// as many places as they share runs, so a copied report is found among thousands without keeping their words.
/// </summary>
internal static class TextPrint
{
    private const int Ways = 64;
    private const int Run = 6;

    public static string Of(string text)
    {
        var words = new string([.. text.Where(char.IsLetterOrDigit)]);
        var least = new uint[Ways];
        Array.Fill(least, uint.MaxValue);
        for (var at = 0; at + Run <= words.Length; at++)
        {
            var hash = Hash(words.AsSpan(at, Run));
            for (var way = 0; way < Ways; way++)
            {
                var mixed = Mix(hash + ((uint)way * 0x9E3779B9));
                least[way] = Math.Min(least[way], mixed);
            }
        }

        var bytes = new byte[Ways * sizeof(uint)];
        for (var way = 0; way < Ways; way++)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(way * sizeof(uint)), least[way]);
        }

        return Convert.ToBase64String(bytes);
    }

    /// <summary>Share of places in which two prints agree, 0 to 1.</summary>
    public static decimal Likeness(string one, string other)
    {
        Span<byte> a = stackalloc byte[Ways * sizeof(uint)];
        Span<byte> b = stackalloc byte[Ways * sizeof(uint)];
        if (!Convert.TryFromBase64String(one, a, out _) || !Convert.TryFromBase64String(other, b, out _))
        {
            return 0;
        }

        var left = MemoryMarshal.Cast<byte, uint>(a);
        var right = MemoryMarshal.Cast<byte, uint>(b);
        var same = 0;
        for (var way = 0; way < Ways; way++)
        {
            same += left[way] == right[way] ? 1 : 0;
        }

        return (decimal)same / Ways;
    }

    // FNV-1a: the same on every machine and in every version.
    private static uint Hash(ReadOnlySpan<char> run)
    {
        var hash = 2166136261u;
        foreach (var c in run)
        {
            hash = (hash ^ c) * 16777619u;
        }

        return hash;
    }

    private static uint Mix(uint value)
    {
        value ^= value >> 16;
        value *= 0x85EBCA6B;
        value ^= value >> 13;
        value *= 0xC2B2AE35;
        return value ^ (value >> 16);
    }
}
