using System.Globalization;
using Guankao.Kernel;

namespace Guankao.Incidents;

/// <summary>Why something of an incident is not taken: a sentence each.</summary>
internal static class IncidentFaults
{
    public static readonly Refusal NoWho = new("who-missing", new("請填寫登錄人。", "Say who enters this."));

    public static readonly Refusal NoWhy = new("why-missing", new("請填寫理由或依據。", "Say on what ground."));

    public static readonly Refusal NoTitle = new("incident-title-missing", new("請填事件名稱。", "Name the incident."));

    public static readonly Refusal NoKind = new("incident-kind-unknown", new("請從清單選災害種類。", "Choose the kind of disaster from the list."));

    public static readonly Refusal NoLevel = new("incident-level-unknown", new("請從清單選開設層級。", "Choose the level from the list."));

    public static readonly Refusal NoIncident = new("incident-unknown", new("找不到這個事件，請從清單重新選取。", "There is no such incident; choose it again."));

    public static readonly Refusal Over = new("incident-closed", new(
        "這個事件已經撤除，不再收通報與派案；後續請登錄檢討或復原工作。", "This incident is closed and takes no more reports or assignments; enter lessons or recovery works instead."));

    public static readonly Refusal NoCommander = new("commander-unknown", new(
        "請從指揮代理順序中選一個人；不在順序上的人不能接指揮權。", "Choose somebody of the line of command; nobody else can take it over."));

    public static readonly Refusal Commands = new("commander-same", new("現在就是由這個人指揮，沒有變動。", "This person commands already; nothing changed."));

    public static readonly Refusal NoDistrict = new("district-missing", new(
        "看不出在哪一區：請選行政區，或打開定位。", "It cannot be told which district this is: choose one, or give the point."));

    public static readonly Refusal NoDamage = new("damage-missing", new("請至少勾一種災情。", "Tick at least one kind of damage."));

    public static readonly Refusal NoSeverity = new("severity-unknown", new("請選嚴重程度。", "Choose how grave it is."));

    public static readonly Refusal NoKey = new("key-invalid", new(
        "通報的識別碼不對，請重新開啟通報頁再送；填過的內容請保留。", "The report's key is not valid; open the report page again and send it once more. Keep what you wrote."));

    public static readonly Refusal NoPoint = new("point-invalid", new(
        "座標不是地球上的一個點：緯度在 -90 到 90 之間，經度在 -180 到 180 之間；請更正或清空座標。",
        "The coordinates are no point on earth: latitude is -90 to 90, longitude -180 to 180; correct or clear them."));

    public static readonly Refusal NoSituation = new("situation-unknown", new("找不到這則災情，請從看板重新選取。", "There is no such report; choose it on the board."));

    public static readonly Refusal MergedAlready = new("situation-merged", new(
        "這則已經併入其他災情；請到併入的那一則處理。", "This report was merged into another; work on that one."));

    public static readonly Refusal MergeSelf = new("merge-self", new("不能併入自己，請選另一則。", "A report cannot be merged into itself; choose another."));

    public static readonly Refusal NotMerged = new("situation-not-merged", new("這則沒有併入其他災情，沒有變動。", "This report is not merged; nothing changed."));

    public static readonly Refusal NoAssignment = new("assignment-unknown", new("找不到這筆派案，可能已經改派；請重新整理。", "There is no such assignment; it may have gone to another. Reload."));

    public static readonly Refusal Answered = new("assignment-answered", new(
        "這筆派案已經有人處理，請重新整理看最新狀況。", "Somebody has dealt with this assignment already; reload to see how it stands."));

    public static readonly Refusal NotAccepted = new("assignment-not-accepted", new("還沒有接案，不能完成；請先接案。", "It has not been accepted, so it cannot be finished; accept it first."));

    public static readonly Refusal NoBureau = new("bureau-missing", new("請填要派給哪個機關。", "Say to which bureau it goes."));

    public static readonly Refusal NoNeed = new("need-unknown", new("找不到這項需求，請重新整理。", "There is no such need; reload."));

    public static readonly Refusal NoShelter = new("shelter-unknown", new("找不到這個收容所，請重新整理。", "There is no such shelter; reload."));

    public static readonly Refusal NoShelterName = new("shelter-name-missing", new("請填收容所名稱。", "Name the shelter."));

    public static readonly Refusal NoPlace = new("place-missing", new("請填地點。", "Name the place."));

    public static readonly Refusal NoResource = new("resource-unknown", new("請從清單選人力、機具或物資。", "Choose people, machines or material from the list."));

    public static readonly Refusal NoText = new("text-missing", new("請填內容。", "Write what is to be done."));

    public static readonly Refusal NotDrill = new("not-a-drill", new("這是真實事件，不能執行演練腳本。", "This is a real incident; no script runs in it."));

    public static readonly Refusal NoScript = new("script-unknown", new("這場演練沒有腳本。", "This drill has no script."));

    public static readonly Refusal LeadMissing = new("lead-missing", new("請填主辦機關：沒有主辦就沒有人回覆。", "Name the lead agency: without one nobody answers."));

    public static Refusal Counted(string what, int most) => new("count-invalid", new(
        $"「{what}」的數量要在 0 到 {most} 之間，請更正。", $"The number of {what} must be from 0 to {most}; correct it."));

    public static Refusal TooLong(int most) => new("text-too-long", new($"說明最多 {most} 個字，請精簡。", $"The description has at most {most} characters; shorten it."));

    public static Refusal TwoCommands(string who, string other) => new("deputy-commands-two", new(
        $"{who}正在代理指揮或指揮「{other}」，一個代理人不能同時指揮兩個事件；請改由下一順位，或先交接那個事件。",
        $"{who} is in command of {other}; a deputy cannot command two incidents at once. Name the next in line, or hand that one over first."));

    public static Refusal TooFar(double kilometres, string city, double reach) => new("point-too-far", new(
        string.Create(CultureInfo.InvariantCulture, $"這個點離{city}約 {kilometres:0} 公里，超過 {reach:0} 公里的轄區範圍，沒有存入；內容還在，請更正定位，或清空座標、改選行政區再送。"),
        string.Create(CultureInfo.InvariantCulture, $"This point lies about {kilometres:0} km from {city}, beyond the {reach:0} km that are the city's; nothing was saved and what you wrote is still here. Correct the point, or clear it and choose the district.")));

    public static Refusal TooOld(int hours) => new("seen-too-old", new(
        $"看到的時間是 {hours} 小時以前，請確認手機時間；要補登舊災情請寫在說明裡，把時間留空。",
        $"It was seen {hours} hours ago by that clock; check the phone's time, or leave the time empty and say so in the description."));

    public static Refusal Overfull(string name, int capacity, int occupied) => new("shelter-over-capacity", new(
        $"「{name}」核定 {capacity} 人，填 {occupied} 人已經超收，沒有存入；請分流到其他收容所，或由應變中心宣告超收並寫明理由。",
        $"{name} holds {capacity}, and {occupied} is more than that; nothing was saved. Send people to another shelter, or have the centre declare an overflow with its reason."));

    public static Refusal ShelterKnown(string name) => new("shelter-known", new($"「{name}」已經開設，沒有變動。", $"{name} is open already; nothing changed."));

    public static Refusal Past(DateOnly day) => new("due-past", new($"期限 {day:yyyy-MM-dd} 已經過了，請更正。", $"The day {day:yyyy-MM-dd} is past; correct it."));

    /// <summary>Who and why, asked of acts of command.</summary>
    public static Refusal? Unsigned(string who, string why) =>
        string.IsNullOrWhiteSpace(who) ? NoWho : string.IsNullOrWhiteSpace(why) ? NoWhy : null;
}
