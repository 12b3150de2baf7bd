using System.Globalization;
using Guankao.Kernel;

namespace Guankao.Importing;

/// <summary>Numbers of items: printed ones are read, lost ones are inferred where the neighbours leave only one answer.</summary>
internal static class ItemNumbers
{
    internal static void Give(List<AlignedRow> rows, ColumnLikelihood likelihood, List<Question> questions)
    {
        foreach (var row in rows)
        {
            row.Number = Printed(row, likelihood);
        }

        if (rows.TrueForAll(row => row.Number is null))
        {
            Count(rows, questions);
            return;
        }

        Infer(rows);
        Repeated(rows, questions);
        Gaps(rows, questions);
    }

    private static int? Printed(AlignedRow row, ColumnLikelihood likelihood)
    {
        var own = row.Text(PolicyColumn.Number);
        if (own.Length > 0)
        {
            return int.TryParse(own, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : Numeral.At(own + "、") is { Style: not NumeralStyle.None } numeral ? numeral.Value : null;
        }

        // A title that a person wrote need not repeat the number that is printed before the old one.
        var told = Numeral.At(row.Text(PolicyColumn.Title));
        var head = told.Style == likelihood.StyleOf(PolicyColumn.Title) ? told : Numeral.At(row.AsRead(PolicyColumn.Title));
        return head.Style != NumeralStyle.None && head.Style == likelihood.StyleOf(PolicyColumn.Title) ? head.Value : null;
    }

    private static void Count(List<AlignedRow> rows, List<Question> questions)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            rows[i].Number = i + 1;
        }

        questions.Add(new Question("numbers-absent", new Bilingual(
            "表格沒有項目編號，已依列序自 1 起編號。", "The table has no item numbers; rows were numbered from 1 in their order.")));
    }

    private static void Infer(List<AlignedRow> rows)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Number is not null)
            {
                continue;
            }

            var end = i;
            while (end < rows.Count && rows[end].Number is null)
            {
                end++;
            }

            int? before = i > 0 ? rows[i - 1].Number : null;
            int? after = end < rows.Count ? rows[end].Number : null;
            Fill(rows, i, end, before, after);
            i = end;
        }
    }

    // Only where the gap between the neighbours is as wide as the rows without a number is there one answer.
    private static void Fill(List<AlignedRow> rows, int start, int end, int? before, int? after)
    {
        var sure = (before, after) switch
        {
            ({ } b, { } a) => a - b - 1 == end - start,
            (null, { } a) => a - 1 == end - start,
            _ => false,
        };
        for (var i = start; i < end; i++)
        {
            rows[i].Number = sure ? (before ?? 0) + 1 + i - start : null;
            rows[i].Questions.Add(sure ? Inferred(rows[i].Number!.Value, before, after) : Missing());
        }
    }

    private static Question Inferred(int number, int? before, int? after) => new("number-missing", new Bilingual(
        $"編號遺漏；依前後項目（{before?.ToString(CultureInfo.InvariantCulture) ?? "表首"}、{after}）推定為第 {number} 項，請確認。",
        $"The number is lost; from its neighbours ({before?.ToString(CultureInfo.InvariantCulture) ?? "the top"} and {after}) it should be {number}. Please confirm."),
        PolicyColumn.Title) { Offers = [new OfferedReading(PolicyColumn.Number, null, number.ToString(CultureInfo.InvariantCulture))] };

    private static Question Missing() => new("number-missing", new Bilingual(
        "編號遺漏，且無法由前後項目推定，請補上。", "The number is lost and its neighbours do not tell it. Please fill it in."), PolicyColumn.Title);

    private static void Repeated(List<AlignedRow> rows, List<Question> questions)
    {
        foreach (var group in rows.Where(row => row.Number is not null).GroupBy(row => row.Number!.Value).Where(group => group.Count() > 1))
        {
            var places = group.Select(row => row.Locator).ToList();
            var question = new Question("number-duplicate", new Bilingual(
                $"第 {group.Key} 項出現 {places.Count} 次（{string.Join("、", places.Select(Places.ZhHant))}），請確認編號。",
                $"Number {group.Key} stands {places.Count} times ({string.Join(", ", places.Select(Places.En))}). Please check."), PolicyColumn.Title);
            questions.Add(question);
            foreach (var row in group)
            {
                row.Questions.Add(question);
            }
        }
    }

    private static void Gaps(List<AlignedRow> rows, List<Question> questions)
    {
        var numbers = rows.Where(row => row.Number is not null).Select(row => row.Number!.Value).ToHashSet();
        if (numbers.Count == 0)
        {
            return;
        }

        var lost = Enumerable.Range(1, numbers.Max()).Where(number => !numbers.Contains(number)).ToList();
        if (lost.Count is > 0 and <= 20 && lost.Count < numbers.Count)
        {
            questions.Add(new Question("number-gap", new Bilingual(
                $"編號不連續，缺第 {string.Join("、", lost)} 項；請確認是刪除、合併或漏列。",
                $"The numbers have gaps: {string.Join(", ", lost)} missing. Dropped, merged or left out?")));
        }
    }
}
