using System.Buffers;
using Guankao.Calendar;
using Guankao.Kernel;

namespace Guankao.Trips;

/// <summary>What is nonsense in a trip that a person enters or corrects: a sentence each. A report that is read may say such things, and then it is asked.</summary>
internal static class TripEntryFaults
{
    private static readonly SearchValues<char> Minus = SearchValues.Create("-−－");

    public static readonly Refusal Unchanged = new("trip-unchanged", new(
        "內容和已登錄的完全相同，沒有要更正的地方。", "Everything is as it was registered: there is nothing to correct."));

    /// <summary>What is wrong; of a trip that is there already only what was not wrong before.</summary>
    public static Refusal? Of(TripTerms trip, TripTerms? before, DateOnly today)
    {
        if (trip.City.Length == 0)
        {
            return new("city-missing", new("請選擇縣市；期限依該縣市的規定計算。", "Choose the city: deadlines follow its rules."));
        }

        if (trip.Days.Except(before?.Days ?? []).FirstOrDefault(day => day.Day < trip.DepartOn || day.Day > trip.ReturnOn) is { Day: { } outside } entry)
        {
            return new("itinerary-outside", new(
                $"日程「{entry.Text}」的日期{outside.Dotted()}不在出國期間{trip.DepartOn.Dotted()}至{trip.ReturnOn.Dotted()}內，請更正其中一個。",
                $"“{entry.Text}” of {outside:yyyy-MM-dd} lies outside the trip from {trip.DepartOn:yyyy-MM-dd} to {trip.ReturnOn:yyyy-MM-dd}; correct one of them."));
        }

        if (trip.Travellers.GroupBy(person => (person.Name, person.Agency)).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            return new("traveller-twice", new($"「{twice.Key.Name}」填了兩次，請刪去一筆。", $"“{twice.Key.Name}” is named twice; leave one out."));
        }

        if (trip.Aims.Funds.FirstOrDefault(Negative) is { } fund)
        {
            return new("fund-negative", new($"經費「{fund}」是負數，請更正。", $"The money of “{fund}” is negative; correct it."));
        }

        return Ahead(trip, before, today);
    }

    /// <summary>Somebody is on another trip in the same days.</summary>
    public static Refusal Overlap(string traveller, string title, DateOnly from, DateOnly to) => new("trip-overlap", new(
        $"「{traveller}」同一期間已登錄在「{title}」（{from.Dotted()}至{to.Dotted()}）；若是同一趟，請更正那一筆。",
        $"“{traveller}” is registered on “{title}” ({from:yyyy-MM-dd} to {to:yyyy-MM-dd}) in the same days; if it is the same trip, correct that one."));

    private static Refusal? Ahead(TripTerms trip, TripTerms? before, DateOnly today)
    {
        if (trip.ReportedOn > today && trip.ReportedOn != before?.ReportedOn)
        {
            return new("report-ahead", new(
                $"報告日期{trip.ReportedOn.Value.Dotted()}還沒有到；報告提出後再填。", $"The day of the report, {trip.ReportedOn:yyyy-MM-dd}, is still to come; enter it once the report is handed in."));
        }

        return trip.Aims.SharedOn is not { } shared || shared == before?.Aims.SharedOn || (shared >= trip.DepartOn && shared <= today) ? null : new("sharing-day", new(
            $"知識分享日期{shared.Dotted()}應在出國日{trip.DepartOn.Dotted()}之後、今天以前，請更正。",
            $"The day of sharing, {shared:yyyy-MM-dd}, must lie between the departure {trip.DepartOn:yyyy-MM-dd} and today; correct it."));
    }

    // 10-20萬元 is a range, -20萬元 is not.
    private static bool Negative(string fund)
    {
        for (var at = fund.AsSpan().IndexOfAny(Minus); at >= 0; at = Next(fund, at))
        {
            if (at + 1 < fund.Length && char.IsDigit(fund[at + 1]) && (at == 0 || !(char.IsLetterOrDigit(fund[at - 1]))))
            {
                return true;
            }
        }

        return false;
    }

    private static int Next(string text, int at)
    {
        var found = text.AsSpan(at + 1).IndexOfAny(Minus);
        return found < 0 ? -1 : at + 1 + found;
    }
}
