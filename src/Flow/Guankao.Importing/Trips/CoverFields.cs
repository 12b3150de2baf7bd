namespace Guankao.Importing.Trips;

/// <summary>Reads the labels of cover and form: in running lines (機關：… 聯絡人：…), and in cells beside or above their values.</summary>
internal static class CoverFields
{
    private const int MostLines = 80;
    private const string Boundary = " \t　(（、，。;；|)）☐☑";

    public static List<CoverField> Of(IReadOnlyList<ReportLine> lines)
    {
        var fields = new List<CoverField>();
        foreach (var line in lines.Take(MostLines).Where(line => line.Part is ReportPart.Cover or ReportPart.Abstract && line.Text.Length < 2000))
        {
            var before = fields.Count;
            if (line.Cells.Count > 1)
            {
                AddCells(line, fields);
            }

            if (fields.Count == before)
            {
                AddRunning(line, fields);
            }
        }

        return fields;
    }

    /// <summary>The first value of a field.</summary>
    public static CoverField? First(this IReadOnlyList<CoverField> fields, string field) => fields.FirstOrDefault(found => found.Field == field && found.Value.Length > 0);

    private static void AddCells(ReportLine line, List<CoverField> fields)
    {
        for (var place = 0; place + 1 < line.Cells.Count; place++)
        {
            if (Label(line.Cells[place], 0, out var end, out var field, out var label) && line.Cells[place][end..].Trim(' ', '：', ':', '　').Length == 0
                && line.Cells[place + 1].Length > 0)
            {
                fields.Add(new CoverField(field, label, line.Cells[place + 1], line.Locator with { Cell = place + 2 }));
                place++;
            }
        }
    }

    private static void AddRunning(ReportLine line, List<CoverField> fields)
    {
        var text = line.Text;
        var found = new List<(int Start, int Value, string Field, string Label)>();
        for (var at = 0; at < text.Length; at++)
        {
            if ((at == 0 || Boundary.Contains(text[at - 1])) && Label(text, at, out var end, out var field, out var label) && Colon(text, end, out var value))
            {
                found.Add((at, value, field, label));
                at = value - 1;
            }
        }

        for (var place = 0; place < found.Count; place++)
        {
            var (_, value, field, label) = found[place];
            var until = place + 1 < found.Count ? found[place + 1].Start : text.Length;
            var tab = text.IndexOf('\t', value, until - value);
            var printed = text[value..(tab < 0 ? until : tab)].Trim().TrimEnd('）', '(', '（');
            fields.Add(new CoverField(field, label, printed, line.Passage(value, Math.Max(value, until)).Locator));
        }
    }

    private static bool Colon(string text, int at, out int value)
    {
        value = at;
        while (value < text.Length && text[value] is ' ' or '　')
        {
            value++;
        }

        var colon = value < text.Length && text[value] is '：' or ':';
        value++;
        return colon;
    }

    /// <summary>A label at a place; spaces between its characters and 「(赴大陸地區)」 in its middle are stepped over.</summary>
    private static bool Label(string text, int at, out int end, out string field, out string label)
    {
        foreach (var (word, value) in TripWords.Own.Labels)
        {
            if (Steps(text, at, word, out end))
            {
                (field, label) = (value, word);
                return true;
            }
        }

        (end, field, label) = (at, "", "");
        return false;
    }

    private static bool Steps(string text, int at, string word, out int end)
    {
        end = at;
        foreach (var c in word)
        {
            while (end > at && end < text.Length && text[end] != c && Skips(text, end) is var skipped and > 0)
            {
                end += skipped;
            }

            if (end >= text.Length || text[end] != c)
            {
                return false;
            }

            end++;
        }

        return true;
    }

    private static int Skips(string text, int at)
    {
        if (text[at] is ' ' or '　' or '/' or '\n')
        {
            return 1;
        }

        var close = text[at] is '(' or '（' ? text.IndexOfAny([')', '）'], at) : -1;
        return close > 0 && text.AsSpan(at, close - at).Contains("大陸", StringComparison.Ordinal) ? close - at + 1 : 0;
    }
}
