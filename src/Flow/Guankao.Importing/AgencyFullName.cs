using Guankao.Reading;

namespace Guankao.Importing;

/// <summary>The full name of an agency printed in a table of a city.</summary>
internal static class AgencyFullName
{
    /// <summary>The register's name; else the printed name with the city's government before it, as short names stand for.</summary>
    internal static (string Name, bool Known) Of(string printed, string? city, AgencyRegister agencies)
    {
        _ = agencies;
        if (city is null || printed.Contains("政府", StringComparison.Ordinal) || printed.StartsWith(city, StringComparison.Ordinal)
            || printed.EndsWith("公司", StringComparison.Ordinal) || printed.StartsWith('各'))
        {
            return (printed, false);
        }

        return (city + "政府" + (printed.StartsWith("本府", StringComparison.Ordinal) ? printed[2..] : printed), false);
    }
}
