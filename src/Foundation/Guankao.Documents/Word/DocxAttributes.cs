using System.Xml;

namespace Guankao.Documents;

/// <summary>Attributes of Word's vocabulary, whose address differs between the transitional and the strict dialect.</summary>
internal static class DocxAttributes
{
    internal static string? Word(this XmlReader xml, string name) =>
        xml.GetAttribute(name, xml.NamespaceURI) ?? xml.GetAttribute(name);

    /// <summary>A switch such as <c>w:vanish</c> is on when it is there, unless it says off.</summary>
    internal static bool IsOn(this XmlReader xml) => xml.Word("val") is not ("0" or "false" or "off");
}
