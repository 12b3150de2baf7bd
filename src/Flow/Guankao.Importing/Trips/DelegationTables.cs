namespace Guankao.Importing.Trips;

/// <summary>Reads tables whose head names columns of people: 姓名 with 職稱 or 機關.</summary>
internal static class DelegationTables
{
    public static List<DraftTraveller> Of(IReadOnlyList<ReportLine> lines, AgencyNames agencies)
    {
        var people = new List<DraftTraveller>();
        Dictionary<string, int>? head = null;
        var (width, carried) = (0, default(string));
        foreach (var line in lines)
        {
            if (line.Kind != LineKind.Row)
            {
                head = line.Kind == LineKind.Heading ? null : head;
            }
            else if (Head(line.Cells) is { } columns)
            {
                (head, width, carried) = (columns, line.Cells.Count, null);
            }
            else if (head is not null && Row(line, head, width, agencies, ref carried) is { } person)
            {
                people.Add(person);
            }
        }

        return people;
    }

    private static Dictionary<string, int>? Head(IReadOnlyList<string> cells)
    {
        var columns = new Dictionary<string, int>();
        for (var place = 0; place < cells.Count; place++)
        {
            if (TripWords.Own.PersonColumns.TryGetValue(cells[place].Replace(" ", "", StringComparison.Ordinal).Replace("　", "", StringComparison.Ordinal), out var field))
            {
                columns.TryAdd(field, place);
            }
        }

        // 機關 alone may be headed 單位; then there is no finer unit.
        if (columns.TryGetValue("unit", out var unit) && !columns.ContainsKey("agency"))
        {
            columns["agency"] = unit;
            columns.Remove("unit");
        }

        return columns.ContainsKey("name") && (columns.ContainsKey("post") || columns.ContainsKey("agency")) ? columns : null;
    }

    private static DraftTraveller? Row(ReportLine line, Dictionary<string, int> head, int width, AgencyNames agencies, ref string? carried)
    {
        // A merged agency cell is empty, or missing, in the rows below it.
        var missing = width - line.Cells.Count;
        var shift = missing > 0 && head.TryGetValue("agency", out var agencyAt) && agencyAt < head["name"] ? missing : 0;
        var name = Cell("name")?.Replace(" ", "", StringComparison.Ordinal);
        if (name is null || name.Length is < 2 or > 12 || name.Any(char.IsDigit))
        {
            return null;
        }

        carried = (shift > 0 ? null : Cell("agency")) ?? carried;
        return new DraftTraveller(name, Cell("post"), agencies.FullOrPrinted(carried), Cell("unit"), "table", line.Locator);

        string? Cell(string field) =>
            head.TryGetValue(field, out var place) && place - shift >= 0 && place - shift < line.Cells.Count && line.Cells[place - shift].Trim() is { Length: > 0 } text
                ? text : null;
    }
}
