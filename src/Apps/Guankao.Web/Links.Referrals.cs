using System.Globalization;
using Guankao.Referrals;

namespace Guankao.Web;

public static partial class Links
{
    /// <summary>Referrals, for those who have part in them.</summary>
    public static class Referrals
    {
        /// <summary>Those of one's own bodies.</summary>
        public const string All = "/referrals";

        /// <summary>Proposing one.</summary>
        public const string New = "/referrals/new";

        /// <summary>Looking at one in an emergency.</summary>
        public const string Glass = "/referrals/break-glass";

        /// <summary>Emergency looks, for the auditor.</summary>
        public const string Looks = "/referrals/looks";

        /// <summary>One view of the list.</summary>
        public static string Of(ReferralView view, int page = 1) =>
            string.Create(CultureInfo.InvariantCulture, $"{All}?view={view.ToString().ToLowerInvariant()}{(page > 1 ? "&page=" + page : "")}");

        /// <summary>One.</summary>
        public static string Show(string token) => $"{All}/{ReferralToken.Shown(token)}";
    }

    /// <summary>Youth support.</summary>
    public static class Youth
    {
        /// <summary>The published reports.</summary>
        public const string Reports = "/youth";

        /// <summary>Where bodies count.</summary>
        public const string Desk = "/youth/desk";

        /// <summary>Where vendors send.</summary>
        public const string Intake = "/youth/intake/v1";

        /// <summary>The report of a year.</summary>
        public static string Report(int year) => string.Create(CultureInfo.InvariantCulture, $"{Reports}?year={year}");

        /// <summary>The same as a file.</summary>
        public static string File(int year, string ending) => string.Create(CultureInfo.InvariantCulture, $"/data/v1/youth/{year}.{ending}");
    }
}
