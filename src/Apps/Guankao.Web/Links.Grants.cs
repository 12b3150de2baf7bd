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
    }
}
