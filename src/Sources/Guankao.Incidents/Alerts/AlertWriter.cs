using System.Globalization;
using System.Text;
using System.Xml;

namespace Guankao.Incidents;

/// <summary>Writes an incident as a CAP 1.2 alert: where how many situations are open, and no word about persons.</summary>
public static class AlertWriter
{
    /// <summary>The alert; a drill is marked <c>Exercise</c>.</summary>
    public static byte[] Of(SituationPicture picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("alert", AlertReader.Namespace);
            Element(xml, "identifier", string.Create(CultureInfo.InvariantCulture, $"guankao-{picture.Incident.Id:N}-{picture.Incident.Version}"));
            Element(xml, "sender", $"{picture.Incident.City}災害應變中心");
            Element(xml, "sent", At(picture.Incident.LastAt));
            Element(xml, "status", picture.Incident.Drill ? "Exercise" : "Actual");
            Element(xml, "msgType", "Alert");
            Element(xml, "scope", "Public");
            foreach (var english in (bool[])[false, true])
            {
                Information(xml, picture, english);
            }

            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void Information(XmlWriter xml, SituationPicture picture, bool english)
    {
        var kind = IncidentBook.Name(IncidentBook.Shipped.Kinds, picture.Incident.Kind).In(english ? "en" : "zh");
        xml.WriteStartElement("info", AlertReader.Namespace);
        Element(xml, "language", english ? "en" : "zh-TW");
        Element(xml, "category", Category(picture.Incident.Kind));
        Element(xml, "event", kind);
        Element(xml, "urgency", picture.Incident.State == IncidentState.Open ? "Immediate" : "Past");
        Element(xml, "severity", picture.Life > 0 ? "Extreme" : picture.Open > 0 ? "Severe" : "Minor");
        Element(xml, "certainty", "Observed");
        Element(xml, "senderName", $"{picture.Incident.City}政府");
        Element(xml, "headline", (picture.Incident.Drill ? english ? "[Drill] " : "【演練】" : "") + picture.Incident.Title);
        Element(xml, "description", english
            ? string.Create(CultureInfo.InvariantCulture, $"{picture.Open} situations open, {picture.Done} dealt with.")
            : string.Create(CultureInfo.InvariantCulture, $"處理中災情 {picture.Open} 件，已處理 {picture.Done} 件。"));
        foreach (var district in picture.Districts.Where(district => district.Open > 0))
        {
            xml.WriteStartElement("area", AlertReader.Namespace);
            Element(xml, "areaDesc", picture.Incident.City + district.District);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static string Category(string kind) => kind switch
    {
        "earthquake" or "landslide" => "Geo",
        "typhoon" or "flood" or "drought" => "Met",
        "fire" or "explosion" => "Fire",
        "utility" => "Infra",
        "transport" => "Transport",
        "toxic" => "CBRNE",
        "biological" => "Health",
        _ => "Other",
    };

    // CAP wants a numeric offset and refuses Z.
    private static string At(DateTime utc) => utc.AddHours(8).ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture) + "+08:00";

    private static void Element(XmlWriter xml, string name, string value) => xml.WriteElementString(name, AlertReader.Namespace, Clean(value));

    private static string Clean(string value) => new([.. value.Where(XmlConvert.IsXmlChar)]);
}
