using Guankao.Reading;

namespace Guankao.Importing.Trips;

/// <summary>Budget, staff and cases of the bodies met, each given to the body that heading or sentence speaks of.</summary>
internal static class BodyFigures
{
    private const int Near = 14;
    private const int After = 8;

    public static List<(string Body, BodyFigure Figure)> Of(IReadOnlyList<ReportLine> lines, IReadOnlyList<string> bodies)
    {
        var found = new List<(string, BodyFigure)>();
        var reader = new ProseReader();
        string? current = null;
        foreach (var line in lines.Where(line => line.Part is ReportPart.Process or ReportPart.Introduction or ReportPart.Visit))
        {
            if (line.Kind == LineKind.Heading)
            {
                current = Headed(line, bodies) ?? (line.Above.Select(above => Headed(above, bodies)).LastOrDefault(body => body is not null));
                continue;
            }

            foreach (var (start, end) in line.Sentences())
            {
                var sentence = line.Text[start..end];
                var spoken = Spoken(sentence, bodies);
                current = spoken.Count > 0 ? spoken[0].Body : current;
                foreach (var (at, figure) in Figures(sentence, start, line, reader))
                {
                    if ((spoken.LastOrDefault(body => body.At <= at).Body ?? current) is { } body)
                    {
                        found.Add((body, figure));
                    }
                }
            }
        }

        return found;
    }

    private static string? Headed(ReportLine heading, IReadOnlyList<string> bodies)
    {
        var named = bodies.Where(body => BodyNames.In(Activities.Visited(heading.Words) ?? heading.Words) is [var only] && BodyNames.Same(only.Name, body)).ToList();
        return named.Count > 0 ? named[0] : null;
    }

    /// <summary>Bodies that a sentence names, in its order: by their whole name or by what is left without the place.</summary>
    private static List<(int At, string Body)> Spoken(string sentence, IReadOnlyList<string> bodies) =>
    [
        .. bodies.Select(body => (At: At(sentence, body, bodies), Body: body)).Where(found => found.At >= 0).OrderBy(found => found.At),
    ];

    // 「交通局」 alone tells nothing where two such bodies were met.
    private static int At(string sentence, string body, IReadOnlyList<string> bodies)
    {
        var whole = sentence.IndexOf(body, StringComparison.Ordinal);
        var tail = BodyNames.Tail(body);
        return whole >= 0 || tail.Length < 3 || bodies.Count(other => BodyNames.Tail(other) == tail) > 1 ? whole : sentence.IndexOf(tail, StringComparison.Ordinal);
    }

    private static IEnumerable<(int At, BodyFigure Figure)> Figures(string sentence, int offset, ReportLine line, ProseReader reader)
    {
        var quantities = reader.Read(sentence).Quantities;
        for (var place = 0; place < quantities.Count; place++)
        {
            var figure = quantities[place];
            var currency = Money.CurrencyOf(sentence, figure);
            if (Measure(sentence, figure, currency) is { } measure && currency != Money.Home)
            {
                var home = currency is not null && place + 1 < quantities.Count ? Money.HomeValue(sentence, figure, quantities[place + 1]) : null;
                yield return (figure.Span.Start, new BodyFigure(
                    measure, figure.Value, figure.ValueTo, figure.Unit, figure.Comparator, currency, home,
                    line.Passage(offset + figure.Span.Start, offset + figure.Span.End), sentence.Trim()));
            }
        }
    }

    private static string? Measure(string sentence, QuantityReading figure, string? currency)
    {
        var words = TripWords.Own;
        var (before, after) = (Window(sentence, figure.Span.Start - Near, figure.Span.Start), Window(sentence, figure.Span.End, figure.Span.End + After));
        if (currency is not null)
        {
            // Budgets are told in a row: 「總預算為…，其中…用於…」.
            return Has("budgetWords", Window(sentence, 0, figure.Span.Start)) || Has("budgetWords", after) ? "budget" : "money";
        }

        if (figure.Percent)
        {
            return null;
        }

        if (words.Words("memberWords").Any(word => before.EndsWith(word, StringComparison.Ordinal) || before.EndsWith(word + "有", StringComparison.Ordinal) || after.StartsWith(word, StringComparison.Ordinal)))
        {
            return "members";
        }

        if (words.Words("staffUnits").Contains(figure.Unit) && (Has("staffWords", before) || Has("staffWords", after)))
        {
            return "staff";
        }

        return words.Words("caseUnits").Contains(figure.Unit) && (Has("caseWords", before) || Has("caseWords", after)) ? "cases" : null;

        bool Has(string list, string window) => words.Words(list).Any(word => window.Contains(word, StringComparison.Ordinal));
    }

    private static string Window(string text, int from, int to) => text[Math.Clamp(from, 0, text.Length)..Math.Clamp(to, 0, text.Length)];
}
