namespace Guankao.Web.OpenData;

/// <summary>The pages of the site by group; the page and the file of the map are made from it.</summary>
internal static class SiteMap
{
    /// <summary>Groups with their pages: key of the text, address.</summary>
    public static readonly IReadOnlyList<(string Group, IReadOnlyList<(string Text, string Address)> Pages)> Groups =
    [
        ("sitemap.results",
        [
            ("nav.overview", Links.Overview), ("nav.commitments", Links.Commitments.All), ("search.title", Links.Search),
            ("agencies.title", Links.Agencies.All), ("periods.title", Links.Periods.All), ("pictures.title", Links.Pictures.All), ("changes.title", Links.Changes),
        ]),
        ("sitemap.now", [("incidents.title", Links.Incidents.All), ("youth.title", Links.Youth.Reports)]),
        ("sitemap.data", [("data.title", Links.Data.All), ("vocabulary.title", Links.Data.Vocabulary)]),
        ("sitemap.work", [("nav.drop", Links.Drop.File), ("nav.rules", Links.Rules.All), ("nav.clock", Links.Clock.Ask)]),
        ("sitemap.about",
        [
            ("nav.method", Links.Method), ("notes.title", Links.Corrections.Form), ("accessibility.title", Links.Accessibility), ("sitemap.title", Links.Sitemap),
        ]),
    ];

    /// <summary>For search engines.</summary>
    public static string Xml(string root) =>
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n" +
        string.Concat(Groups.SelectMany(group => group.Pages).Select(page => $"  <url><loc>{root}{page.Address}</loc></url>\n")) + "</urlset>\n";
}
