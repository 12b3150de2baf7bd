using System.Buffers;
using Guankao.Documents;

namespace Guankao.Importing.Trips;

/// <summary>
/// Reads the days of a trip entry by entry: from tables whose cells hold days, times of day and what is done, in whatever
/// column a torn row left them; where there is no such table, from the days that head the narrative.
/// </summary>
internal static class Itinerary
{
    private const int LongestPart = 24;
    private static readonly SearchValues<char> OfTimes = SearchValues.Create("0123456789:：-~～－–至時分點．.");

    public static List<ItineraryEntry> Of(IReadOnlyList<ReportLine> lines, TripDays days)
    {
        var entries = new List<ItineraryEntry>();
        foreach (var rows in Tables(lines).Where(rows => IsItinerary(rows, days)))
        {
            AddTable(rows, days, entries);
        }

        return entries.Count > 0 ? entries : FromHeadings(lines, days);
    }

    private static IEnumerable<List<ReportLine>> Tables(IReadOnlyList<ReportLine> lines)
    {
        var rows = new List<ReportLine>();
        foreach (var line in lines)
        {
            if (line.Kind == LineKind.Row && (rows.Count == 0 || rows[^1].Locator.Table == line.Locator.Table))
            {
                rows.Add(line);
                continue;
            }

            if (rows.Count > 0)
            {
                yield return rows;
            }

            rows = line.Kind == LineKind.Row ? [line] : [];
        }

        if (rows.Count > 0)
        {
            yield return rows;
        }
    }

    private static bool IsItinerary(List<ReportLine> rows, TripDays days)
    {
        if (rows[0].Part is ReportPart.Contents or ReportPart.Cover && !rows.Take(3).Any(IsHead))
        {
            return false;
        }

        var dated = rows.Count(row => row.Cells.Any(cell => days.Day(cell, alone: true) is not null || IsUndatedDay(cell)));
        var parted = rows.Count(row => row.Cells.Any(IsPart));
        return dated > 0 && (rows[0].Part == ReportPart.Itinerary || rows.Take(3).Any(IsHead) || (dated + parted >= rows.Count / 2 && dated >= 2));
    }

    private static bool IsHead(ReportLine row) =>
        row.Cells.Count(cell => TripWords.Own.Words("itineraryColumns").Contains(cell.Replace(" ", "", StringComparison.Ordinal))) >= 2;

    private static void AddTable(List<ReportLine> rows, TripDays days, List<ItineraryEntry> entries)
    {
        var (day, part, begun) = (default(DateOnly?), default(string), false);
        var head = rows.Find(IsHead)?.Cells ?? [];
        foreach (var row in rows.Where(row => !IsHead(row)))
        {
            string? where = null;
            var texts = new List<(string Text, int Place)>();
            for (var place = 0; place < row.Cells.Count; place++)
            {
                var cell = row.Cells[place];
                if (days.Day(cell, alone: true) is { } found)
                {
                    (day, part, begun) = (found.Day, null, true);
                }
                else if (IsPart(cell))
                {
                    part = cell;
                }
                else if (IsUnder("itineraryPlaceColumns", place, row, head))
                {
                    where = cell;
                }
                else if (cell.Length > 1 && !IsUndatedDay(cell) && !IsUnder("itinerarySideColumns", place, row, head))
                {
                    texts.Add((cell, place));
                }
            }

            if (begun && texts.Count > 0)
            {
                var text = string.Join(' ', texts.Select(pair => pair.Text));
                var said = TripWords.Own.Words("dayParts").FirstOrDefault(word => word.Length == 2 && text.StartsWith(word, StringComparison.Ordinal));
                entries.Add(new ItineraryEntry(day, said ?? part, text, Activities.Of(said is null ? text : text[said.Length..].TrimStart(':', '：', ' ')), row.Locator with { Cell = texts[0].Place + 1 })
                {
                    Place = where,
                });
            }
        }
    }

    /// <summary>True where the cell stands under such a heading; a torn row has other columns than its head and is judged by its cells alone.</summary>
    private static bool IsUnder(string list, int place, ReportLine row, IReadOnlyList<string> head) =>
        head.Count == row.Cells.Count && TripWords.Own.Words(list).Contains(head[place].Replace(" ", "", StringComparison.Ordinal));

    private static bool IsPart(string cell)
    {
        var words = cell.Replace(" ", "", StringComparison.Ordinal);
        return words.Length is > 0 and <= LongestPart
            && (TripWords.Own.Words("dayParts").Contains(words) || (char.IsAsciiDigit(words[0]) && words.AsSpan().ContainsAny(':', '：', '時') && !words.AsSpan().ContainsAnyExcept(OfTimes)));
    }

    /// <summary>第一天, Day 2: a day that only counts.</summary>
    private static bool IsUndatedDay(string cell) =>
        cell.Length <= 8 && ((cell.StartsWith('第') && cell.EndsWith('天')) || cell.StartsWith("Day", StringComparison.OrdinalIgnoreCase) || (cell.StartsWith('D') && cell.Length <= 3));

    private static List<ItineraryEntry> FromHeadings(IReadOnlyList<ReportLine> lines, TripDays days)
    {
        var entries = new List<ItineraryEntry>();
        var (day, heading, filled) = (default(DateOnly?), default(ReportLine), true);
        foreach (var line in lines.Where(line => line.Kind != LineKind.Row && line.Part is not (ReportPart.Annex or ReportPart.Contents or ReportPart.Recommendations)))
        {
            if (line.Kind == LineKind.Heading && days.Day(line.Words, alone: true) is { } found)
            {
                (day, heading, filled) = (found.Day, line, false);
            }
            else if (heading is not null && line.Kind == LineKind.Heading && line.Level > heading.Level && Activities.IsVisit(line.Words))
            {
                entries.Add(Entry(line.Words, line.Locator));
                filled = true;
            }
            else if (!filled && line.Kind == LineKind.Text)
            {
                var (start, end) = line.Sentences().First();
                entries.Add(Entry(line.Text[start..end].Trim(), line.Locator));
                filled = true;
            }
        }

        return entries;

        ItineraryEntry Entry(string text, Locator at) => new(day, null, text, Activities.Of(text), at);
    }
}
