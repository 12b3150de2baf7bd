using Guankao.Kernel;

namespace Guankao.Identity;

/// <summary>Why somebody cannot sign in or change an account.</summary>
public static class IdentityRefusals
{
    /// <summary>One sentence for unknown, wrong, locked, idle and disabled: nobody learns which accounts exist.</summary>
    public static readonly Refusal NotSignedIn = new("sign-in-refused", new Bilingual(
        $"帳號或密碼不對，或帳號目前不能使用。連續 {SecurityNumbers.Shipped.LockAfter} 次不對會鎖定 {SecurityNumbers.Shipped.LockFor.TotalMinutes:0} 分鐘；忘記密碼請用「忘記密碼」，其他情形請洽系統管理者。",
        $"The account or password is wrong, or the account cannot be used now. {SecurityNumbers.Shipped.LockAfter} wrong tries lock it for {SecurityNumbers.Shipped.LockFor.TotalMinutes:0} minutes; use “Forgot password”, or ask the system keeper."));

    /// <summary>The link is not good, whatever the cause.</summary>
    public static readonly Refusal LinkSpent = new("link-spent", new Bilingual(
        "這個連結不能使用：可能用過了、過期了，或已換成新的。請向寄給您的人要一個新連結。",
        "This link cannot be used: it was used, has expired or was replaced. Ask whoever sent it for a new one."));

    /// <summary>Nobody of that id, or nobody that one may see.</summary>
    public static readonly Refusal NoSuchPerson = new("person-unknown", new Bilingual(
        "找不到這位人員，請回人員名單再選一次。", "There is no such person: choose again from the list of people."));

    /// <summary>The post is gone.</summary>
    public static readonly Refusal NoSuchPost = new("post-unknown", new Bilingual(
        "這個職務已經結束，請重新整理頁面。", "That post has ended already: reload the page."));

    /// <summary>The city would be left without a keeper.</summary>
    public static readonly Refusal LastKeeper = new("last-keeper", new Bilingual(
        "這是最後一位可以登入的系統管理者，不能結束或停用；請先給另一位人員系統管理者的職務。",
        "This is the last system keeper who can sign in: give that post to somebody else first."));

    /// <summary>There is a keeper already.</summary>
    public static readonly Refusal KeeperExists = new("keeper-exists", new Bilingual(
        "已經有帳號了，不再開放第一位系統管理者的連結；請由系統管理者邀請。", "There are accounts already, so there is no first keeper's link any more: a system keeper invites."));

    /// <summary>Whoever came first would shut the house behind them.</summary>
    public static readonly Refusal KeeperFirst = new("keeper-first", new Bilingual(
        "請先建立第一位系統管理者，再由這一位邀請其他人。", "Create the first system keeper before anybody else is invited."));

    /// <summary>No name.</summary>
    public static readonly Refusal NoName = new("name-missing", new Bilingual(
        "請填寫姓名，紀錄裡才看得出是誰做的。", "Write the name, so that the record shows who did it."));

    /// <summary>The name is taken.</summary>
    public static readonly Refusal NameTaken = new("name-taken", new Bilingual(
        "已經有人用這個姓名：請在姓名後加上單位，紀錄裡才分得出來。", "Somebody has that name already: add the unit after it, so that the record tells the two apart."));

    /// <summary>Not an address.</summary>
    public static readonly Refusal BadMail = new("mail-unreadable", new Bilingual(
        "電子郵件看不懂：請寫成 name@example.gov.tw 的樣子。", "That is no e-mail address: write it like name@example.gov.tw."));

    /// <summary>The address is taken.</summary>
    public static readonly Refusal MailTaken = new("mail-taken", new Bilingual(
        "這個電子郵件已經有帳號，請到人員名單找那一位。", "That e-mail has an account already: look for it in the list of people."));

    /// <summary>A role of an agency without one.</summary>
    public static readonly Refusal NoAgency = new("agency-missing", new Bilingual(
        "這個職務屬於一個機關：請填機關名稱。", "That role belongs to an agency: write which."));

    /// <summary>It ends before it begins.</summary>
    public static readonly Refusal DaysReversed = new("days-reversed", new Bilingual(
        "職務的最後一天早於第一天，請改正日期。", "The post’s last day lies before its first: mend the dates."));

    /// <summary>The old one is wrong.</summary>
    public static readonly Refusal OldPasswordWrong = new("old-password-wrong", new Bilingual(
        "目前的密碼不對，密碼沒有更改。", "The present password is wrong; nothing was changed."));
}
