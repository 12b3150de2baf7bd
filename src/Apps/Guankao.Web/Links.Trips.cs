using Guankao.Trips;

namespace Guankao.Web;

public static partial class Links
{
    /// <summary>What was read of a report of a trip, before it is registered.</summary>
    public static string TripDraft(string token) => $"/drop/{token}/trip";

    /// <summary>Official trips.</summary>
    public static class Trips
    {
        /// <summary>Figures of bodies met.</summary>
        public const string Figures = "/trips/figures";

        /// <summary>One page of them.</summary>
        public static string FigureList(string? measure, string? currency, string? words, int page) =>
            $"{Figures}?measure={Uri.EscapeDataString(measure ?? "")}&currency={Uri.EscapeDataString(currency ?? "")}&q={Uri.EscapeDataString(words ?? "")}&page={page}";

        /// <summary>All of them.</summary>
        public const string All = "/trips";

        /// <summary>Where a trip without a file is entered.</summary>
        public const string New = "/desk/trips/new";

        /// <summary>The same with the classes of a city.</summary>
        public static string NewIn(string city) => $"{New}?city={Uri.EscapeDataString(city)}";

        /// <summary>Where what was registered of a trip is corrected.</summary>
        public static string Correct(Guid id) => $"/desk/trips/{id:D}";

        /// <summary>One.</summary>
        public static string Show(Guid id) => $"/trips/{id:D}";

        /// <summary>Its abstract form as a file.</summary>
        public static string Form(Guid id, string ending) => $"/trips/{id:D}.{ending}";

        /// <summary>Its self-check form as a file.</summary>
        public static string Check(Guid id, string ending) => $"/trips/{id:D}/check.{ending}";

        /// <summary>Those that answer a search.</summary>
        public static string List(TripSearch search) => All + Query(search);

        internal static string Query(TripSearch search)
        {
            var parts = new List<string>();
            Add("agency", search.Agency);
            Add("place", search.Place);
            Add("q", search.Text);
            Add("adoption", search.Adoption?.ToString());
            Add("page", search.Page > 1 ? search.Page.ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
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

    /// <summary>Recommendations of trips and what came of them.</summary>
    public static class Recommendations
    {
        /// <summary>All of them.</summary>
        public const string All = "/recommendations";

        /// <summary>Those that answer a search.</summary>
        public static string List(TripSearch search) => All + Trips.Query(search);

        /// <summary>The tracking table as a file, with the filters of the list.</summary>
        public static string Table(TripSearch search, string ending) => $"{All}.{ending}{Trips.Query(search with { Page = 1 })}";
    }
}
