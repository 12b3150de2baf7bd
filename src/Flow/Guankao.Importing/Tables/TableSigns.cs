using System.Text.Json;

namespace Guankao.Importing;

/// <summary>Words and signs in tables outside the headings, from data/tables/signs.json.</summary>
internal sealed class TableSigns
{
    private static readonly Lazy<TableSigns> Loaded = new(Load);

    private TableSigns(JsonElement root)
    {
        Total = Set(root, "total");
        Subtotal = Set(root, "subtotal");
        States = Set(root, "states");
        Done = Set(root, "done");
        Times = Set(root, "times");
        Posts = Set(root, "posts");
        Measures = Set(root, "measures");
        Weekdays = root.GetProperty("weekdays").GetString()!;
        Notes = List(root, "notes");
        AsOf = List(root, "asOf");
        PartOf = List(root, "partOf");
        NotAdding = List(root, "notAdding");
        Money = root.GetProperty("money").EnumerateArray()
            .ToDictionary(row => row.GetProperty("unit").GetString()!, row => row.GetProperty("times").GetDecimal(), StringComparer.Ordinal);
    }

    /// <summary>The signs in use.</summary>
    internal static TableSigns Current => Loaded.Value;

    internal HashSet<string> Total { get; }

    internal HashSet<string> Subtotal { get; }

    internal HashSet<string> States { get; }

    internal HashSet<string> Done { get; }

    internal HashSet<string> Times { get; }

    internal HashSet<string> Posts { get; }

    /// <summary>Units in which tables count and measure.</summary>
    internal HashSet<string> Measures { get; }

    /// <summary>The days of the week, Monday first.</summary>
    internal string Weekdays { get; }

    internal string[] Notes { get; }

    internal string[] AsOf { get; }

    internal string[] PartOf { get; }

    /// <summary>Words in headings whose figures are never added up.</summary>
    internal string[] NotAdding { get; }

    /// <summary>Units of money and how many dollars each is.</summary>
    internal Dictionary<string, decimal> Money { get; }

    /// <summary>What a label makes of its row: a total, a sub-total, or null for neither.</summary>
    internal RowPart? PartOfLabel(string label)
    {
        var plain = TextLine.WithoutBrackets(TextLine.Tight(label)).Trim(':', '：');
        return plain.Length switch
        {
            0 or > 12 => null,
            _ when Subtotal.Contains(plain) || EndsWith(plain, Subtotal) => RowPart.Subtotal,
            _ when Total.Contains(plain) || EndsWith(plain, Total) => RowPart.Total,
            _ => null,
        };
    }

    /// <summary>True where a cell says that its row is done.</summary>
    internal bool IsDone(string text) => Done.Contains(TextLine.Tight(text));

    /// <summary>True where a line is a note to the table.</summary>
    internal bool IsNote(string text)
    {
        var plain = TextLine.Tight(text);
        foreach (var sign in Notes)
        {
            if (plain.StartsWith(sign, StringComparison.Ordinal)
                && (sign.Length == 1 && sign[0] is '※' or '＊' || plain.Length == sign.Length || "：:1一、（(".Contains(plain[sign.Length]) || char.IsDigit(plain[sign.Length])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWith(string plain, HashSet<string> words) =>
        words.Any(word => word.Length >= 2 && plain.EndsWith(word, StringComparison.Ordinal));

    private static string[] List(JsonElement root, string name) => [.. root.GetProperty(name).EnumerateArray().Select(word => word.GetString()!)];

    private static HashSet<string> Set(JsonElement root, string name) => List(root, name).ToHashSet(StringComparer.Ordinal);

    private static TableSigns Load()
    {
        using var stream = typeof(TableSigns).Assembly.GetManifestResourceStream("tables-signs.json")
            ?? throw new InvalidOperationException("tables-signs.json is not in the assembly.");
        using var json = JsonDocument.Parse(stream);
        return new TableSigns(json.RootElement);
    }
}
