using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Guankao.Store.Acts;

/// <summary>
/// The hash of an act covers the hash before it and every field, each with its length in front: no two different acts
/// share the same bytes, and nothing in the past can change without breaking every link after it.
/// </summary>
internal static class ActChain
{
    /// <summary>What stands before the first act.</summary>
    public const string Root = "0000000000000000000000000000000000000000000000000000000000000000";

    public static Act Link(NewAct act, long number, string previous, DateTime when)
    {
        var changes = Json.Of(act.Changes);
        return new Act
        {
            Number = number, Kind = act.Kind, Subject = act.Subject, Who = act.Who, DoneAt = when, Why = act.Why,
            Evidence = act.Evidence, Changes = changes, Previous = previous,
            Hash = Hash(previous, number, act.Kind, act.Subject, act.Who, when, act.Why, act.Evidence, changes),
        };
    }

    public static string HashOf(Act act) =>
        Hash(act.Previous, act.Number, act.Kind, act.Subject, act.Who, act.DoneAt, act.Why, act.Evidence, act.Changes);

    /// <summary>PostgreSQL keeps microseconds; a finer instant would not hash the same after reading it back.</summary>
    public static DateTime Whole(DateTime instant) => new(instant.Ticks - (instant.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);

    private static string Hash(
        string previous, long number, string kind, Guid subject, string who, DateTime when, string why, string? evidence, string changes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, previous);
        Append(hash, number);
        Append(hash, kind);
        Append(hash, subject.ToString("D"));
        Append(hash, who);
        Append(hash, when.Ticks);
        Append(hash, why);
        Append(hash, evidence is null ? 0 : 1);
        Append(hash, evidence ?? "");
        Append(hash, changes);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Append(hash, bytes.Length);
        hash.AppendData(bytes);
    }

    private static void Append(IncrementalHash hash, long number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        hash.AppendData(bytes);
    }
}
