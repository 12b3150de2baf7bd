namespace Guankao.Notices;

/// <summary>When letters leave and how often they are tried.</summary>
/// <param name="Site">Address of the site, e.g. <c>https://guankao.example.gov.tw</c>, for the links in letters.</param>
/// <param name="DigestAt">Local time of the daily letter.</param>
/// <param name="Zone">Local time zone.</param>
/// <param name="MostTries">After so many failed tries a letter is refused.</param>
/// <param name="FirstWait">Before the second try; doubled each time.</param>
/// <param name="Lost">After this long in the middle of sending a letter counts as uncertain.</param>
public sealed record DeliverySettings(
    string Site, TimeOnly DigestAt, TimeZoneInfo Zone, int MostTries, TimeSpan FirstWait, TimeSpan Lost)
{
    /// <summary>Usual: one letter a day at 07:30 in Taipei, eight tries from one minute on, ten minutes to be lost.</summary>
    public static DeliverySettings Usual(string site) => new(
        site, new TimeOnly(7, 30), TimeZoneInfo.FindSystemTimeZoneById("Asia/Taipei"), 8, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10));

    /// <summary>When the next daily letter leaves, UTC.</summary>
    internal DateTime NextDigest(DateTime now)
    {
        var local = TimeZoneInfo.ConvertTimeFromUtc(now, Zone);
        var today = local.Date + DigestAt.ToTimeSpan();
        return TimeZoneInfo.ConvertTimeToUtc(local <= today ? today : today.AddDays(1), Zone);
    }
}
