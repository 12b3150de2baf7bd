namespace Guankao.Web;

public static partial class Links
{
    /// <summary>The staff's desk.</summary>
    public static class Desk
    {
        /// <summary>What I owe.</summary>
        public const string Mine = "/desk";

        /// <summary>How an agency stands in a period.</summary>
        public const string Agency = "/desk/agency";

        /// <summary>Filling many reports from one table.</summary>
        public const string Fill = "/desk/fill";

        /// <summary>What a filled table would do.</summary>
        public static string Filled(string token) => $"{Fill}/{token}";

        /// <summary>The table of a period to be filled elsewhere.</summary>
        public static string ToFill(Guid period, string ending) => $"{Fill}/{period:D}.{ending}";

        /// <summary>What waits for review.</summary>
        public const string Review = "/desk?view=Review";

        /// <summary>Everything that was done.</summary>
        public const string Acts = "/desk/acts";

        /// <summary>How long what is kept.</summary>
        public const string Retention = "/desk/retention";

        /// <summary>What waits for a decision.</summary>
        public const string Requests = "/desk/requests";

        /// <summary>The executive's five minutes.</summary>
        public const string Briefing = "/desk/briefing";

        /// <summary>The life of one commitment.</summary>
        public static string Commitment(Guid id) => $"/desk/commitments/{id:D}";

        /// <summary>Readers' notes that wait for an answer.</summary>
        public const string Corrections = "/desk/corrections";

        /// <summary>Letters and calls.</summary>
        public const string Notices = "/desk/notices";

        /// <summary>What is slow and what is failing.</summary>
        public const string Health = "/desk/health";

        /// <summary>What runs in the background.</summary>
        public const string Jobs = "/jobs";

        /// <summary>The periods.</summary>
        public const string Periods = "/desk/periods";

        /// <summary>One period's past.</summary>
        public static string Period(Guid id) => $"/desk/periods/{id:D}";

        /// <summary>One report at work.</summary>
        public static string Report(Guid duty) => $"/desk/reports/{duty:D}";

        /// <summary>Every text that was saved for it; of a supporting agency where one is named.</summary>
        public static string Versions(Guid duty, string? agency = null) =>
            $"/desk/reports/{duty:D}/versions{(agency is null ? "" : "?agency=" + Uri.EscapeDataString(agency))}";

        /// <summary>An attachment.</summary>
        public static string Evidence(Guid duty, Guid file) => $"/desk/reports/{duty:D}/evidence/{file:D}";

        /// <summary>What is covered as personal, and what waits for a decision.</summary>
        public const string Personal = "/desk/personal";

        /// <summary>One page of it.</summary>
        public static string PersonalAt(bool decided, int page = 1) => $"{Personal}{(decided ? "?view=decided&page=" : "?page=")}{page}";
    }
}
