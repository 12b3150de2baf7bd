namespace Guankao.Documents.Writing;

/// <summary>What workbooks and texts of Office Open XML have in common: types of parts, relations and a title, no more.</summary>
internal static class OpcPackage
{
    internal const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private const string Package = "http://schemas.openxmlformats.org/package/2006/";

    private static readonly Dictionary<string, string> TypeSpaces = new() { [""] = Package + "content-types" };
    private static readonly Dictionary<string, string> RelationSpaces = new() { [""] = Package + "relationships" };

    private static readonly Dictionary<string, string> CoreSpaces = new()
    {
        ["cp"] = Package + "metadata/core-properties",
        ["dc"] = "http://purl.org/dc/elements/1.1/",
    };

    /// <summary>The whole file; the first part is the one that a program opens.</summary>
    internal static byte[] Zip(PrintedDocument document, IReadOnlyList<(string Name, string Type, byte[] Content)> parts, byte[] relations)
    {
        using var package = new PackageFile();
        var (name, _, _) = parts[0];
        package.Add("[Content_Types].xml", Types(parts));
        package.Add("_rels/.rels", Related(
            (Relations + "/officeDocument", name), (Package + "relationships/metadata/core-properties", "docProps/core.xml")));
        foreach (var part in parts)
        {
            package.Add(part.Name, part.Content);
        }

        var folder = name[..name.IndexOf('/', StringComparison.Ordinal)];
        package.Add(folder + "/_rels/" + name[(folder.Length + 1)..] + ".rels", relations);
        return package.Add("docProps/core.xml", Core(document)).Finish();
    }

    /// <summary>Relations rId1, rId2 … to parts, in order.</summary>
    internal static byte[] Related(params IReadOnlyList<(string Type, string Target)> targets) => Markup.Part(RelationSpaces, "Relationships", xml =>
    {
        for (var i = 0; i < targets.Count; i++)
        {
            xml.Empty("Relationship", ("Id", FormattableString.Invariant($"rId{i + 1}")), ("Type", targets[i].Type), ("Target", targets[i].Target));
        }
    });

    private static byte[] Types(IReadOnlyList<(string Name, string Type, byte[] Content)> parts) => Markup.Part(TypeSpaces, "Types", xml =>
    {
        xml.Empty("Default", ("Extension", "rels"), ("ContentType", "application/vnd.openxmlformats-package.relationships+xml"));
        xml.Empty("Default", ("Extension", "xml"), ("ContentType", "application/xml"));
        foreach (var (name, type, _) in parts)
        {
            xml.Empty("Override", ("PartName", "/" + name), ("ContentType", type));
        }

        xml.Empty("Override", ("PartName", "/docProps/core.xml"), ("ContentType", "application/vnd.openxmlformats-package.core-properties+xml"));
    });

    private static byte[] Core(PrintedDocument document) => Markup.Part(CoreSpaces, "cp:coreProperties", xml =>
        xml.Leaf("dc:title", document.Name).Leaf("dc:language", document.Language));
}
