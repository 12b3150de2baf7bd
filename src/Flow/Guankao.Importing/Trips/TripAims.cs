namespace Guankao.Importing.Trips;

/// <summary>Why they went, who invited, what it cost, and how it is shared.</summary>
internal static class TripAims
{
    private const int LongestHost = 30;

    /// <summary>The numbered aims; where none is numbered, the paragraphs of the part.</summary>
    public static List<Passage> Purposes(IReadOnlyList<ReportLine> lines)
    {
        var part = lines.Where(line => line.Part == ReportPart.Purpose && line.Kind == LineKind.Text).ToList();
        var numbered = part.Where(line => line.Level is not null).ToList();
        return [.. (numbered.Count > 0 ? numbered : part).Select(line => line.Passage(line.Body, line.Text.Length))];
    }

    /// <summary>The label's host, whoever 應…邀請 names, and whoever holds what the title names.</summary>
    public static List<string> Hosts(IReadOnlyList<ReportLine> lines, IReadOnlyList<CoverField> cover, string title)
    {
        var hosts = new List<string>();
        if (cover.First("host") is { } field)
        {
            hosts.Add(field.Value);
        }

        foreach (var word in (ReadOnlySpan<string>)["主辦", "舉辦"])
        {
            var at = title.IndexOf(word, StringComparison.Ordinal);
            var open = at < 0 ? -1 : title.LastIndexOf('「', at);
            if (open >= 0 && title.LastIndexOf('」', at) is var close && close > open && close >= at - 2)
            {
                hosts.Add(title[(open + 1)..close]);
            }
        }

        hosts.AddRange(lines.Where(line => line.Kind == LineKind.Text && line.Part != ReportPart.Annex).Select(line => Inviting(line.Text)).OfType<string>());
        return [.. hosts.Distinct()];
    }

    public static List<Passage> Funds(IReadOnlyList<ReportLine> lines, IReadOnlyList<CoverField> cover)
    {
        var labelled = cover.Where(field => field.Field == "funds" && field.Value.Length > 0).Select(field => new Passage(field.Value, field.Locator, 0, field.Value.Length));
        return [.. labelled.Concat(lines.Where(line => line.Part == ReportPart.Funds && line.Kind != LineKind.Heading).Select(line => line.Passage(line.Body, line.Text.Length)))];
    }

    public static TripSharing? Sharing(IReadOnlyList<CoverField> cover)
    {
        var day = cover.First("sharingDate") is { } dated && new Reading.ProseReader().Read(dated.Value).Dates is { Count: > 0 } dates ? dates[0].Due : null;
        var form = cover.First("sharingForm")?.Value;
        var tick = form is null ? -1 : form.AsSpan().IndexOfAny("☑■");
        form = tick >= 0 ? form![(tick + 1)..].Trim() : form;
        return day is null && form is null ? null : new TripSharing(day, form);
    }

    private static string? Inviting(string text)
    {
        var at = text.IndexOf('應', StringComparison.Ordinal);
        var end = at < 0 ? -1 : text.IndexOf("邀請", at, StringComparison.Ordinal);
        return end > at + 2 && end - at <= LongestHost && !text.AsSpan(at, end - at).ContainsAny("，。、；") ? text[(at + 1)..end].TrimEnd('之', '的') : null;
    }
}
