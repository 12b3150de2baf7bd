using Guankao.Kernel;

namespace Guankao.Identity.Signing;

/// <summary>Why the city's own sign-on did not lead in.</summary>
public static class CityRefusals
{
    /// <summary>Another browser's journey, an old one, or one that was made already.</summary>
    public static readonly Refusal Stale = new("city-stale", new Bilingual(
        "這次單一登入不是從這個瀏覽器開始的，或已經用過、過期：請從登入頁重新開始。",
        "This sign-on was not begun in this browser, was used already or has expired: begin again from the sign-in page."));

    /// <summary>The person said no, or the provider did.</summary>
    public static readonly Refusal Declined = new("city-declined", new Bilingual(
        "市府單一登入沒有同意：請再試一次，或改用密碼登入。", "The city’s sign-on did not agree: try again, or sign in with your password."));

    /// <summary>The code or token was not accepted.</summary>
    public static readonly Refusal TokenRefused = new("city-token-refused", new Bilingual(
        "市府單一登入不接受這次的憑證：請從登入頁重新開始；一再發生請洽系統管理者。",
        "The city’s sign-on did not accept this journey’s code: begin again from the sign-in page; if it happens again, tell the system keeper."));

    /// <summary>It cannot be reached.</summary>
    public static readonly Refusal Down = new("city-down", new Bilingual(
        "現在連不上市府單一登入：請稍後再試，或改用密碼登入。", "The city’s sign-on cannot be reached now: try later, or sign in with your password."));

    /// <summary>It answered something that cannot be understood.</summary>
    public static readonly Refusal Unreadable = new("city-unreadable", new Bilingual(
        "市府單一登入的回答看不懂（沒有人員識別碼）：請洽系統管理者檢查設定。",
        "The city’s sign-on answered without saying who this is: ask the system keeper to check the settings."));

    /// <summary>Nobody here is meant.</summary>
    public static readonly Refusal Unknown = new("city-unknown", new Bilingual(
        "市府單一登入認得您，但這裡沒有您可以使用的帳號：請系統管理者邀請您，電子郵件要和市府的一樣。",
        "The city’s sign-on knows you, but you have no account here that can be used: ask a system keeper to invite you, with the same e-mail as there."));
}
