using System.Buffers;
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
        var words = new ArrayBufferWriter<byte>(1024);
        Append(words, previous);
        Append(words, number);
        Append(words, kind);
        Append(words, subject.ToString("D"));
        Append(words, who);
        Append(words, when.Ticks);
        Append(words, why);
        Append(words, evidence is null ? 0 : 1);
        Append(words, evidence ?? "");
        Append(words, changes);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(words.WrittenSpan, hash);
        return Convert.ToHexStringLower(hash);
    }

    private static void Append(ArrayBufferWriter<byte> words, string text)
    {
        Append(words, Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, words);
    }

    private static void Append(ArrayBufferWriter<byte> words, long number)
    {
        BinaryPrimitives.WriteInt64LittleEndian(words.GetSpan(sizeof(long)), number);
        words.Advance(sizeof(long));
    }
}
