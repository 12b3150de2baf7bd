using System.Globalization;
using Guankao.Documents;
using Guankao.Reading;

namespace Guankao.Importing.Trips;

/// <summary>
/// Everybody who went: from a table of the delegation, from a form's list of names, from the cover, and where none of
/// these is there from the people whom the narrative names with a post of the own city.
/// </summary>
internal static class Delegation
{
    public static List<DraftTraveller> Of(
        IReadOnlyList<ReportLine> lines, IReadOnlyList<CoverField> cover, AgencyNames agencies, string? reporting)
    {
        var found = DelegationTables.Of(lines, agencies);
        if (found.Count == 0)
        {
            found = [.. lines.Take(80).SelectMany(line => SlashedLists(line, agencies))];
        }

        if (found.Count == 0)
        {
            found = [.. lines.Where(line => line.Part == ReportPart.Delegation && line.Kind != LineKind.Row).SelectMany(line => Listed(line.Words, line.Locator, agencies, reporting, "table"))];
        }

        if (found.Count == 0 && cover.First("travellers") is { } field)
        {
            found = [.. Listed(field.Value, field.Locator, agencies, reporting, "cover")];
        }

        if (found.Count == 0)
        {
            found = NamedTravellers.Of(lines, agencies);
        }

        return [.. found.DistinctBy(traveller => traveller.Name)];
    }

    /// <summary>等N人 or 共N人 of the cover.</summary>
    public static int? Said(IReadOnlyList<CoverField> cover)
    {
        if (cover.First("travellers") is not { } field)
        {
            return null;
        }

        var at = field.Value.LastIndexOfAny(['等', '共', '計']);
        var people = at < 0 ? [] : new ProseReader().Read(field.Value[(at + 1)..]).Quantities;
        return people.Count > 0 && people[0].Unit is "人" or "名" or "位" ? (int)people[0].Value : null;
    }

    private static IEnumerable<DraftTraveller> Listed(string text, Locator locator, AgencyNames agencies, string? reporting, string source)
    {
        foreach (var part in text.Split(['、', '，', '；', ';', ',', '\n', '及', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            var end = part.LastIndexOf('等');
            var words = (end > 0 ? part[..end] : part).Replace(" ", "", StringComparison.Ordinal);
            if (PersonName.Parse(words) is { } person)
            {
                var agency = agencies.Full(person.Before) ?? (person.Before.Length == 0 ? reporting : null);
                yield return new DraftTraveller(person.Name, person.Post, agency, agency is null && person.Before.Length > 0 ? person.Before : null, source, locator);
            }
        }
    }

    /// <summary>姓名/服務機關/單位/職稱 and after it 王小明/工務局/…, on one line or the next ones.</summary>
    private static IEnumerable<DraftTraveller> SlashedLists(ReportLine line, AgencyNames agencies)
    {
        var text = line.Text.Replace('／', '/');
        foreach (var run in text.Split(['\t', '\n', ' ', '：', ':'], StringSplitOptions.RemoveEmptyEntries))
        {
            var columns = run.Split('/');
            if (columns.Length < 3 || columns.Count(column => Column(column) is not null) < 3)
            {
                continue;
            }

            var order = columns.Select(Column).ToList();
            var rest = text[(text.IndexOf(run, StringComparison.Ordinal) + run.Length)..];
            foreach (var values in rest.Split(['\t', '\n', ' ', '；', ';'], StringSplitOptions.RemoveEmptyEntries).Select(row => row.Split('/')).Where(row => row.Length >= order.Count - 1))
            {
                var name = Value(order, values, "name");
                if (name is { Length: >= 2 })
                {
                    yield return new DraftTraveller(
                        name, Value(order, values, "post"), agencies.FullOrPrinted(Value(order, values, "agency")), Value(order, values, "unit"), "cover", line.Locator);
                }
            }
        }
    }

    private static string? Column(string printed)
    {
        var plain = printed[(printed.LastIndexOfAny([')', '）']) + 1)..].Trim();
        return TripWords.Own.PersonColumns.TryGetValue(plain, out var field) ? field
            : TripWords.Own.PersonColumns.Where(pair => pair.Key.Length > 1 && plain.EndsWith(pair.Key, StringComparison.Ordinal)).Select(pair => pair.Value).FirstOrDefault();
    }

    private static string? Value(List<string?> order, string[] values, string field)
    {
        var place = order.IndexOf(field);
        return place >= 0 && place < values.Length && values[place].Trim() is { Length: > 0 } value ? value.ToString(CultureInfo.InvariantCulture) : null;
    }
}
