using System.Security.Cryptography;

namespace Guankao.Referrals;

/// <summary>Tokens: 100 random bits in letters that nobody mistakes for another when they are read over the telephone.</summary>
public static class ReferralToken
{
    private const string Letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 20;
    private const int Group = 5;

    /// <summary>A new one.</summary>
    public static string New() => RandomNumberGenerator.GetString(Letters, Length);

    /// <summary>In groups, as it is shown: <c>7KQ2M-…</c>.</summary>
    public static string Shown(string token) => string.Join('-', token.Chunk(Group).Select(part => new string(part)));

    /// <summary>As it is kept: without blanks and strokes, capitals, with the letters that are easily mistaken put right.</summary>
    public static string Plain(string? token) => new([.. (token ?? "").Where(char.IsAsciiLetterOrDigit).Take(Length + 1).Select(letter => char.ToUpperInvariant(letter) switch
    {
        'O' => '0', 'I' or 'L' => '1', var other => other,
    })]);
}
