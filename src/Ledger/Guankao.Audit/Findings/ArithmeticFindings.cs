using System.Globalization;
using Guankao.Kernel;
using Guankao.Reading;

namespace Guankao.Audit;

/// <summary>Sums and percentages that the report states itself and that do not come out.</summary>
internal static class ArithmeticFindings
{
    public static IEnumerable<Finding> Of(AuditedItem item) =>
        Sums(item).Concat(PointSums(item)).Concat(Percentages(item));

    /// <summary>「a件、b件、c件，共計d件」 inside one sentence. Only runs without 其中 or 含 are added: those are parts of a part.</summary>
    private static IEnumerable<Finding> Sums(AuditedItem item)
    {
        var quantities = item.Report.Mentions.Quantities;
        foreach (var sentence in item.Report.Sentences)
        {
            var clauses = item.Report.Clauses;
            var from = clauses[sentence.Clauses.Start.Value].Quantities.Start.Value;
            var to = clauses[sentence.Clauses.End.Value - 1].Quantities.End.Value;
            for (var total = from + 2; total < to; total++)
            {
                if (IsTotal(item.Report.Text, quantities[total]) && Run(item, quantities, from, total) is { } run)
                {
                    if (Mismatch(item, run, quantities[total]) is { } finding)
                    {
                        yield return finding;
                    }
                }
            }
        }
    }

    private static List<QuantityReading>? Run(AuditedItem item, List<QuantityReading> quantities, int from, int total)
    {
        var run = new List<QuantityReading>();
        for (var q = total - 1; q >= from; q--)
        {
            var quantity = quantities[q];
            if (quantity.Percent || quantity.Unit != quantities[total].Unit)
            {
                continue;
            }

            if (IsTotal(item.Report.Text, quantity))
            {
                break;
            }

            run.Insert(0, quantity);
        }

        if (run.Count < 2)
        {
            return null;
        }

        var between = item.Report.Text[run[0].Span.Start..quantities[total].Span.Start];
        var before = item.Report.Text[Math.Max(0, run[0].Span.Start - 6)..run[0].Span.Start];
        return between.Contains("其中", StringComparison.Ordinal) || between.Contains('含') || before.Contains("其中", StringComparison.Ordinal)
            || between.Contains('至') || run.Exists(q => q.ValueTo is not null || Brackets.Holds(between, 0, q.Span.Start - run[0].Span.Start))
            ? null
            : run;
    }

    private static bool IsTotal(string text, QuantityReading quantity)
    {
        var before = text.AsSpan(Math.Max(0, quantity.Span.Start - 6), Math.Min(6, quantity.Span.Start));
        return before.Contains("共計", StringComparison.Ordinal) || before.Contains("合計", StringComparison.Ordinal)
            || before.Contains("總計", StringComparison.Ordinal) || before.EndsWith("共", StringComparison.Ordinal);
    }

    private static Finding? Mismatch(AuditedItem item, List<QuantityReading> run, QuantityReading total)
    {
        var sum = run.Sum(q => q.Value);
        var far = total.Value == 0 || Math.Abs(sum - total.Value) > total.Value / 4;
        var loose = run.Append(total).Any(q => q.Comparator is Comparator.About or Comparator.Nearly or Comparator.Over);
        return sum == total.Value || far || loose ? null : Sum(item, run, total, sum);
    }

    /// <summary>A heading's figure beside those of the points right below it, where each has exactly one of that unit.</summary>
    private static IEnumerable<Finding> PointSums(AuditedItem item)
    {
        var report = item.Report;
        for (var p = 1; p < report.Points.Count; p++)
        {
            var children = Enumerable.Range(0, report.Points.Count).Where(c => report.Points[c].Parent == p).ToList();
            if (children.Count < 2)
            {
                continue;
            }

            foreach (var total in In(item, p).Where(q => IsTotal(report.Text, q)))
            {
                var parts = children.Select(c => In(item, c).Where(q => q.Unit == total.Unit && !q.Percent).ToList()).ToList();
                if (parts.TrueForAll(l => l.Count == 1) && Mismatch(item, [.. parts.Select(l => l[0])], total) is { } finding)
                {
                    yield return finding;
                }
            }
        }
    }

    private static IEnumerable<QuantityReading> In(AuditedItem item, int point) =>
        item.Report.Mentions.Quantities.Where(q => item.Report.Points[point].Span.Overlaps(q.Span));

    /// <summary>Only fractions written as such are checked: 「22名(占24人之91.67%)」, 「144.4%(10,108人/7,000人)」.</summary>
    private static IEnumerable<Finding> Percentages(AuditedItem item)
    {
        var quantities = item.Report.Mentions.Quantities;
        for (var q = 0; q + 2 < quantities.Count; q++)
        {
            var (a, b, c) = (quantities[q], quantities[q + 1], quantities[q + 2]);
            if (Fraction(item.Report.Text, a, b, c) is { } found && !Agrees(item.Report.Text, found.Part, found.Whole, found.Rate))
            {
                yield return FindingCatalog.PercentageMismatch.Say(
                    new($"{found.Part.Span.Of(item.Report.Text)}除以{found.Whole.Span.Of(item.Report.Text)}為{Percent(found.Part, found.Whole)}，報告載{found.Rate.Span.Of(item.Report.Text)}。",
                        $"{found.Part.Span.Of(item.Report.Text)} of {found.Whole.Span.Of(item.Report.Text)} is {Percent(found.Part, found.Whole)}; the report says {found.Rate.Span.Of(item.Report.Text)}."),
                    item.InReport(found.Part.Span), item.InReport(found.Whole.Span), item.InReport(found.Rate.Span));
            }
        }
    }

    private static (QuantityReading Part, QuantityReading Whole, QuantityReading Rate)? Fraction(
        string text, QuantityReading a, QuantityReading b, QuantityReading c)
    {
        // 22名(占24人之91.67%)
        if (!a.Percent && !b.Percent && c.Percent && Between(text, a, b) is "(占" or "（占" or "，占" or "占" or "(佔" or "（佔" or "佔"
            && Between(text, b, c) is "之" or "的" or "")
        {
            return (a, b, c);
        }

        // 144.4%(10,108人/7,000人*100%)
        return a.Percent && !b.Percent && !c.Percent && Between(text, a, b) is "(" or "（" or "，即" && Between(text, b, c) is "/" or "／" or "÷"
            ? (b, c, a)
            : null;
    }

    private static string Between(string text, QuantityReading a, QuantityReading b) =>
        a.Span.End <= b.Span.Start && b.Span.Start - a.Span.End <= 3 ? text[a.Span.End..b.Span.Start] : "…";

    /// <summary>Right to the last digit printed; a rounding of the last place is not an error.</summary>
    private static bool Agrees(string text, QuantityReading part, QuantityReading whole, QuantityReading rate)
    {
        if (whole.Value == 0 || rate.Comparator != Comparator.Eq)
        {
            return true;
        }

        var printed = rate.Span.Of(text);
        var point = printed.IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : printed[(point + 1)..].Count(char.IsDigit);
        var step = 1m;
        for (var i = 0; i < decimals; i++)
        {
            step /= 10;
        }

        return Math.Abs(part.Value / whole.Value * 100 - rate.Value) <= step;
    }

    private static string Percent(QuantityReading part, QuantityReading whole) => whole.Value == 0
        ? "—"
        : (part.Value / whole.Value * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";

    private static Finding Sum(AuditedItem item, List<QuantityReading> run, QuantityReading total, decimal sum)
    {
        var added = string.Join("＋", run.Select(q => q.Span.Of(item.Report.Text)));
        var said = total.Span.Of(item.Report.Text);
        var value = sum.ToString("#,0.##", CultureInfo.InvariantCulture);
        return FindingCatalog.SumMismatch.Say(
            new($"{added}應為{value}，報告載合計{said}。", $"{string.Join(" + ", run.Select(q => q.Span.Of(item.Report.Text)))} is {value}; the report says {said} in all."),
            [.. run.Append(total).Select(q => item.InReport(q.Span))]);
    }
}
