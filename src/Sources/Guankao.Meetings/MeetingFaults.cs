using Guankao.Calendar;
using Guankao.Kernel;

namespace Guankao.Meetings;

/// <summary>Why something of a meeting is not taken: a sentence each.</summary>
internal static class MeetingFaults
{
    public static readonly Refusal NoWho = new("who-missing", new("請填寫登錄人。", "Say who enters this."));

    public static readonly Refusal NoWhy = new("why-missing", new("請填寫理由或依據。", "Say on what ground."));

    public static readonly Refusal NoName = new("series-name-missing", new("沒有會議名稱，請填寫。", "The series has no name; give it one."));

    public static readonly Refusal NoChair = new("chair-missing", new(
        "沒有主席：請寫明由誰主持，會議不能沒有主席。", "Nobody chairs it: say who does; a meeting cannot be chaired by nobody."));

    public static readonly Refusal NoCity = new("city-missing", new("看不出是哪個縣市的會議，請填寫。", "It cannot be told whose meeting this is; name the city."));

    public static readonly Refusal NoDay = new("day-missing", new("看不出開會日期，請填寫。", "The day of the meeting cannot be told; give it."));

    public static readonly Refusal EndsFirst = new("end-before-start", new(
        "散會時間早於開會時間，請更正。", "The meeting would end before it starts; correct the times."));

    public static readonly Refusal NoSeries = new("series-unknown", new("找不到這個會議系列，請重新選取。", "There is no such series; choose it again."));

    public static readonly Refusal NoMeeting = new("meeting-unknown", new("找不到這場會議，請重新選取。", "There is no such meeting; choose it again."));

    public static readonly Refusal NotConvened = new("meeting-not-convened", new(
        "這場會議已經召開或取消，不能再這樣做；請重新整理頁面。", "This meeting was held or cancelled already; reload the page."));

    public static readonly Refusal NoAgenda = new("agenda-missing", new("議程沒有任何案由，請至少列一案。", "The agenda is empty: list at least one matter."));

    public static readonly Refusal NoCadence = new("cadence-unknown", new("請從文件所載的週期中選一個。", "Choose one of the cadences that the documents state."));

    public static readonly Refusal NoResolution = new("resolution-unknown", new("找不到這項決議，請重新選取。", "There is no such resolution; choose it again."));

    public static readonly Refusal NotOffered = new("resolution-decided", new(
        "這項決議已經決定過是否列管，請重新整理頁面。", "Whether this resolution is tracked has been decided already; reload the page."));

    public static readonly Refusal NoLead = new("lead-missing", new("請填主辦機關：沒有主辦就沒有人回覆。", "Name the lead agency: without one nobody answers."));

    public static readonly Refusal NotTracked = new("resolution-not-tracked", new(
        "這項決議沒有列管，不能回覆或審查；請先選項列管。", "This resolution is not tracked; select it for tracking first."));

    public static readonly Refusal NoReply = new("reply-missing", new("請填寫辦理情形。", "Write what was done."));

    public static readonly Refusal NothingToReview = new("reply-reviewed", new(
        "沒有待審的辦理情形，或已經審過；請重新整理頁面。", "No reply waits for review, or it was reviewed already; reload the page."));

    public static readonly Refusal NoOutcome = new("outcome-missing", new("解除列管時，請選擇結果。", "Choose how it ended where it is released."));

    public static readonly Refusal NotHigher = new("series-not-higher", new(
        "只能往上陳報到府級的會議，請選同一城市的府級系列。", "A matter is passed up to a series of the city level only; choose one of the same city."));

    public static Refusal Future(DateOnly day, DateOnly today) => new("minutes-in-future", new(
        $"會議紀錄的開會日 {day.Dotted()} 還沒到（今天是 {today.Dotted()}），請更正日期。",
        $"The minutes are of {day:yyyy-MM-dd}, which has not come yet (today is {today:yyyy-MM-dd}); correct the day."));

    public static Refusal Known(string name) => new("series-known", new(
        $"「{name}」已經有這個系列，沒有變動。", $"There is a series {name} already; nothing changed."));

    public static Refusal KnownMinutes(string document) => new("minutes-known", new(
        $"「{document}」已經登錄過，沒有變動。", $"{document} is registered already; nothing changed."));

    public static Refusal Other(string minutes, string series) => new("minutes-of-another-series", new(
        $"這份紀錄是「{minutes}」，不是「{series}」；請選對的系列，或確認檔案。",
        $"These minutes are of {minutes}, not of {series}; choose the right series or check the file."));

    public static Refusal NumberTaken(int number, DateOnly day) => new("meeting-number-taken", new(
        $"第 {number} 次會議已經有紀錄（{day.Dotted()}），請確認次別。",
        $"There are minutes of meeting no. {number} already ({day:yyyy-MM-dd}); check the number."));

    public static Refusal OtherDay(DateOnly minutes, DateOnly meeting) => new("minutes-of-another-day", new(
        $"紀錄的開會日是 {minutes.Dotted()}，但這場會議排在 {meeting.Dotted()}；請選對的會議。",
        $"The minutes are of {minutes:yyyy-MM-dd}, but this meeting is called for {meeting:yyyy-MM-dd}; choose the right one."));

    /// <summary>Who and why, asked of every act.</summary>
    public static Refusal? Unsigned(string who, string why) =>
        string.IsNullOrWhiteSpace(who) ? NoWho : string.IsNullOrWhiteSpace(why) ? NoWhy : null;
}
