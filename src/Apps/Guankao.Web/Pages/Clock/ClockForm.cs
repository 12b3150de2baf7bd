using System.Globalization;
using Guankao.Calendar;
using Guankao.Kernel;
using Guankao.Rules;
using Microsoft.AspNetCore.Http;

namespace Guankao.Web.Pages.Clock;

/// <summary>What was filled in on the calculator, as typed.</summary>
public sealed record ClockForm(string Rule, string City, string District, string Start, string Time)
{
    /// <summary>Reads the query of an address; what nobody could have typed is cut.</summary>
    public static ClockForm Read(IQueryCollection query)
    {
        string Text(string name) => query[name].ToString().Trim() is var text && text.Length > 100 ? text[..100] : text;
        return new(Text("rule"), Text("city"), Text("district"), Text("start"), Text("time"));
    }

    /// <summary>When it is due, or the one sentence that says what to mend.</summary>
    public Outcome<RuleDue> Compute(Basis basis)
    {
        if (Rule.Length == 0)
        {
            return new Refusal("rule-not-chosen", new("請先選一條規則。", "Choose a rule first."));
        }

        if (City.Length > 0 && !basis.Rules.Cities.Contains(City))
        {
            return new Refusal("unknown-city", new($"不認得城市「{City}」，請由清單選擇。", $"“{City}” is not a known city; choose one from the list."));
        }

        if (RocDate.Typed(Start) is not { } day)
        {
            return new Refusal("not-a-day", new(
                $"起算日「{Start}」不是日期，請寫成 113.9.20 或 2024-09-20。", $"The start “{Start}” is not a day; write 2024-09-20 or 113.9.20."));
        }

        if (Hour() is not { } hour)
        {
            return new Refusal("not-a-time", new($"時刻「{Time}」看不懂，請寫成 14:30。", $"“{Time}” is not a time of day; write 14:30."));
        }

        return basis.Rules.Due(
            Rule, City.Length == 0 ? null : City, new ClockRun(Moment.At(day, hour)), basis.Calendars, District.Length == 0 ? null : District);
    }

    private TimeOnly? Hour() =>
        Time.Length == 0 ? TimeOnly.MinValue
        : TimeOnly.TryParseExact(Time, ["H:mm", "HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time
        : null;
}
