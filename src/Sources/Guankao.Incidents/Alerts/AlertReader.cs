using System.Globalization;
using System.Xml;
using Guankao.Kernel;

namespace Guankao.Incidents;

/// <summary>
/// Reads CAP 1.2 from a stream without ever holding it whole: no DTD, nothing fetched, limits on depth, length and areas
/// that stop it where they are passed.
/// </summary>
public static class AlertReader
{
    /// <summary>The namespace of CAP 1.2.</summary>
    public const string Namespace = "urn:oasis:names:tc:emergency:cap:1.2";

    private static readonly Refusal Broken = new("cap-broken", new(
        "這不是可讀的 CAP 1.2 示警檔（XML 格式有誤，或含有不允許的 DTD）；沒有存入，請向發布單位重新取得。",
        "This is no readable CAP 1.2 alert (broken XML, or a DTD, which is not allowed); nothing was saved. Get it again from the sender."));

    /// <summary>Reads it, or says why not.</summary>
    public static async Task<Outcome<CapAlert>> Read(Stream content, CancellationToken cancellation)
    {
        var limits = IncidentBook.Shipped.Limits;
        using var reader = XmlReader.Create(content, new XmlReaderSettings
        {
            Async = true, DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, IgnoreWhitespace = true,
            MaxCharactersInDocument = 64L << 20,
        });
        try
        {
            return await Walk(reader, limits, cancellation);
        }
        catch (Exception fault) when (fault is XmlException or FormatException or ArgumentException or OverflowException)
        {
            return Broken;
        }
    }

    private static async Task<Outcome<CapAlert>> Walk(XmlReader reader, IncidentLimits limits, CancellationToken cancellation)
    {
        var (facts, areas, kept) = (new Dictionary<string, string>(StringComparer.Ordinal), new List<string>(), 0);
        var path = new Stack<string>();
        var seen = 0;
        while (await reader.ReadAsync())
        {
            cancellation.ThrowIfCancellationRequested();
            if (reader.Depth > limits.AlertDepth)
            {
                return Deep(limits.AlertDepth);
            }

            if (reader.NodeType == XmlNodeType.Element)
            {
                if (path.Count == 0 && (reader.LocalName != "alert" || reader.NamespaceURI != Namespace))
                {
                    return Broken;
                }

                if (reader.LocalName == "area" && ++seen > limits.AlertAreas)
                {
                    return Wide(limits.AlertAreas);
                }

                if (!reader.IsEmptyElement)
                {
                    path.Push(reader.LocalName);
                }
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                path.Pop();
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && Wanted(path))
            {
                var value = (await reader.GetValueAsync()).Trim();
                if ((kept += value.Length) > limits.AlertCharacters)
                {
                    return Long(limits.AlertCharacters);
                }

                Keep(path.Peek(), value, facts, areas);
            }
        }

        return Of(facts, areas);
    }

    private static bool Wanted(Stack<string> path) => path.Peek() is "identifier" or "sender" or "sent" or "status" or "msgType" or "references" or "event" or "headline" or "severity" or "expires" or "areaDesc";

    // Of several languages the first is taken; the file itself is kept whole.
    private static void Keep(string name, string value, Dictionary<string, string> facts, List<string> areas)
    {
        if (name == "areaDesc")
        {
            if (!areas.Contains(value))
            {
                areas.Add(value);
            }
        }
        else
        {
            facts.TryAdd(name, value);
        }
    }

    private static Outcome<CapAlert> Of(Dictionary<string, string> facts, List<string> areas)
    {
        string[] needed = ["identifier", "sender", "sent", "status", "msgType"];
        if (needed.FirstOrDefault(name => !facts.TryGetValue(name, out var value) || value.Length == 0) is { } lacking)
        {
            return new Refusal("cap-incomplete", new($"示警檔缺少「{lacking}」，不是完整的 CAP 1.2；沒有存入，請向發布單位重新取得。", $"The alert lacks {lacking}, so it is no whole CAP 1.2; nothing was saved. Get it again from the sender."));
        }

        if (!Enum.TryParse<AlertType>(facts["msgType"], out var type) || !Enum.IsDefined(type))
        {
            return new Refusal("cap-not-an-alert", new(
                $"這個檔案是「{facts["msgType"]}」，不是示警、更新或取消；沒有存入，也沒有變動。", $"This file is {facts["msgType"]}, no Alert, Update or Cancel; nothing was saved and nothing changed."));
        }

        return CapReference.Read(facts.GetValueOrDefault("references", "")).Is(out var references, out var refusal)
            ? new CapAlert(
                facts["identifier"], facts["sender"], Instant(facts["sent"]), facts["status"], type, references, facts.GetValueOrDefault("event", ""), facts.GetValueOrDefault("headline", ""),
                facts.GetValueOrDefault("severity", "Unknown"), facts.TryGetValue("expires", out var expires) ? Instant(expires) : null, areas)
            : refusal;
    }

    private static DateTime Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).UtcDateTime;

    private static Refusal Deep(int most) => new("cap-too-deep", new(
        $"示警檔的層數超過 {most} 層，不像正常的 CAP；沒有存入。", $"The alert is nested deeper than {most}, which no CAP is; nothing was saved."));

    private static Refusal Wide(int most) => new("cap-too-many-areas", new(
        $"示警檔的區域超過 {most} 個，讀到這裡就停了，沒有存入；請向發布單位索取分區的示警檔。", $"The alert has more than {most} areas; reading stopped there and nothing was saved. Ask the sender for one by region."));

    private static Refusal Long(int most) => new("cap-too-long", new(
        $"示警檔的文字超過 {most} 字，沒有存入；請向發布單位確認檔案。", $"The alert has more than {most} characters of text; nothing was saved. Check the file with the sender."));
}
