using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Guankao.Calendar;
using Guankao.Rules;
using Guankao.Store;

namespace Guankao.Clocks;

/// <summary>Fingerprints: the same days or the same rule always give the same one, whatever file they came from.</summary>
internal static class Versions
{
    /// <summary>Length of a fingerprint.</summary>
    public const int Length = 16;

    public static string Of(RestDays days)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> bytes = stackalloc byte[8];
        foreach (var year in days.Years)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes, year);
            hash.AppendData(bytes);
        }

        foreach (var mark in days.Marks)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes, mark.Day.DayNumber);
            BinaryPrimitives.WriteInt32LittleEndian(bytes[4..], (int)mark.Kind);
            hash.AppendData(bytes);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..Length];
    }

    public static string Of(Clock clock) => Of(Json.Of(clock));

    public static string Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Length];

    /// <summary>Of everything that deadlines may be computed by.</summary>
    public static string Of(Basis basis) => Of(string.Join('\n',
        basis.Rules.Rows.Where(r => r.Clock is not null).Select(r => $"{r.Id}|{r.City}|{r.From:O}|{r.To:O}|{Of(r.Clock!)}")
            .Concat(basis.Calendars.Years.Select(y => $"{y.RocYear}-{y.Version}:{string.Join(',', y.Days.Select(d => $"{d.Day:O}{d.Kind}"))}"))
            .Concat(basis.Calendars.Closures.Select(c => $"{c.Day:O}{c.Part}{c.City}/{c.District}"))));
}
