using System.Diagnostics.CodeAnalysis;

namespace Guankao.Identity;

/// <summary>E-mail addresses as names to sign in with.</summary>
internal static class Mail
{
    private const int Most = 254;

    /// <summary>The one form an address is kept in; any text has one, so that asking for nonsense costs the same.</summary>
    public static string Fold(string? text) => (text ?? "").Trim().Normalize(System.Text.NormalizationForm.FormKC).ToLowerInvariant();

    public static bool IsAddress([NotNullWhen(true)] string? text)
    {
        var mail = Fold(text);
        var at = mail.IndexOf('@', StringComparison.Ordinal);
        return mail.Length <= Most && at > 0 && at == mail.LastIndexOf('@') && mail.IndexOf('.', at) > at + 1 && mail[^1] != '.'
            && mail.All(c => c > ' ' && c != ',' && c != ';' && c != '<' && c != '>' && c != '"' && !char.IsControl(c));
    }
}
