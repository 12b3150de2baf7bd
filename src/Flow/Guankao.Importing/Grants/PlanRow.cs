using Guankao.Documents;

namespace Guankao.Importing;

/// <summary>A numbered row put together from the lines it was printed on.</summary>
internal sealed class PlanRow(int? number, Locator locator)
{
    internal int? Number => number;

    internal Locator Locator => locator;

    internal string Name { get; set; } = "";

    internal IReadOnlyList<long> Figures { get; set; } = [];

    /// <summary>True for 合計.</summary>
    internal bool IsSum => PlanWords.Current["sum"].Contains(Tight);

    internal string Tight => string.Concat(Name.Where(c => !char.IsWhiteSpace(c)));

    private bool IsOpen => Name.Count(c => c is '（' or '(') > Name.Count(c => c is '）' or ')');

    /// <summary>Puts rows together until the sum or the next chapter; a row needs at least so many figures.</summary>
    internal static List<PlanRow> Read(IReadOnlyList<PlanLine> lines, int from, int atLeast)
    {
        var rows = new List<PlanRow>();
        PlanRow? row = null;
        var (last, taken) = (0, -1);
        for (var i = from; i < lines.Count && rows is not [.., { IsSum: true }]; i++)
        {
            var line = lines[i];
            if (row is { Figures.Count: > 0 } or null && PlanHeadings.IsChapter(line.Text) && rows.Count > 0)
            {
                break;
            }

            var figures = line.Figures(out var words);
            if (row is { Figures.Count: 0, Name.Length: > 0 } && words.Length == 0 && figures.Count >= atLeast)
            {
                row.Figures = figures;
                continue;
            }

            var number = line.Leading(out var rest);
            if (number == last + 1 || (row is null && number is { } first && rows.Count == 0 && first < 100))
            {
                row = new PlanRow(number, line.Locator);
                rows.Add(row);
                (last, taken) = (number!.Value, i);
                row.Take(new PlanLine(rest, line.Ends, true, line.Locator), atLeast);
                continue;
            }

            if (figures.Count >= atLeast && PlanWords.Current["sum"].Contains(string.Concat(words.Where(c => !char.IsWhiteSpace(c)))))
            {
                rows.Add(new PlanRow(null, line.Locator) { Name = words, Figures = figures });
            }
            else if (row is { Figures.Count: 0 } && (figures.Count >= atLeast || (line.Close && taken == i - 1) || row.Name.Length == 0 || row.IsOpen))
            {
                row.Take(line, atLeast);
                taken = i;
            }
        }

        return rows;
    }

    private void Take(PlanLine line, int atLeast)
    {
        var figures = line.Figures(out var words);
        if (figures.Count >= atLeast)
        {
            (Name, Figures) = (Name + words, figures);
        }
        else
        {
            Name += line.Text;
        }
    }
}
