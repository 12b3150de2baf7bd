using System.Globalization;
using Guankao.Meetings;

namespace Guankao.Web;

public static partial class Links
{
    /// <summary>What was read of minutes, before they are registered.</summary>
    public static string MinutesDraft(string token) => $"/drop/{token}/minutes";

    /// <summary>Meetings, their rhythm and their rulings.</summary>
    public static class Meetings
    {
        /// <summary>All of them.</summary>
        public const string All = "/meetings";

        /// <summary>The cadence monitor.</summary>
        public const string Monitor = "/meetings/series";

        /// <summary>The calendar of a year.</summary>
        public const string Calendar = "/meetings/calendar";

        /// <summary>Rulings and resolutions.</summary>
        public const string Rulings = "/meetings/rulings";

        /// <summary>The room of those who prepare meetings.</summary>
        public const string Desk = "/desk/meetings";

        /// <summary>Questions and data requests of the council.</summary>
        public const string Council = "/desk/meetings/council";

        /// <summary>One meeting.</summary>
        public static string Show(Guid id) => $"{All}/{id:D}";

        /// <summary>The rulings of one meeting as a file.</summary>
        public static string File(Guid id, string ending) => $"{Show(id)}.{ending}";

        /// <summary>Rulings that answer a search as a file.</summary>
        public static string RulingFile(MeetingSearch search, string ending) => $"{Rulings}.{ending}" + Query(search with { Page = 1 });

        /// <summary>One ruling, on the page of its meeting.</summary>
        public static string Ruling(Guid meeting, Guid ruling) => $"{Show(meeting)}#r-{ruling:N}";

        /// <summary>One series, in a year where one is named.</summary>
        public static string Series(Guid id, int? year = null) => year is { } y ? string.Create(CultureInfo.InvariantCulture, $"{Monitor}/{id:D}?year={y}") : $"{Monitor}/{id:D}";

        /// <summary>A month of the calendar; the whole year where none is named.</summary>
        public static string Month(int year, int? month) => string.Create(CultureInfo.InvariantCulture, $"{Calendar}?year={year}{(month is null ? "" : "&month=")}{month}");

        /// <summary>Work on one meeting.</summary>
        public static string Work(Guid id) => $"{Desk}/{id:D}";

        /// <summary>Work on one series.</summary>
        public static string WorkSeries(Guid id) => $"{Desk}/series/{id:D}";

        /// <summary>Meetings that answer a search.</summary>
        public static string List(MeetingSearch search) => All + Query(search);

        /// <summary>Rulings that answer a search.</summary>
        public static string RulingList(MeetingSearch search) => Rulings + Query(search);

        private static string Query(MeetingSearch search)
        {
            var parts = new List<string>();
            Add("series", search.Series?.ToString("D"));
            Add("year", search.Year?.ToString(CultureInfo.InvariantCulture));
            Add("q", search.Text);
            Add("standing", search.Standing?.ToString());
            Add("lead", search.Lead);
            Add("page", search.Page > 1 ? search.Page.ToString(CultureInfo.InvariantCulture) : null);
            return parts.Count == 0 ? "" : "?" + string.Join('&', parts);

            void Add(string name, string? value)
            {
                if (!string.IsNullOrEmpty(value))
                {
                    parts.Add($"{name}={Uri.EscapeDataString(value)}");
                }
            }
        }
    }
}
