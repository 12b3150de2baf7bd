using Guankao.Calendar;
using Guankao.Kernel;

namespace Guankao.Trips;

/// <summary>Why a trip or a decision is not taken: a sentence each.</summary>
internal static class TripFaults
{
    private const int LongestTrip = 366;

    public static Refusal? Of(TripTerms trip, string who, string why)
    {
        if (string.IsNullOrWhiteSpace(who))
        {
            return new("who-missing", new Bilingual("請填寫登錄人。", "Say who registers the trip."));
        }

        if (string.IsNullOrWhiteSpace(why))
        {
            return new("why-missing", new Bilingual("請填寫理由或依據。", "Say on what ground."));
        }

        if (trip.ReturnOn < trip.DepartOn)
        {
            return new("return-before-departure", new Bilingual(
                $"返國日{trip.ReturnOn.Dotted()}早於出國日{trip.DepartOn.Dotted()}，請更正日期。",
                $"The return {trip.ReturnOn:yyyy-MM-dd} is before the departure {trip.DepartOn:yyyy-MM-dd}; correct the days."));
        }

        if (trip.ReturnOn.DayNumber - trip.DepartOn.DayNumber > LongestTrip)
        {
            return new("trip-too-long", new Bilingual(
                "出國期間超過一年，請確認起訖年份。", "The trip would last more than a year; check the years of both days."));
        }

        if (trip.ReportedOn < trip.DepartOn)
        {
            return new("report-before-departure", new Bilingual(
                $"報告日期{trip.ReportedOn.Value.Dotted()}早於出國日{trip.DepartOn.Dotted()}，請更正日期。",
                $"The report of {trip.ReportedOn:yyyy-MM-dd} is before the departure {trip.DepartOn:yyyy-MM-dd}; correct the days."));
        }

        return trip switch
        {
            { Travellers.Count: 0 } => new("traveller-missing", new Bilingual("沒有出國人員，請至少填一人。", "Nobody travelled: name at least one person.")),
            { Places.Count: 0 } => new("place-missing", new Bilingual("沒有出國地點，請填國家或城市。", "No place is named: give a country or a city.")),
            { Title: "" } => new("title-missing", new Bilingual("沒有報告名稱，請補上。", "The report has no title; give it one.")),
            { Agency: "" } => new("agency-missing", new Bilingual("沒有報告機關，請補上。", "No agency reports; name it.")),
            _ => null,
        };
    }

    public static Refusal Known(string document) => new("trip-known", new Bilingual(
        $"「{document}」已經登錄過，沒有變動。", $"{document} is registered already; nothing changed."));

    public static Refusal HasReport(string title) => new("trip-has-report", new Bilingual(
        $"「{title}」已經有報告，請另外登錄這份報告。", $"“{title}” has its report already; register this one by itself."));

    public static readonly Refusal NoTrip = new("trip-unknown", new Bilingual(
        "找不到這趟出國，請從清單重新開啟。", "There is no such trip: open it again from the list."));

    public static readonly Refusal ReturnWhy = new("return-reason-missing", new Bilingual(
        "退回補正時，請從自審項目選擇理由。", "Choose a reason of the self-check to return it."));

    public static readonly Refusal NotPassed = new("trip-not-passed", new Bilingual(
        "報告還沒有通過各層審核，不能公布。", "Not every level has passed the report, so it cannot be published yet."));

    public static readonly Refusal NoDuty = new("duty-unknown", new Bilingual(
        "這趟出國沒有這項待辦，或已登錄完成，請重新整理頁面。", "This trip owes no such thing, or it is entered already: load the page again."));

    public static readonly Refusal EmptyPlan = new("plan-empty", new Bilingual(
        "計畫內容太短或讀不出文字，請改附可讀的計畫檔。", "The plan holds too little text to compare with; attach a readable file."));

    public static Refusal WrongState(Bilingual state) => new("review-state", new Bilingual(
        $"這份報告目前是「{state.ZhHant}」，不能這樣處理；請重新整理頁面。", $"This report is {state.En}, so this cannot be done now: load the page again."));

    public static Refusal WrongDay(DateOnly on, DateOnly departed) => new("duty-day", new Bilingual(
        $"日期{on.Dotted()}應在出國日{departed.Dotted()}之後、今天以前，請更正。", $"The day {on:yyyy-MM-dd} must lie between the departure {departed:yyyy-MM-dd} and today; correct it."));

    public static Refusal CoverTooShort(string word) => new("cover-too-short", new Bilingual(
        $"「{word}」只有一個字，會遮到太多文字，請寫出完整的字詞。", $"“{word}” is a single character and would cover too much: give the whole word."));

    public static readonly Refusal NoSuch = new("recommendation-unknown", new Bilingual(
        "找不到這項建議，請回清單重新選取。", "There is no such recommendation; choose it again from the list."));

    public static readonly Refusal NotOffered = new("recommendation-decided", new Bilingual(
        "這一句已經決定過了，請重新整理頁面。", "This sentence has been decided already; reload the page."));

    public static readonly Refusal NotTaken = new("recommendation-not-taken", new Bilingual(
        "這一句還沒有列為建議，不能登錄採行情形；請先列為建議。", "This sentence is no recommendation yet; take it as one before saying what came of it."));

    public static readonly Refusal NoReason = new("reason-missing", new Bilingual(
        "不採行或部分採行時，請選擇理由。", "Choose a reason where something is not, or only partly, taken up."));

    public static readonly Refusal NoNote = new("note-missing", new Bilingual(
        "請寫下理由。", "Write down why."));

    public static readonly Refusal MergeWhere = new("merge-target-missing", new Bilingual(
        "請選擇同一趟出國中已列的一項建議來併入。", "Choose a recommendation of the same trip to merge it into."));
}
