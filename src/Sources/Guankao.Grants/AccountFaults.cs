using System.Globalization;
using Guankao.Calendar;
using Guankao.Kernel;

namespace Guankao.Grants;

/// <summary>Why something is not written into the account of a plan.</summary>
internal static class AccountFaults
{
    public static readonly Refusal NoPlan = new("plan-unknown", new("找不到這件計畫，請從清單重新開啟。", "There is no such plan: open it again from the list."));

    public static readonly Refusal NoLine = new("line-unknown", new("找不到這個經費項目，請重新整理頁面。", "There is no such budget line: load the page again."));

    public static readonly Refusal NoPost = new("post-unknown", new("找不到這一類人力或據點，請重新整理頁面。", "There is no such post or centre: load the page again."));

    public static readonly Refusal NoDocument = new("document-number-missing", new("請填寫文號，日後才查得到依據。", "Give the number of the letter, so that its ground can be found later."));

    public static readonly Refusal NotApproved = new("plan-not-approved", new(
        "這件計畫還沒有登錄核定，不能請款或執行；請先登錄核定函。", "The plan is not approved yet, so nothing can be claimed or spent: enter the letter of approval first."),
        "中央對直轄市及縣（市）政府補助辦法第18條");

    public static readonly Refusal NoAmount = new("amount-not-positive", new("請款金額必須大於0元，請更正。", "A claim is more than 0; correct the amount."));

    public static readonly Refusal NoProof = new("claim-proof-missing", new(
        "請款應檢附納入預算證明或議會同意墊付函，請選擇檢附的證明。", "A claim needs proof that the city budgeted its share: choose which goes with it."));

    public static readonly Refusal NotPassThrough = new("claim-not-pass-through", new(
        "這件計畫沒有以代收代付辦理的項目，請改附納入預算證明。", "No line of this plan is handled outside the budget: give the proof of the budget instead."));

    public static readonly Refusal NoQuarter = new("quarter-unknown", new("季別請填1至4。", "The quarter is 1 to 4."));

    public static readonly Refusal NoException = new("exception-unknown", new("請從清單選擇例外的種類。", "Choose the kind of exception from the list."));

    public static readonly Refusal NothingToExplain = new("line-needs-no-reason", new("這一項符合補助比率，不需要說明。", "This line holds the share: there is nothing to explain."));

    public static readonly Refusal ExtraBelow = new("extra-below-share", new(
        "這一項的自籌低於應負擔的比率，不是地方加碼，請改選其他例外。", "The city bears less than its share here, so it is not extra money of the city: choose another exception."));

    public static Refusal Negative(string name) => new("amount-negative", new($"「{name}」不能是負數，請更正。", $"{name} cannot be negative; correct it."));

    public static Refusal BeforeApproval(DateOnly on, DateOnly approved) => new("claim-before-approval", new(
        $"請款日{on.Dotted()}早於核定日{approved.Dotted()}，請更正日期。", $"The claim of {on:yyyy-MM-dd} is before the approval of {approved:yyyy-MM-dd}; correct the day."));

    public static Refusal ClaimTooMuch(long claimed, long approved) => new("claim-above-approval", new(
        $"累計請款{Money(claimed)}元超過核定補助{Money(approved)}元，請更正。", $"Claims would come to {Money(claimed)}, more than the approved subsidy of {Money(approved)}; correct the amount."));

    public static Refusal SpentTooMuch(string name, long spent, long approved, bool subsidy) => new("spending-above-approval", new(
        $"「{name}」的{(subsidy ? "補助款" : "總經費")}累計執行{Money(spent)}元，超過核定的{Money(approved)}元；超支由地方自行負擔，請更正或另案處理。",
        $"On {name}, {(subsidy ? "subsidy" : "money")} spent would come to {Money(spent)}, more than the {Money(approved)} approved; overruns are the city's own."),
        "中央對直轄市及縣（市）政府補助辦法第19條");

    public static Refusal MoreThanAsked(string name, long approved, long asked) => new("approval-above-request", new(
        $"「{name}」核定補助{Money(approved)}元，超過申請的{Money(asked)}元，請核對核定函。", $"{name}: {Money(approved)} approved is more than the {Money(asked)} asked for; check the letter."));

    public static Refusal BelowClaims(long approved, long claimed) => new("approval-below-claims", new(
        $"核定補助{Money(approved)}元低於已請款的{Money(claimed)}元，請先處理繳回。", $"The approved subsidy of {Money(approved)} is less than the {Money(claimed)} claimed already."));

    public static Refusal TooManyFilled(string name, int filled, int most) => new("posts-above-approval", new(
        $"「{name}」已進用{filled}人，超過可進用的{most}人，請更正。", $"{name}: {filled} filled is more than the {most} that may be; correct it."));

    public static Refusal Beyond(string name, int percent) => new("share-beyond-whole", new(
        $"「{name}」的補助占總經費{percent}%，超過100%，請更正。", $"{name}: the subsidy would be {percent} % of the total, more than the whole; correct it."));

    private static string Money(long money) => money.ToString("N0", CultureInfo.InvariantCulture);
}
