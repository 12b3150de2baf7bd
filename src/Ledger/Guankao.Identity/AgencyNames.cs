using Guankao.Reading;

namespace Guankao.Identity;

/// <summary>One name for each agency, so that a post and a matter that mean the same agency meet.</summary>
public static class AgencyNames
{
    private static readonly string[] Own = ["本府", "市政府", "縣政府", "市府", "縣府"];

    /// <summary>
    /// The full name that an agency bears on that day: 都發局 of 臺北市 is 臺北市政府都市發展局, and a name that ended is
    /// its successor's. A name that no register knows stays as printed, without 本府 or its own city in front.
    /// </summary>
    /// <param name="printed">Short or full, as printed.</param>
    /// <param name="city">Whose short names are meant; null where unknown.</param>
    /// <param name="day">The day of the question, today for rights.</param>
    public static string FullName(string printed, string? city, DateOnly? day)
    {
        var name = printed.Trim();
        return AgencyRegister.Taiwan.Find(name, city, day)?.Name ?? Stripped(name, city);
    }

    private static string Stripped(string name, string? city)
    {
        foreach (var front in city is null ? Own : [city + "政府", .. Own])
        {
            if (name.Length > front.Length && name.StartsWith(front, StringComparison.Ordinal))
            {
                return name[front.Length..];
            }
        }

        return name;
    }
}
