namespace Guankao.Web;

public static partial class Links
{
    /// <summary>Plans by which the city asks the centre for money.</summary>
    public static class Grants
    {
        /// <summary>All of them.</summary>
        public const string All = "/grants";

        /// <summary>One page of them.</summary>
        public static string List(int page) => page == 1 ? All : $"{All}?page={page}";

        /// <summary>One.</summary>
        public static string Show(Guid id) => $"{All}/{id:D}";

        /// <summary>The tables of one as a file.</summary>
        public static string File(Guid id, string ending) => $"{Show(id)}.{ending}";

        /// <summary>The account of one.</summary>
        public static string Account(Guid id) => $"{All}/{id:D}/account";

        /// <summary>Two side by side.</summary>
        public static string Compare(Guid before, Guid after) => $"{All}/{before:D}/{after:D}";

        /// <summary>Programmes and their generations.</summary>
        public const string Programmes = "/grants/programmes";

        /// <summary>A dropped plan.</summary>
        public static string Draft(string token) => $"/drop/{token}/plan";
    }
}
