using Guankao.Kernel;

namespace Guankao.Notices;

/// <summary>Where letters are handed over.</summary>
/// <param name="Host">Name of the mail server.</param>
/// <param name="Port">Its port.</param>
/// <param name="Secure">True to demand an encrypted line.</param>
/// <param name="User">Account; null where none is asked for.</param>
/// <param name="Secret">Its password; never written anywhere.</param>
/// <param name="From">The sender's address.</param>
public sealed record MailSettings(string Host, int Port, bool Secure, string? User, string? Secret, string From)
{
    /// <summary>
    /// Reads <c>smtp://host:25?from=…</c> or <c>smtps://user:secret@host:587?from=…</c>; with <c>smtps</c> the line must be encrypted.
    /// </summary>
    public static Outcome<MailSettings> Read(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("smtp" or "smtps") || uri.Host.Length == 0
            || Sender(uri) is not { } from || !System.Net.Mail.MailAddress.TryCreate(from, out _))
        {
            // The setting itself may hold a password and is not repeated.
            return new Refusal("mail-setting-unreadable", new Bilingual(
                "郵件設定無法使用，請寫成 smtps://帳號:密碼@主機:587?from=寄件信箱。",
                "The mail setting cannot be used: write smtps://user:secret@host:587?from=sender address."));
        }

        var person = uri.UserInfo.Split(':', 2);
        return new MailSettings(
            uri.Host, uri.Port > 0 ? uri.Port : uri.Scheme == "smtps" ? 587 : 25, uri.Scheme == "smtps",
            person[0].Length == 0 ? null : Uri.UnescapeDataString(person[0]),
            person.Length < 2 ? null : Uri.UnescapeDataString(person[1]), from);
    }

    /// <summary>Without the password.</summary>
    public override string ToString() => $"{Host}:{Port}";

    private static string? Sender(Uri uri) => uri.Query.TrimStart('?').Split('&')
        .Where(part => part.StartsWith("from=", StringComparison.Ordinal)).Select(part => Uri.UnescapeDataString(part[5..])).FirstOrDefault();
}
