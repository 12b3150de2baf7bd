using System.Xml;

namespace Guankao.Documents;

/// <summary>Attributes of OpenDocument, which stand in the vocabulary of their element or in that of styles.</summary>
internal static class OdfAttributes
{
    private const string StyleSpace = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";

    internal static string? Odf(this XmlReader xml, string name) =>
        xml.GetAttribute(name, xml.NamespaceURI) ?? xml.GetAttribute(name, StyleSpace);

    /// <summary>How often a row or column stands, or how many it spans.</summary>
    internal static int Repeats(this XmlReader xml, string name, int most) =>
        Math.Clamp(XmlWalk.Number(xml.Odf(name)) ?? 1, 1, most);
}
