using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Guankao.Youth;

/// <summary>
/// What a vendor signs with: <c>Guankao-Signature: v1=…</c>, an HMAC-SHA256 over the second of sending, the nonce and the body,
/// joined by points. Both other parts stand in headers of their own.
/// </summary>
/// <param name="Vendor">Which vendor.</param>
/// <param name="Timestamp">Seconds since 1970.</param>
/// <param name="Nonce">16 to 64 letters, digits and - _; another one for each call.</param>
/// <param name="Signature"><c>v1=</c> and 64 hexadecimal digits.</param>
public sealed record IntakeSignature(string Vendor, string Timestamp, string Nonce, string Signature)
{
    /// <summary>Header with the vendor's id.</summary>
    public const string VendorHeader = "Guankao-Vendor";

    /// <summary>Header with the second.</summary>
    public const string TimestampHeader = "Guankao-Timestamp";

    /// <summary>Header with the nonce.</summary>
    public const string NonceHeader = "Guankao-Nonce";

    /// <summary>Header with the signature.</summary>
    public const string SignatureHeader = "Guankao-Signature";

    private const string Scheme = "v1=";
    private const int ShortestNonce = 16;
    private const int LongestNonce = 64;

    /// <summary>The signature of a call.</summary>
    public static string Sign(string secret, string timestamp, string nonce, byte[] body) => Scheme + Convert.ToHexStringLower(Mac(secret, timestamp, nonce, body));

    /// <summary>The second of sending; null where it is none.</summary>
    internal DateTimeOffset? SentAt =>
        long.TryParse(Timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var second) && second < 253_402_300_800 ? DateTimeOffset.FromUnixTimeSeconds(second) : null;

    internal bool HasShape =>
        Nonce.Length is >= ShortestNonce and <= LongestNonce && Nonce.All(each => char.IsAsciiLetterOrDigit(each) || each is '-' or '_') && SentAt is not null
        && Guid.TryParse(Vendor, out _);

    internal bool Fits(string secret, byte[] body) => CryptographicOperations.FixedTimeEquals(
        Encoding.ASCII.GetBytes(Signature), Encoding.ASCII.GetBytes(Sign(secret, Timestamp, Nonce, body)));

    private static byte[] Mac(string secret, string timestamp, string nonce, byte[] body) =>
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), (byte[])[.. Encoding.UTF8.GetBytes($"{timestamp}.{nonce}."), .. body]);
}
