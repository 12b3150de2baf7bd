using Guankao.Reading;

namespace Guankao.Identity;

/// <summary>One name for each agency, so that a post and a matter that mean the same agency meet.</summary>
public static class AgencyNames
{
    // What people go on saying wherever it is called otherwise now; the register knows who that is.
    private const string Evaluates = "研考會";

    private static readonly string[] Own = ["本府", "市政府", "縣政府", "市府", "縣府"];

    /// <summary>The office that evaluates a city's agencies, by the name it bears on that day: 研考會, in Taoyuan since 113 智發會.</summary>
    /// <param name="city">Which city; null where unknown.</param>
    /// <param name="day">The day of the question.</param>
    public static string EvaluationOffice(string? city, DateOnly? day) => FullName(Evaluates, city, day);

    /// <summary>True for the office that evaluates the agencies of its city; its posts are for the whole city.</summary>
    /// <param name="agency">Full name.</param>
    /// <param name="day">The day of the question.</param>
    public static bool IsEvaluationOffice(string agency, DateOnly? day) =>
        agency.EndsWith(Evaluates, StringComparison.Ordinal) || agency == EvaluationOffice(AgencyRegister.Taiwan.Find(agency, null, day)?.City, day);

    /// <summary>
    /// The full name that an agency bears on that day: 都發局 of 臺北市 is 臺北市政府都市發展局, and a name that ended is
    /// its successor's. A name that no register knows gets its city's government in front, as imported tables have it.
    /// </summary>
    /// <param name="printed">Short or full, as printed.</param>
    /// <param name="city">Whose short names are meant; null where unknown.</param>
    /// <param name="day">The day of the question, today for rights.</param>
    public static string FullName(string printed, string? city, DateOnly? day)
    {
        var name = printed.Trim();
        if (AgencyRegister.Taiwan.Find(name, city, day) is { } known)
        {
            return known.Name;
        }

        var own = Array.Find(Own, front => name.Length > front.Length && name.StartsWith(front, StringComparison.Ordinal));
        var bare = own is null ? name : name[own.Length..];
        return city is null || bare.StartsWith(city, StringComparison.Ordinal) || bare.Contains("政府", StringComparison.Ordinal)
            || bare.EndsWith("公司", StringComparison.Ordinal) ? bare : city + "政府" + bare;
    }
}
