using Guankao.Documents;
using Guankao.Reading;

namespace Guankao.Importing;

/// <summary>What a document says around its tables: titles and notes, the city, and the day that tells the years.</summary>
internal sealed class TableSurroundings
{
    private const int LinesAbove = 3;
    private const int LongestTitle = 60;
    private const int ParagraphsRead = 200;

    private readonly SourceDocument _document;

    private TableSurroundings(SourceDocument document, AgencyCells agencies, DayCell days, TableHand hand, string? city) =>
        (_document, Agencies, Days, Hand, City) = (document, agencies, days, hand, city);

    internal AgencyCells Agencies { get; }

    internal DayCell Days { get; }

    /// <summary>What people decided.</summary>
    internal TableHand Hand { get; }

    /// <summary>Whose document it is; null where it does not say.</summary>
    internal string? City { get; }

    internal static TableSurroundings Of(SourceDocument document, AgencyRegister register, TableHand hand)
    {
        var city = CityName.Of("", PrintedRow.Of(document));
        var day = ReferenceDay(document);
        return new TableSurroundings(document, new AgencyCells(register, city, day), new DayCell(new ReadingContext(day, city)), hand, city);
    }

    /// <summary>Lines right above a table that look like its title or its unit line.</summary>
    internal List<TableSurrounding> Above(int block)
    {
        var lines = new List<TableSurrounding>();
        for (var i = block - 1; i >= 0 && lines.Count < LinesAbove && _document.Blocks[i] is Paragraph { Text: var text, Locator: var at }; i--)
        {
            var plain = text.Trim();
            if (plain.Length > LongestTitle || plain.Contains('。') || (plain.EndsWith('：') && UnitLine.Of(plain) is null))
            {
                break;
            }

            if (plain.Length > 0 && !TornRow.IsPageMark(plain) && !plain.StartsWith('<'))
            {
                lines.Insert(0, new TableSurrounding(What(plain), [text], at));
            }
        }

        return lines;
    }

    /// <summary>Notes right below a table.</summary>
    internal List<TableSurrounding> Below(int block)
    {
        var lines = new List<TableSurrounding>();
        for (var i = block + 1; i < _document.Blocks.Count && _document.Blocks[i] is Paragraph { Text: var text, Locator: var at }
            && TableSigns.Current.IsNote(text.TrimStart(' ', '-', '*')); i++)
        {
            lines.Add(new TableSurrounding("note", [text], at));
        }

        return lines;
    }

    /// <summary>What a line above the header is.</summary>
    internal static string What(string text)
    {
        var plain = TextLine.Tight(text).TrimStart('(', '（', '至');
        return UnitLine.Of(text) is not null ? "unit"
            : Array.Exists(TableSigns.Current.AsOf, sign => plain.StartsWith(sign, StringComparison.Ordinal)) || (plain.EndsWith('止') && text.Any(char.IsDigit)) ? "as-of"
            : "title";
    }

    private static DateOnly? ReferenceDay(SourceDocument document)
    {
        var reader = new ProseReader();
        foreach (var text in document.Blocks.Take(ParagraphsRead).SelectMany(Texts).Prepend(document.Name))
        {
            foreach (var date in reader.Read(text).Dates)
            {
                if (!date.Inherited && date.Doubt == DateDoubt.None && date.Due is { Year: > 1990 and < 2100 } day)
                {
                    return day;
                }
            }
        }

        return null;
    }

    private static IEnumerable<string> Texts(Block block) => block switch
    {
        Paragraph line => [line.Text],
        Table table => table.Rows.Take(5).SelectMany(row => row.Cells).Select(cell => cell.Text),
        _ => [],
    };
}
