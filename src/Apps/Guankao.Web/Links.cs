using Guankao.Publishing;
using Guankao.Web.Pages.Commitments;

namespace Guankao.Web;

/// <summary>Addresses of the pages, so that a page that moves breaks the build and not a link.</summary>
public static partial class Links
{
    /// <summary>The overview.</summary>
    public const string Overview = "/";

    /// <summary>How verdicts come about.</summary>
    public const string Method = "/method";

    /// <summary>Signing in and one's own account.</summary>
    public static class Account
    {
        /// <summary>Signing in.</summary>
        public const string SignIn = "/sign-in";

        /// <summary>Signing out.</summary>
        public const string SignOut = "/sign-out";

        /// <summary>To the city's own sign-on.</summary>
        public const string City = "/sign-in/city";

        /// <summary>Back from the city's own sign-on.</summary>
        public const string CityBack = "/sign-in/city/back";

        /// <summary>Asking for a new password.</summary>
        public const string Reset = "/reset";

        /// <summary>One's own account.</summary>
        public const string Me = "/me";

        /// <summary>Signing in, and back to where one was going.</summary>
        public static string SignInFor(string path) => $"{SignIn}?back={Uri.EscapeDataString(path)}";

        /// <summary>A one-time link.</summary>
        public static string Invitation(string token) => $"/invitation/{token}";
    }

    /// <summary>People and their posts.</summary>
    public static class People
    {
        /// <summary>All of them.</summary>
        public const string All = "/people";

        /// <summary>The city's agencies: adding, renaming, merging, ending.</summary>
        public const string Agencies = "/people/agencies";

        /// <summary>Inviting somebody.</summary>
        public const string Invite = "/people/invite";

        /// <summary>One.</summary>
        public static string Show(Guid id) => $"/people/{id:D}";
    }

    /// <summary>The list and its commitments.</summary>
    public static class Commitments
    {
        /// <summary>All of them.</summary>
        public const string All = "/commitments";

        /// <summary>Those that answer a search.</summary>
        public static string List(CommitmentSearch search) => SearchAddress.Of(search);

        /// <summary>The due days of those that answer a search, as a calendar to subscribe to.</summary>
        public static string Feed(CommitmentSearch search) =>
            string.Concat(All, ".ics", SearchAddress.Of(search with { Sort = default, Descending = false, Page = 1, Size = 25 }).AsSpan(All.Length));

        /// <summary>One.</summary>
        public static string Show(Guid id) => $"/commitments/{id:D}";

        /// <summary>Every row of a search as a file.</summary>
        public static string List(CommitmentSearch search, string ending) =>
            $"{All}.{ending}{List(search with { Page = 1, Size = new CommitmentSearch().Size })[All.Length..]}";

        /// <summary>One as a file.</summary>
        public static string Show(Guid id, string ending) => $"{Show(id)}.{ending}";

        /// <summary>One, with the form that explains a finding.</summary>
        public static string Explain(Guid id, string code) => $"{Show(id)}?explain={Uri.EscapeDataString(code)}#explain";

        /// <summary>One, with the form that lets an explained finding count again.</summary>
        public static string Restore(Guid id, string code) => $"{Show(id)}?restore={Uri.EscapeDataString(code)}#explain";
    }

    /// <summary>Rules that hold.</summary>
    public static class Rules
    {
        /// <summary>All of them.</summary>
        public const string All = "/rules";

        /// <summary>One, as every city has it.</summary>
        public static string Show(string id) => $"/rules/{Uri.EscapeDataString(id)}";
    }

    /// <summary>Computing a deadline.</summary>
    public static class Clock
    {
        /// <summary>The empty form.</summary>
        public const string Ask = "/clock";

        /// <summary>Deadlines that a change of calendar or rule moved.</summary>
        public const string Moved = "/clock/moved";

        /// <summary>One page of them.</summary>
        public static string MovedAt(string? owner, int at) =>
            $"{Moved}?at={at}{(owner is null ? "" : "&owner=" + Uri.EscapeDataString(owner))}";

        /// <summary>With a rule and a city filled in.</summary>
        public static string For(string rule, string? city) =>
            $"/clock?rule={Uri.EscapeDataString(rule)}{(city is null ? "" : "&city=" + Uri.EscapeDataString(city))}";
    }

    /// <summary>Files for calendars.</summary>
    public static class Feeds
    {
        /// <summary>Due days of commitments, with the filters of their list.</summary>
        public const string Commitments = "/commitments.ics";

        /// <summary>One computed deadline, with the query of the calculator.</summary>
        public const string Clock = "/clock.ics";

        /// <summary>What one agency owes: work items and clocks of its trips.</summary>
        public static string Agency(string name) => $"/agencies/{Uri.EscapeDataString(name)}.ics";

        /// <summary>What waits for the person who holds the secret.</summary>
        public static string Own(string secret) => $"/feeds/{secret}.ics";
    }

    /// <summary>Bringing a file in.</summary>
    public static class Drop
    {
        /// <summary>Where to drop it.</summary>
        public const string File = "/drop";

        /// <summary>What was read from it.</summary>
        public static string Draft(string token) => $"/drop/{token}";

        /// <summary>The repaired table as a file.</summary>
        public static string Draft(string token, string ending) => $"/drop/{token}.{ending}";

        /// <summary>The tables of a document of any kind.</summary>
        public static string Tables(string token, int table = 1) => $"/drop/{token}/tables?table={table}";

        /// <summary>One of them as a file.</summary>
        public static string Table(string token, int table, string ending) => $"/drop/{token}/tables/{table}.{ending}";

        /// <summary>One of them as the official form of its kind.</summary>
        public static string OfficialForm(string token, int table, string ending) => Table(token, table, ending) + "?form=official";

        /// <summary>One row of a table of any kind, to be corrected; rows count from 1.</summary>
        public static string TableRow(string token, int table, int row) => $"/drop/{token}/tables/{table}/{row}";

        /// <summary>What the columns of a table mean, and all that was corrected in it.</summary>
        public static string TableColumns(string token, int table) => $"/drop/{token}/tables/{table}/columns";

        /// <summary>Rows of a table that can become commitments.</summary>
        public static string TableSave(string token, int table) => $"/drop/{token}/tables/{table}/save";

        /// <summary>One row of it, to be corrected; rows count from 1.</summary>
        public static string Row(string token, int row) => $"/drop/{token}/{row}";

        /// <summary>All that was corrected in it, and its columns.</summary>
        public static string Corrections(string token) => $"/drop/{token}/corrections";

        /// <summary>What is remembered of corrections for documents of the same kind.</summary>
        public const string Remembered = "/remembered";
    }

    /// <summary>Agencies and what they owe.</summary>
    public static class Agencies
    {
        /// <summary>All of them.</summary>
        public const string All = "/agencies";

        /// <summary>One.</summary>
        public static string Show(string name) => $"/agencies/{Uri.EscapeDataString(name)}";
    }

    /// <summary>For supervisors and proxies.</summary>
    public static class Health
    {
        /// <summary>The program runs.</summary>
        public const string Live = "/health/live";

        /// <summary>And reaches its ledger.</summary>
        public const string Ready = "/health/ready";
    }

    /// <summary>Periods.</summary>
    public static class Periods
    {
        /// <summary>All of them.</summary>
        public const string All = "/periods";

        /// <summary>Two side by side, by their last days.</summary>
        public static string Compare(DateOnly before, DateOnly after) => $"/periods/{before:yyyy-MM-dd}/{after:yyyy-MM-dd}";
    }

    /// <summary>Pictures of the whole.</summary>
    public static class Pictures
    {
        /// <summary>All of them.</summary>
        public const string All = "/pictures";

        /// <summary>One as a file.</summary>
        public static string File(string key) => $"/pictures/{key}.svg";
    }

    /// <summary>Readers' notes.</summary>
    public static class Corrections
    {
        /// <summary>The form.</summary>
        public const string Form = "/corrections";

        /// <summary>The form, about one commitment.</summary>
        public static string About(Guid commitment) => $"/corrections?about={commitment:D}";

        /// <summary>What became of a note.</summary>
        public static string Receipt(string receipt) => $"/corrections?receipt={Uri.EscapeDataString(receipt)}";
    }

    /// <summary>Data to take away.</summary>
    public static class Data
    {
        /// <summary>What there is.</summary>
        public const string All = "/data";

        /// <summary>The words for the state of carrying out a resolution.</summary>
        public const string Vocabulary = "/data/vocabulary";

        /// <summary>One commitment to show elsewhere.</summary>
        public static string Card(Guid id) => $"/commitments/{id:D}/card";

        /// <summary>One period whole.</summary>
        public static string Period(DateOnly lastDay) => $"/data/v1/periods/{lastDay:yyyy-MM-dd}.zip";
    }

    /// <summary>Search with excerpts.</summary>
    public const string Search = "/search";

    /// <summary>What changed since a day.</summary>
    public const string Changes = "/changes";

    /// <summary>Every page.</summary>
    public const string Sitemap = "/sitemap";

    /// <summary>How everybody can use these pages.</summary>
    public const string Accessibility = "/accessibility";
}
