using System.Globalization;
using Guankao.Calendar;
using Guankao.Documents;
using Guankao.Kernel;

namespace Guankao.Importing.Trips;

/// <summary>What a person should look at in a report: what is missing, what disagrees, what was inferred.</summary>
internal static class TripDoubts
{
    private const int FewestRecommendations = 3;

    public static List<TripQuestion> Of(TripDraft draft, IReadOnlyList<ReportLine> lines, TripDays days)
    {
        var questions = new List<TripQuestion>();
        Missing(draft, questions);
        Days(draft, lines, days, questions);
        People(draft, questions);
        Rates(draft, questions);
        Asks(draft, questions);
        return questions;
    }

    private static void Missing(TripDraft draft, List<TripQuestion> questions)
    {
        if (draft.Title.Length == 0)
        {
            Ask("title-missing", "找不到報告名稱，請補上。", "No title was found; please add it.", null, questions);
        }

        if (draft.ReportDate is null)
        {
            Ask("report-date-missing", "找不到報告日期，無法判斷是否如期，請補上。", "No date of the report was found, so nobody can tell whether it is in time; please add it.", null, questions);
        }

        if (draft.Agency is null)
        {
            Ask("agency-missing", "看不出是哪個機關的報告，請補上。", "The reporting agency cannot be told; please add it.", null, questions);
        }

        if (draft.Travellers.Count == 0)
        {
            Ask("traveller-missing", "找不到出國人員，請補上姓名與職稱。", "Nobody who travelled was found; please add names and posts.", null, questions);
        }
        else if (draft.Travellers.All(traveller => traveller.Source == "narrative"))
        {
            Ask("travellers-inferred", $"沒有訪團名單；{string.Join('、', draft.Travellers.Select(t => t.Name))}是從內文推得，可能不完整。",
                "There is no list of the delegation; its members were taken from the narrative and may be incomplete.", draft.Travellers[0].Locator, questions);
        }

        if (draft.Places.Count == 0)
        {
            Ask("place-missing", "看不出去了哪裡，請補上國家與城市。", "The places cannot be told; please add country and city.", null, questions);
        }
    }

    private static void Days(TripDraft draft, IReadOnlyList<ReportLine> lines, TripDays days, List<TripQuestion> questions)
    {
        if (draft.Period is not { } period)
        {
            Ask("period-missing", "看不出出國期間，請補上起訖日期。", "The period of the trip cannot be told; please add both days.", null, questions);
            return;
        }

        if (period.Inferred)
        {
            var how = days.How == "weekdays" ? ("行程中的星期", "the weekdays of the itinerary") : days.How == "report-date" ? ("報告日期", "the date of the report") : ("內文提到的年份", "the years named in the text");
            Ask("period-inferred", $"封面沒有出國期間；依{how.Item1}推得{period.From.Dotted()}至{period.To.Dotted()}，請確認。",
                $"The cover has no period; {period.From:yyyy-MM-dd} to {period.To:yyyy-MM-dd} was inferred from {how.Item2}. Please confirm.", draft.Itinerary.Select(e => e.Locator).FirstOrDefault(), questions);
        }

        if (period.To < period.From)
        {
            Ask("return-before-departure", $"返國日{period.To.Dotted()}早於出國日{period.From.Dotted()}，請更正。", $"The return {period.To:yyyy-MM-dd} is before the departure {period.From:yyyy-MM-dd}; please correct it.", null, questions);
        }

        foreach (var line in lines.Where(line => line.Kind == LineKind.Heading && line.Part is ReportPart.Process))
        {
            if (days.Day(line.Words, alone: true) is { } found && (found.Day < period.From || found.Day > period.To))
            {
                Ask("day-outside-trip", $"「{line.Words}」不在出國期間{period.From.Dotted()}至{period.To.Dotted()}內，可能是筆誤。",
                    $"“{line.Words}” is outside the trip, {period.From:yyyy-MM-dd} to {period.To:yyyy-MM-dd}; it may be a slip.", line.Locator, questions);
            }
        }
    }

    private static void People(TripDraft draft, List<TripQuestion> questions)
    {
        if (draft.TravellersSaid is { } said && said != draft.Travellers.Count)
        {
            Ask("travellers-differ", $"封面說{said}人，名單有{draft.Travellers.Count}人，請確認。",
                $"The cover says {said} people, the list has {draft.Travellers.Count}; please check.", draft.Travellers.Select(t => t.Locator).FirstOrDefault(), questions);
        }
    }

    private static void Rates(TripDraft draft, List<TripQuestion> questions)
    {
        foreach (var figure in draft.Bodies.SelectMany(body => body.Figures).Where(figure => figure.Rate is not null))
        {
            var usual = draft.Rates.First(rate => rate.Currency == figure.Currency);
            if (usual.Figures > 1 && Math.Abs(figure.Rate!.Value - usual.Middle) > usual.Middle * TripWords.Own.RateTolerance)
            {
                var (own, middle) = (Number(figure.Rate.Value), Number(usual.Middle));
                Ask("rate-differs", $"「{figure.Where.Text}」換算成新臺幣的匯率是{own}，本報告其他處多為{middle}；數字可能有誤，或用了不同日期的匯率。",
                    $"“{figure.Where.Text}” implies {own} New Taiwan dollars, while {middle} is usual in this report; the figure may be wrong or of another day.", figure.Where.Locator, questions);
            }
        }
    }

    private static void Asks(TripDraft draft, List<TripQuestion> questions)
    {
        if (draft.Recommendations.Count < FewestRecommendations)
        {
            Ask("recommendations-few", $"只讀到{draft.Recommendations.Count}項建議；許多城市要求至少{FewestRecommendations}項。",
                $"Only {draft.Recommendations.Count} recommendations were read; many cities ask for at least {FewestRecommendations}.", null, questions);
        }

        foreach (var point in draft.Recommendations.Where(point => point.Asks.Count == 0))
        {
            Ask("recommendation-asks-nothing", $"第{point.Number}項「{point.Title}」只說明經驗，沒有寫要做什麼；請決定是否列為建議。",
                $"Point {point.Number}, “{point.Title}”, tells an experience but asks for nothing; decide whether it is a recommendation.", point.Where.Locator, questions);
        }
    }

    private static string Number(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);

    private static void Ask(string code, string zh, string en, Locator? at, List<TripQuestion> questions) => questions.Add(new TripQuestion(code, new Bilingual(zh, en), at));
}
