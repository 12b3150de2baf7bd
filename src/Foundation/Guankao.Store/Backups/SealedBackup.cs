using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Guankao.Store.Backups;

/// <summary>
/// A stream under a passphrase: after a head with the salt come pieces of AES-256-GCM, each counted, the last marked, so
/// that none can be altered, left out, put elsewhere or cut off unseen. The key is made of the passphrase by PBKDF2.
/// </summary>
public static class SealedBackup
{
    // What OWASP asks of PBKDF2 with SHA-256 in 2023.
    private const int Rounds = 600_000;

    internal const int Piece = 1 << 16;
    internal const int TagSize = 16;
    internal const int HeadSize = 8 + SaltSize + 4;

    private const int SaltSize = 16;

    private static ReadOnlySpan<byte> Mark => "GKSEAL1\n"u8;

    /// <summary>True where the first bytes are those of a sealed stream.</summary>
    public static bool IsSealed(ReadOnlySpan<byte> head) => head.StartsWith(Mark);

    /// <summary>What is written to the stream given back reaches the output sealed; it is whole once that stream is disposed.</summary>
    public static Stream Seal(Stream output, string passphrase)
    {
        ArgumentNullException.ThrowIfNull(output);
        var head = new byte[HeadSize];
        Mark.CopyTo(head);
        RandomNumberGenerator.Fill(head.AsSpan(8, SaltSize));
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(8 + SaltSize), Rounds);
        output.Write(head);
        return new SealingStream(output, new PieceCipher(Key(passphrase, head)));
    }

    /// <summary>What was sealed, read from its beginning.</summary>
    /// <exception cref="CryptographicException">While reading: another passphrase, or altered bytes.</exception>
    public static Stream Open(Stream input, string passphrase)
    {
        ArgumentNullException.ThrowIfNull(input);
        var head = new byte[HeadSize];
        input.ReadExactly(head);
        if (!IsSealed(head) || BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(8 + SaltSize)) is < 1 or > 10 * Rounds)
        {
            throw new InvalidDataException("Not a sealed stream.");
        }

        return new UnsealingStream(input, new PieceCipher(Key(passphrase, head)));
    }

    private static byte[] Key(string passphrase, ReadOnlySpan<byte> head) => Rfc2898DeriveBytes.Pbkdf2(
        passphrase, head.Slice(8, SaltSize), BinaryPrimitives.ReadInt32BigEndian(head[(8 + SaltSize)..]), HashAlgorithmName.SHA256, 32);
}

/// <summary>Pieces one after the other, each under the next number; the key serves one stream alone.</summary>
internal sealed class PieceCipher(byte[] key) : IDisposable
{
    private readonly AesGcm _cipher = new(key, SealedBackup.TagSize);
    private readonly byte[] _nonce = new byte[12];
    private ulong _number;

    internal void Encrypt(ReadOnlySpan<byte> plain, Span<byte> sealedBytes, Span<byte> tag, bool last) =>
        _cipher.Encrypt(Next(), plain, sealedBytes, tag, [last ? (byte)1 : (byte)0]);

    internal void Decrypt(ReadOnlySpan<byte> sealedBytes, ReadOnlySpan<byte> tag, Span<byte> plain, bool last) =>
        _cipher.Decrypt(Next(), sealedBytes, tag, plain, [last ? (byte)1 : (byte)0]);

    /// <inheritdoc />
    public void Dispose() => _cipher.Dispose();

    private byte[] Next()
    {
        BinaryPrimitives.WriteUInt64BigEndian(_nonce.AsSpan(4), _number++);
        return _nonce;
    }
}
