using System.Globalization;
using System.Text;
using System.Xml;
using Guankao.Publishing;
using Guankao.Web.Parts;
using Microsoft.Extensions.Localization;

namespace Guankao.Web.OpenData;

/// <summary>What changed as a feed (RFC 4287) that any reader subscribes to.</summary>
internal static class AtomFeed
{
    private const string Space = "http://www.w3.org/2005/Atom";

    public static byte[] Of(RecentChanges seen, string root, string query, IStringLocalizer<Resources.Texts> texts)
    {
        using var file = new MemoryStream();
        using (var xml = XmlWriter.Create(file, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("feed", Space);
            xml.WriteElementString("title", Space, $"{texts["site.name"]} · {texts["changes.title"]}");
            xml.WriteElementString("id", Space, $"{root}{Links.Changes}{query}");
            xml.WriteElementString("updated", Space, Instant(seen.Changed.Count > 0 ? seen.Changed[0].When : seen.Since.ToDateTime(TimeOnly.MinValue)));
            Link(xml, "self", $"{root}{Links.Changes}.atom{query}");
            Link(xml, "alternate", $"{root}{Links.Changes}{query}");
            foreach (var changed in seen.Changed)
            {
                Entry(xml, changed, root, texts);
            }

            xml.WriteEndElement();
        }

        return file.ToArray();
    }

    private static void Entry(XmlWriter xml, ChangedCommitment changed, string root, IStringLocalizer<Resources.Texts> texts)
    {
        xml.WriteStartElement("entry", Space);
        xml.WriteElementString("title", Space, texts.Title(changed.Commitment.Title));
        xml.WriteElementString("id", Space, $"urn:uuid:{changed.Commitment.Id:D}");
        xml.WriteElementString("updated", Space, Instant(changed.When));
        Link(xml, "alternate", root + Links.Commitments.Show(changed.Commitment.Id));
        if (changed.Commitment.Lead is { } lead)
        {
            xml.WriteStartElement("author", Space);
            xml.WriteElementString("name", Space, lead);
            xml.WriteEndElement();
        }

        xml.WriteElementString("summary", Space, string.Join('\n', changed.Acts.Select(act => $"{ActWords.Of(act.Kind, texts)}{(act.Why.Length > 0 ? "：" + act.Why : "")}")));
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Space);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private static string Instant(DateTime utc) => utc.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
