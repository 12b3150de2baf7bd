using Guankao.Kernel;

namespace Guankao.Identity;

/// <summary>Why a passkey cannot be added or used.</summary>
public static class PasskeyRefusals
{
    /// <summary>The device is in use.</summary>
    public static readonly Refusal Known = new("passkey-known", new Bilingual(
        "這個通行密鑰已經加入過了，不必再加一次。", "That passkey has been added already."));

    /// <summary>The proof does not hold.</summary>
    public static readonly Refusal NotProved = new("passkey-not-proved", new Bilingual(
        "通行密鑰沒有通過檢查，或等候太久：請再試一次，或改用密碼登入。",
        "The passkey did not pass, or it took too long: try again, or sign in with your password."));

    /// <summary>It is gone.</summary>
    public static readonly Refusal Gone = new("passkey-gone", new Bilingual(
        "這個通行密鑰已經移除，請重新整理頁面。", "That passkey was removed already: reload the page."));

    /// <summary>Nothing would be left to come in with.</summary>
    public static readonly Refusal LastWayIn = new("last-way-in", new Bilingual(
        "這是您唯一的登入方法：請先設定密碼，再移除它。", "This is your only way in: set a password before you remove it."));
}
