using System.Globalization;
using Guankao.Kernel;

namespace Guankao.Incidents;

/// <summary>When something was seen, and what had to be put right about it.</summary>
internal sealed record SeenTime(DateTime At, Bilingual? Note);

/// <summary>What a report must say, where it may lie and which clock is believed.</summary>
internal static class SituationLaw
{
    private const int LongestKey = 64;
    private const int LongestPlace = 200;

    public static Refusal? Fault(FileSituation command)
    {
        var limits = IncidentBook.Shipped.Limits;
        return string.IsNullOrWhiteSpace(command.Who) ? IncidentFaults.NoWho
            : command.Key.Length is 0 or > LongestKey || command.Key.Any(letter => !char.IsAsciiLetterOrDigit(letter) && letter is not '-') ? IncidentFaults.NoKey
            : command.Damage.Count == 0 || command.Damage.Any(code => IncidentBook.Shipped.Damage.All(word => word.Code != code)) ? IncidentFaults.NoDamage
            : IncidentBook.Shipped.SeverityOf(command.Severity) is null ? IncidentFaults.NoSeverity
            : command.People < 0 || command.People > limits.Counted ? IncidentFaults.Counted("人數", limits.Counted)
            : command.Needs.Any(need => IncidentBook.Shipped.Resources.All(word => word.Code != need.Resource)) ? IncidentFaults.NoResource
            : command.Needs.FirstOrDefault(need => need.Count < 0 || need.Count > limits.Counted) is { } wild
                ? IncidentFaults.Counted(IncidentBook.Name(IncidentBook.Shipped.Resources, wild.Resource).ZhHant, limits.Counted)
            : command.Text.Length > limits.Words || command.Place.Length > LongestPlace ? IncidentFaults.TooLong(limits.Words)
            : command.Point is { IsReal: false } ? IncidentFaults.NoPoint
            : null;
    }

    /// <summary>The district: the one that was chosen, else the one the point lies in. A point far from the city is refused.</summary>
    public static Outcome<string> Place(string? city, FileSituation command)
    {
        if (command.Point is { } point && IncidentBook.Shipped.Places.FirstOrDefault(place => place.City == city) is { } home)
        {
            var away = point.KilometresTo(home.Middle);
            if (away > home.ReachKm)
            {
                return IncidentFaults.TooFar(away, home.City, home.ReachKm);
            }
        }

        var chosen = command.District.Trim();
        var names = CityDistricts.Names(city);
        if (chosen.Length > 0 && (names.Count == 0 || names.Contains(chosen)))
        {
            return chosen;
        }

        return command.Point is { } where && CityDistricts.Of(city, where) is { } found ? found : IncidentFaults.NoDistrict;
    }

    /// <summary>
    /// A report is never lost over a clock: a time to come is replaced by ours and said; ours itself never goes before what
    /// was written last.
    /// </summary>
    public static Outcome<SeenTime> Time(DateTime? seen, IncidentAtHand at, DateTime clock)
    {
        var limits = IncidentBook.Shipped.Limits;
        var back = at.Now - clock;
        if (back >= TimeSpan.FromMinutes(1))
        {
            return new SeenTime(at.Now, new(
                string.Create(CultureInfo.InvariantCulture, $"主機時鐘比上一則通報慢了 {back.TotalMinutes:0} 分鐘，本則以上一則的時間排序，內容沒有遺失；請管理者校時。"),
                string.Create(CultureInfo.InvariantCulture, $"The server's clock is {back.TotalMinutes:0} minutes behind the last report; this one is ordered by that time and nothing was lost. Have the clock set.")));
        }

        if (seen is not { } when)
        {
            return new SeenTime(at.Now, null);
        }

        var ahead = when - at.Now;
        if (ahead > TimeSpan.FromMinutes(limits.FutureMinutes))
        {
            return new SeenTime(at.Now, new(
                string.Create(CultureInfo.InvariantCulture, $"手機時間比主機快 {ahead.TotalMinutes:0} 分鐘，已改用主機時間；通報已收到，請校正手機時間。"),
                string.Create(CultureInfo.InvariantCulture, $"The phone's clock is {ahead.TotalMinutes:0} minutes ahead, so ours was used; the report was taken. Set the phone's clock.")));
        }

        return -ahead > TimeSpan.FromHours(limits.PastHours) ? IncidentFaults.TooOld((int)-ahead.TotalHours) : new SeenTime(ahead > TimeSpan.Zero ? at.Now : when, null);
    }
}
