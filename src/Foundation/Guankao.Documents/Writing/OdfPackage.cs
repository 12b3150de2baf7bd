namespace Guankao.Documents.Writing;

/// <summary>What spreadsheets and texts of OpenDocument have in common: namespaces, page, manifest and the little they tell of themselves.</summary>
internal static class OdfPackage
{
    internal const string Version = "1.3";
    internal const string Face = "標楷體";
    internal const string MasterPage = "Standard";

    private const string Oasis = "urn:oasis:names:tc:opendocument:xmlns:";

    internal static readonly IReadOnlyDictionary<string, string> Spaces = new Dictionary<string, string>
    {
        ["office"] = Oasis + "office:1.0",
        ["style"] = Oasis + "style:1.0",
        ["text"] = Oasis + "text:1.0",
        ["table"] = Oasis + "table:1.0",
        ["number"] = Oasis + "datastyle:1.0",
        ["fo"] = Oasis + "xsl-fo-compatible:1.0",
        ["svg"] = Oasis + "svg-compatible:1.0",
    };

    private static readonly Dictionary<string, string> ManifestSpaces = new() { ["manifest"] = Oasis + "manifest:1.0" };

    private static readonly Dictionary<string, string> MetaSpaces = new()
    {
        ["office"] = Oasis + "office:1.0",
        ["meta"] = Oasis + "meta:1.0",
        ["dc"] = "http://purl.org/dc/elements/1.1/",
    };

    /// <summary>The whole file.</summary>
    internal static byte[] Zip(PrintedDocument document, OutputFormat format, params (string Name, byte[] Content)[] parts)
    {
        using var package = new PackageFile();
        package.AddType(format.MediaType());
        foreach (var (name, content) in parts)
        {
            package.Add(name, content);
        }

        package.Add("meta.xml", Meta(document));
        return package.Add("META-INF/manifest.xml", Manifest(format, [.. parts.Select(part => part.Name), "meta.xml"])).Finish();
    }

    /// <summary>A4, its footer with the page's number, and the letters of the whole document.</summary>
    internal static byte[] Styles(PrintedDocument document, double points, Action<Markup> styles, bool sheet) =>
        Markup.Part(Spaces, "office:document-styles", xml =>
        {
            xml.Open("office:font-face-decls").Empty("style:font-face", ("style:name", Face), ("svg:font-family", Face)).Close();
            xml.Open("office:styles");
            Letters(xml, document, sheet ? "table-cell" : "paragraph", points);
            styles(xml);
            xml.Close();
            xml.Open("office:automatic-styles");
            Page(xml, document.Turn, sheet);
            xml.Open("style:style", ("style:name", "PageNumber"), ("style:family", "paragraph"))
                .Empty("style:paragraph-properties", ("fo:text-align", "center")).Close();
            xml.Close();

            // A text takes the page of this name unasked; a sheet asks for it.
            xml.Open("office:master-styles")
                .Open("style:master-page", ("style:name", MasterPage), ("style:page-layout-name", "Paper"));
            if (sheet)
            {
                // A spreadsheet would put the sheet's name there by itself.
                xml.Empty("style:header", ("style:display", "false"));
            }

            xml.Open("style:footer").Open("text:p", ("text:style-name", "PageNumber"))
                .Leaf("text:page-number", "1", ("text:select-page", "current")).Text(" / ").Leaf("text:page-count", "1")
                .Close().Close().Close().Close();
        }, ("office:version", Version));

    internal static void FontProperties(Markup xml, double points, bool bold) => xml.Empty("style:text-properties",
        ("fo:font-size", Points(points)), ("style:font-size-asian", Points(points)),
        ("fo:font-weight", bold ? "bold" : null), ("style:font-weight-asian", bold ? "bold" : null));

    internal static string Points(double points) => FormattableString.Invariant($"{points:0.##}pt");

    internal static string Millimetres(double length) => FormattableString.Invariant($"{length:0.##}mm");

    internal static string Align(CellAlign align) => align switch
    {
        CellAlign.Start => "start",
        CellAlign.Centre => "center",
        _ => "end",
    };

    private static void Letters(Markup xml, PrintedDocument document, string family, double points)
    {
        var (language, country) = document.Language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? ("en", "US") : ("zh", "TW");
        xml.Open("style:default-style", ("style:family", family)).Empty("style:text-properties",
            ("style:font-name", Face), ("style:font-name-asian", Face), ("fo:font-size", Points(points)), ("style:font-size-asian", Points(points)),
            ("fo:language", language), ("fo:country", country), ("style:language-asian", "zh"), ("style:country-asian", "TW")).Close();
    }

    private static void Page(Markup xml, PaperTurn turn, bool sheet)
    {
        var paper = Paper.Of(turn);
        var margin = Millimetres(Paper.Margin);
        xml.Open("style:page-layout", ("style:name", "Paper")).Open("style:page-layout-properties",
            ("fo:page-width", Millimetres(paper.Width)), ("fo:page-height", Millimetres(paper.Height)),
            ("style:print-orientation", turn == PaperTurn.Landscape ? "landscape" : "portrait"),
            ("fo:margin-top", margin), ("fo:margin-bottom", Millimetres(Paper.Margin / 2)), ("fo:margin-left", margin), ("fo:margin-right", margin),
            ("style:table-centering", sheet ? "horizontal" : null),
            ("style:scale-to-X", sheet ? "1" : null), ("style:scale-to-Y", sheet ? "0" : null)).Close();
        xml.Open("style:footer-style").Empty("style:header-footer-properties", ("fo:min-height", "7mm"), ("fo:margin-top", "2mm")).Close().Close();
    }

    private static byte[] Manifest(OutputFormat format, string[] parts) => Markup.Part(ManifestSpaces, "manifest:manifest", xml =>
    {
        xml.Empty("manifest:file-entry", ("manifest:full-path", "/"), ("manifest:version", Version), ("manifest:media-type", format.MediaType()));
        foreach (var part in parts)
        {
            xml.Empty("manifest:file-entry", ("manifest:full-path", part), ("manifest:media-type", "text/xml"));
        }
    }, ("manifest:version", Version));

    private static byte[] Meta(PrintedDocument document) => Markup.Part(MetaSpaces, "office:document-meta", xml =>
        xml.Open("office:meta").Leaf("meta:generator", "Guankao").Leaf("dc:title", document.Name).Leaf("dc:language", document.Language).Close(),
        ("office:version", Version));
}
