using Guankao.Kernel;
using Microsoft.AspNetCore.Identity;

namespace Guankao.Identity.Signing;

/// <summary>Hashes passwords, checks them and says what is wrong with a new one.</summary>
public sealed class Passwords(IPasswordHasher<Actor> hasher, SecurityNumbers numbers)
{
    private readonly Lazy<string> _nobody = new(() => hasher.HashPassword(Actor.Public, Secret.New()));

    /// <summary>As it is kept.</summary>
    internal string Hash(string password) => hasher.HashPassword(Actor.Public, password);

    /// <summary>True for the right password. Where there is no hash the same work is done in vain, so that time tells nothing.</summary>
    internal bool IsRight(string? hash, string? password)
    {
        // A very long text must not buy very long work.
        var given = password is { Length: > 0 } && password.Length <= numbers.LongestPassword ? password : "-";
        var same = hasher.VerifyHashedPassword(Actor.Public, hash ?? _nobody.Value, given) != PasswordVerificationResult.Failed;
        return same && hash is not null && given == password;
    }

    /// <summary>What is wrong with a new password; null where nothing is.</summary>
    /// <param name="password">As typed.</param>
    /// <param name="mail">The account's.</param>
    /// <param name="name">The person's.</param>
    /// <param name="former">Hashes of the present one and those before it, newest first.</param>
    internal Refusal? Fault(string? password, string mail, string name, IEnumerable<string> former)
    {
        if (password is null || password.Length < numbers.ShortestPassword || password.Length > numbers.LongestPassword)
        {
            return new Refusal("password-length", new Bilingual(
                $"密碼要有 {numbers.ShortestPassword} 到 {numbers.LongestPassword} 個字；一句好記的話就很好。",
                $"A password has {numbers.ShortestPassword} to {numbers.LongestPassword} characters; a sentence that is easy to remember does well."));
        }

        if (password.Distinct().Count() < 5 || Holds(password, mail.Split('@')[0]) || Holds(password, name))
        {
            return new Refusal("password-easy", new Bilingual(
                "密碼太容易猜：不要含有姓名或帳號，也不要重複同幾個字。", "That password is easy to guess: leave out the name and the account, and do not repeat a few characters."));
        }

        return former.Take(numbers.PasswordHistory).Any(hash => IsRight(hash, password))
            ? new Refusal("password-used", new Bilingual(
                $"這是最近 {numbers.PasswordHistory} 個密碼之一，請換一個新的。", $"That is one of the last {numbers.PasswordHistory} passwords: choose a new one."),
                "資通系統防護基準")
            : null;
    }

    private static bool Holds(string password, string word) => word.Length >= 3 && password.Contains(word, StringComparison.OrdinalIgnoreCase);
}
