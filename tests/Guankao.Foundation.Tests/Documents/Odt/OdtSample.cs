namespace Guankao.Foundation.Tests.Documents.Odt;

/// <summary>Writes small text documents of OpenDocument.</summary>
internal static class OdtSample
{
    private const string Space = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\" xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\"";

    public const string ListStyle = """
        <text:list-style style:name="L1">
        <text:list-level-style-number text:level="1" style:num-format="一, 二, 三, ..." style:num-suffix="、"/>
        <text:list-level-style-number text:level="2" style:num-format="1" style:num-prefix="(" style:num-suffix=")"/>
        </text:list-style>
        """;

    public static byte[] Of(string text, string styles = "", string master = "") => Zip.Of(
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("styles.xml", $"<office:document-styles {Space}><office:master-styles>{master}</office:master-styles></office:document-styles>"),
        ("content.xml", $"<office:document-content {Space}><office:automatic-styles>{styles}</office:automatic-styles><office:body><office:text>{text}</office:text></office:body></office:document-content>"));

    public static string P(string text) => $"<text:p>{text}</text:p>";

    public static string Cell(string text, string attributes = "") => $"<table:table-cell {attributes}>{P(text)}</table:table-cell>";

    public static string Row(params string[] cells) => $"<table:table-row>{string.Concat(cells)}</table:table-row>";

    public const string Covered = "<table:covered-table-cell/>";
}
