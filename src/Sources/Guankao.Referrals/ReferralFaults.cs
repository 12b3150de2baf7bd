using Guankao.Calendar;
using Guankao.Kernel;

namespace Guankao.Referrals;

/// <summary>Why something cannot be done to a referral. No sentence repeats what was typed.</summary>
internal static class ReferralFaults
{
    /// <summary>The same for a token that does not exist and for one that is somebody else's.</summary>
    public static readonly Refusal Unknown = new("referral-unknown", new(
        "找不到這件轉介，請確認代碼。", "There is no such referral; check the token."));

    public static readonly Refusal Changed = new("referral-changed", new(
        "這件轉介剛剛有人更新過，沒有變動；請看過最新內容再送一次。", "Somebody has just changed this referral and nothing was done; look at it and send it again."));

    public static readonly Refusal NoWho = new("who-missing", new("請填您的姓名或職稱。", "Say who you are."));

    public static readonly Refusal NoBody = new("body-missing", new("請選由哪個機關處理。", "Choose which body it goes to."));

    public static readonly Refusal EmptyBody = new("body-without-caseworker", new(
        "這個機關還沒有社工帳號，轉介過去沒有人看得到；請選清單中的機關，或請系統管理者先建立。",
        "No caseworker has an account at that body: nobody there would see it. Choose one from the list, or ask the keeper to enter one."));

    public static readonly Refusal SameBody = new("body-same", new(
        "這個機關已經在這件轉介裡，請選另一個機關。", "That body has part in this referral already; choose another."));

    public static readonly Refusal NoExternalId = new("external-id-missing", new(
        "請填原系統的案號：個案內容留在原系統，這裡只留案號。", "Give the id in the national system: the case stays there, only its id stands here."));

    public static readonly Refusal BadExternalId = new("external-id-unusable", new(
        "案號只能有英文字母、數字與 - _ /，最長40字；身分證字號與電話不能當案號。",
        "An id holds letters, digits and - _ / only, at most 40; identity numbers and telephones are no ids."));

    public static readonly Refusal NoReason = new("reason-missing", new("請選理由。", "Choose the reason."));

    public static readonly Refusal NoDay = new("day-missing", new("請填發生的日期。", "Give the day on which it happened."));

    public static readonly Refusal NoTime = new("time-missing", new(
        "這一步以小時計算期限，請填時間（幾點幾分）。", "This step's clock runs in hours: give the time too."));

    public static readonly Refusal NoOutcome = new("outcome-missing", new("請選這一步的結果。", "Choose how this step came out."));

    public static readonly Refusal NoStep = new("step-unknown", new("請從可辦理的步驟中選一個。", "Choose one of the steps that can be done now."));

    public static readonly Refusal NotReported = new("report-back-missing", new(
        "結案前要先回報轉介者處理結果，請先填「回報轉介者」。", "The referrer must be told what became of it before it is closed: report back first."));

    public static readonly Refusal NotEnough = new("procedure-unfinished", new(
        "程序還沒有走到可以結案的步驟，請先完成下一步，或選擇不需程序的結案事由。",
        "The procedure has not come to where it may be closed: do the next step, or choose a result that needs none."));

    public static readonly Refusal NoGlassReason = new("glass-reason-missing", new(
        "緊急調閱要寫理由（至少10個字），主責與協力機關及稽核都會看到。",
        "An emergency look needs a reason of at least 10 characters; those who hold the referral and the auditor will see it."));

    public static readonly Refusal NoDocument = new("document-number-missing", new("請填法院塗銷通知的文號。", "Give the number of the court's notice."));

    public static Refusal UnknownWord(Bilingual field) => new("word-unknown", new(
        $"「{field.ZhHant}」請從清單中選。", $"Choose “{field.En}” from its list."));

    public static Refusal LongNote(int most) => new("note-too-long", new(
        $"備註最多{most}字：這裡只放交接要點，個案內容請寫在原系統。", $"A note has at most {most} characters: what hands over the work; the case stands in the national system."));

    public static Refusal Ahead(DateOnly today) => new("day-ahead", new(
        $"日期還沒到（今天是{today.Dotted()}），請更正。", $"That day has not come yet (today is {today:yyyy-MM-dd}); correct it."));

    public static Refusal TooEarly(Moment before) => new("day-before-its-cause", new(
        $"日期早於前一步（{before.Words.ZhHant}），請更正。", $"It would lie before the step that it follows ({before.Words.En}); correct it."));

    public static Refusal AskedTooLate(DateOnly end, DateOnly? asked) => new("extension-asked-too-late", new(
        $"安置已於{end.Dotted()}期滿，{(asked is { } day ? $"{day.Dotted()}才聲請延長" : "期滿前沒有登錄聲請延長")}：期滿前聲請的，法院在期滿後裁定仍可接續；期滿前沒有聲請的不能接續，請補登期滿前的聲請，或登錄結束安置，確有必要時另行緊急安置。",
        $"The placement ran out on {end:yyyy-MM-dd}, and {(asked is { } late ? $"its extension was petitioned only on {late:yyyy-MM-dd}" : "no petition from before that day was entered")}: asked in time, the court may decide after the end and the placement goes on; otherwise it cannot. Enter the petition that was made in time, or the end of the placement, with a new emergency placement where there is need."),
        "兒童及少年福利與權益保障法第57條第2項、第59條第2項");

    public static Refusal Floor(Moment from, string article) => new("too-early-by-rule", new(
        $"依規定要到{from.Words.ZhHant}以後才能這樣做。", $"By the rule this may be done from {from.Words.En} on."), article);

    public static Refusal NoFloor(Bilingual rule, string article) => new("rule-not-begun", new(
        $"還沒有開始計算：{rule.ZhHant}", $"Its time has not begun to run: {rule.En}"), article);

    public static Refusal FewParticipants(int fewest) => new("participants-missing", new(
        $"請勾選出席人員，至少{fewest}種。", $"Tick who took part, at least {fewest} kinds."));

    public static Refusal NotYet(DateOnly from) => new("retention-running", new(
        $"依規定要保存到{from.Dotted()}，期滿前只有法院塗銷通知可以刪除。", $"It is kept until {from:yyyy-MM-dd}; before that only a court's notice erases it."));
}
