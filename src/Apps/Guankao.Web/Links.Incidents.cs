using System.Globalization;
using Guankao.Incidents;

namespace Guankao.Web;

public static partial class Links
{
    /// <summary>Incidents: the public picture, and the work on them.</summary>
    public static class Incidents
    {
        /// <summary>What anybody may see.</summary>
        public const string All = "/incidents";

        /// <summary>The room of those who work on them.</summary>
        public const string Desk = "/desk/incidents";

        /// <summary>The public picture of one.</summary>
        public static string Show(Guid id) => $"{All}/{id:D}";

        /// <summary>The board of one.</summary>
        public static string Board(Guid id) => $"{Desk}/{id:D}";

        /// <summary>The board of one, narrowed.</summary>
        public static string Board(Guid id, BoardSearch search)
        {
            string[] parts =
            [
                .. search.District is { Length: > 0 } district ? [$"district={Uri.EscapeDataString(district)}"] : (string[])[],
                .. search.Agency is { Length: > 0 } agency ? [$"agency={Uri.EscapeDataString(agency)}"] : (string[])[],
                .. search.State is { } state ? [$"state={state}"] : (string[])[],
            ];
            return Board(id) + (parts.Length == 0 ? "" : "?" + string.Join('&', parts));
        }

        /// <summary>What changes on a board, as it happens.</summary>
        public static string Live(Guid id) => $"{Board(id)}/live";

        /// <summary>Reporting from the scene.</summary>
        public static string Report(Guid id) => $"{Board(id)}/report";

        /// <summary>One situation.</summary>
        public static string Situation(Guid id, Guid situation) => $"{Board(id)}/situations/{situation:D}";

        /// <summary>A photograph from the scene.</summary>
        public static string Photo(Guid id, Guid photo) => $"{Board(id)}/photos/{photo:D}";

        /// <summary>Shelters and stocks.</summary>
        public static string Shelters(Guid id) => $"{Board(id)}/shelters";

        /// <summary>Orders of meetings, lessons and works of recovery.</summary>
        public static string Orders(Guid id) => $"{Board(id)}/orders";

        /// <summary>Meetings of the centre.</summary>
        public static string Meetings(Guid id) => $"{Board(id)}/meetings";

        /// <summary>One meeting of the centre.</summary>
        public static string Meeting(Guid id, int number) => string.Create(CultureInfo.InvariantCulture, $"{Meetings(id)}/{number}");

        /// <summary>Its agenda or minutes as a document, but for the ending.</summary>
        public static string Minutes(Guid id, int number) => $"{Meeting(id, number)}/minutes";

        /// <summary>Who commands; closing.</summary>
        public static string Command(Guid id) => $"{Board(id)}/command";

        /// <summary>The timer of a drill.</summary>
        public static string Drill(Guid id) => $"{Board(id)}/drill";

        /// <summary>Alerts and numbers of other systems.</summary>
        public static string Exchange(Guid id) => $"{Board(id)}/exchange";

        /// <summary>The after-action report.</summary>
        public static string After(Guid id) => $"{Board(id)}/after";

        /// <summary>The picture as data.</summary>
        public static string Data(Guid id) => $"/data/v1/incidents/{id:D}.json";

        /// <summary>The picture as a CAP alert.</summary>
        public static string Cap(Guid id) => $"/data/v1/incidents/{id:D}.cap";
    }
}
