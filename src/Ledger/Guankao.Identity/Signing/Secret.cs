using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Guankao.Identity.Signing;

/// <summary>Random secrets: the holder has the text, the ledger only its hash.</summary>
internal static class Secret
{
    private const int Bytes = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    // 256 random bits need no slow hash: there is nothing to guess.
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
