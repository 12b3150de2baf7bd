namespace Guankao.Importing.Trips;

/// <summary>The name of the report: by its label, as a line of the cover, or over its itinerary.</summary>
internal static class TripTitle
{
    private const int Longest = 80;

    public static string Of(IReadOnlyList<ReportLine> lines, IReadOnlyList<CoverField> cover)
    {
        if (cover.First("title") is { } field)
        {
            return field.Value;
        }

        var labelled = cover.Select(label => label.Locator).ToHashSet();
        var head = lines.TakeWhile(line => line.Part == ReportPart.Cover).Where(line => line.Kind != LineKind.Row && line.Text.Length <= Longest).ToList();
        var candidates = head.Where(line => !labelled.Contains(line.Locator) && !line.Text.Contains('：', StringComparison.Ordinal)).ToList();
        var quoted = candidates.Find(line => line.Text.Trim().StartsWith('「'));
        var words = quoted is not null ? quoted.Text.Trim().Trim('「', '」')
            : candidates.Where(line => !line.Text.Contains('。', StringComparison.Ordinal)).MaxBy(line => line.Text.Trim().Length)?.Text.Trim();
        return words ?? OverItinerary(lines) ?? "";
    }

    /// <summary>「某市長率團赴日本出席某會」 in a row of its own over the days.</summary>
    private static string? OverItinerary(IReadOnlyList<ReportLine> lines) =>
        lines.Where(line => line.Kind == LineKind.Row && line.Cells.Count(cell => cell.Length > 0) == 1)
            .Select(line => line.Cells.First(cell => cell.Length > 0))
            .FirstOrDefault(cell => cell.Length >= 10 && (cell.Contains('赴', StringComparison.Ordinal) || cell.Contains("考察", StringComparison.Ordinal) || cell.Contains("出國", StringComparison.Ordinal)));
}
