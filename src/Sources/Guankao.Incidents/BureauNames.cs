namespace Guankao.Incidents;

/// <summary>Full names of bureaus and district offices, as posts and the ledger have them.</summary>
internal static class BureauNames
{
    private const string DistrictOffice = "公所";

    /// <summary>消防局 of 臺北市 is 臺北市政府消防局; 公所 is the office of the district. Where the city is not known, names stay short.</summary>
    public static string Full(string? city, string bureau, string? district) =>
        bureau == DistrictOffice ? $"{city}{district}{DistrictOffice}"
        : city is null || bureau.StartsWith(city, StringComparison.Ordinal) ? bureau
        : $"{city}政府{bureau}";

    /// <summary>The name without its city.</summary>
    public static string Short(string name) => name.IndexOf("政府", StringComparison.Ordinal) is >= 0 and var at && at + 2 < name.Length ? name[(at + 2)..] : name;
}
