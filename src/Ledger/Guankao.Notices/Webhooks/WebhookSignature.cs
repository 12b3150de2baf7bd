using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Guankao.Notices;

/// <summary>
/// The header <c>Guankao-Signature: t=1768000000,v1=…</c>: an HMAC-SHA256 over the second of sending, a dot and the body.
/// A receiver refuses what is older than it likes, and remembers <c>Guankao-Call</c> to take nothing twice.
/// </summary>
public static class WebhookSignature
{
    /// <summary>Name of the header.</summary>
    public const string Header = "Guankao-Signature";

    /// <summary>Name of the header with the call's id, the same on every try.</summary>
    public const string CallHeader = "Guankao-Call";

    /// <summary>The header's value.</summary>
    public static string Sign(string secret, string body, DateTimeOffset at)
    {
        var second = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"t={second},v1={Mac(secret, second, body)}";
    }

    /// <summary>True where the header was made with the secret over this body, not longer ago (nor further ahead) than allowed.</summary>
    public static bool Holds(string secret, string body, string header, DateTimeOffset now, TimeSpan allowed)
    {
        var parts = header.Split(',');
        if (parts.Length != 2 || !parts[0].StartsWith("t=", StringComparison.Ordinal) || !parts[1].StartsWith("v1=", StringComparison.Ordinal)
            || !long.TryParse(parts[0].AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var second))
        {
            return false;
        }

        var age = now.ToUnixTimeSeconds() - second;
        return Math.Abs(age) <= allowed.TotalSeconds && CryptographicOperations.FixedTimeEquals(
            Encoding.ASCII.GetBytes(parts[1][3..]), Encoding.ASCII.GetBytes(Mac(secret, parts[0][2..], body)));
    }

    private static string Mac(string secret, string second, string body) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{second}.{body}")));
}
