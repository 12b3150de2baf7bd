using System.Globalization;
using Guankao.Documents.Writing;
using Guankao.Kernel;

namespace Guankao.Publishing.Forms;

/// <summary>補助經費明細表: landscape, figures at the right, a sub-total for each group, a total, and the share of the grant.</summary>
public static class GrantTablePrint
{
    private static readonly Figure[] Figures =
    [
        new(new("申請金額", "Requested"), line => line.Requested), new(new("總經費", "Total cost"), line => line.Total),
        new(new("自籌款", "Own share"), line => line.Own), new(new("補助款", "Grant"), line => line.Subsidy),
        new(new("核定金額", "Approved"), line => line.Approved), new(new("執行數", "Spent"), line => line.Spent),
    ];

    private sealed record Figure(Bilingual Name, Func<GrantTableLine, decimal?> Of);

    /// <summary>The table as a document.</summary>
    public static PrintedDocument Of(GrantTableForm form, string language = "zh-Hant-TW")
    {
        ArgumentNullException.ThrowIfNull(form);
        var name = form.Title.Length > 0 ? form.Title : new Bilingual("補助經費明細表", "Grants").In(language);
        return new PrintedDocument(name + (form.AsOf.Length > 0 ? $"({form.AsOf})" : ""), PaperTurn.Landscape, [Table(form, name, language)])
        {
            TablePoints = 10,
            Language = language,
        };
    }

    private static PrintedTable Table(GrantTableForm form, string name, string language)
    {
        var figures = Figures.Where(figure => form.Lines.Any(line => figure.Of(line) is not null)).ToList();
        var layout = new Layout(
            form.Lines.Any(line => line.Number.Length > 0), form.Lines.Any(line => line.Payee.Length > 0), figures,
            form.Lines.Any(line => line is { Total: > 0, Subsidy: not null }), form.Lines.Any(line => line.Note.Length > 0));
        return new PrintedTable(new Bilingual("經費明細表", "Grants").In(language), layout.Columns())
        {
            Titles = [name],
            UnitLine = string.Join('　', new[] { form.AsOf, form.Unit.Length > 0 ? new Bilingual($"單位：{form.Unit}", $"Unit: {form.Unit}").In(language) : "" }.Where(text => text.Length > 0)),
            Header = [layout.Header(form.Unit, language)],
            Rows = [.. Rows(form, layout, language)],
            Footnotes = form.Footnotes,
        };
    }

    private static IEnumerable<PrintedCell[]> Rows(GrantTableForm form, Layout layout, string language)
    {
        var groups = new List<(string Name, List<GrantTableLine> Lines)>();
        foreach (var line in form.Lines)
        {
            if (groups.Count == 0 || groups[^1].Name != line.Group)
            {
                groups.Add((line.Group, []));
            }

            groups[^1].Lines.Add(line);
        }

        foreach (var (group, lines) in groups)
        {
            if (group.Length > 0)
            {
                yield return [PrintedCell.Of(group) with { Strong = true, ColumnSpan = layout.Width }];
            }

            foreach (var line in lines)
            {
                yield return layout.Row(line);
            }

            if (group.Length > 0 && groups.Count > 1)
            {
                yield return layout.Sum(new Bilingual("小計", "Subtotal").In(language), lines);
            }
        }

        yield return layout.Sum(new Bilingual("合計", "Total").In(language), form.Lines);
    }

    private sealed record Layout(bool Numbered, bool Paid, IReadOnlyList<Figure> Figures, bool Shared, bool Noted)
    {
        public int Width => Columns().Length;

        public PrintedColumn[] Columns() =>
        [
            .. Numbered ? [new PrintedColumn(15, CellAlign.Centre)] : Array.Empty<PrintedColumn>(), new PrintedColumn(60),
            .. Paid ? [new PrintedColumn(42)] : Array.Empty<PrintedColumn>(), .. Figures.Select(_ => new PrintedColumn(28, CellAlign.End)),
            .. Shared ? [new PrintedColumn(22, CellAlign.End)] : Array.Empty<PrintedColumn>(), .. Noted ? [new PrintedColumn(40)] : Array.Empty<PrintedColumn>(),
        ];

        public PrintedCell[] Header(string unit, string language) => FormWords.Headings(language,
        [
            .. Numbered ? [new("編號", "No.")] : Array.Empty<Bilingual>(), new("項目", "Item"),
            .. Paid ? [new("受補助單位", "Payee")] : Array.Empty<Bilingual>(), .. Figures.Select(figure => Counted(figure.Name, unit)),
            .. Shared ? [new("補助比率(%)", "Share (%)")] : Array.Empty<Bilingual>(), .. Noted ? [new("備註", "Note")] : Array.Empty<Bilingual>(),
        ]);

        public PrintedCell[] Row(GrantTableLine line) =>
        [
            .. Numbered ? [Number(line.Number)] : Array.Empty<PrintedCell>(), PrintedCell.Of(line.Name),
            .. Paid ? [PrintedCell.Of(line.Payee)] : Array.Empty<PrintedCell>(), .. Figures.Select(figure => Amount(figure.Of(line))),
            .. Shared ? [Share(line.Total, line.Subsidy)] : Array.Empty<PrintedCell>(), .. Noted ? [PrintedCell.Of(line.Note)] : Array.Empty<PrintedCell>(),
        ];

        public PrintedCell[] Sum(string label, IReadOnlyList<GrantTableLine> lines)
        {
            var whole = new GrantTableLine("", label)
            {
                Total = lines.Sum(line => line.Total), Subsidy = lines.Any(line => line.Subsidy is not null) ? lines.Sum(line => line.Subsidy) : null,
            };
            PrintedCell[] cells =
            [
                .. Numbered ? [PrintedCell.Blank] : Array.Empty<PrintedCell>(), PrintedCell.Of(label), .. Paid ? [PrintedCell.Blank] : Array.Empty<PrintedCell>(),
                .. Figures.Select(figure => Amount(lines.Sum(line => figure.Of(line) ?? 0))),
                .. Shared ? [Share(whole.Total, whole.Subsidy)] : Array.Empty<PrintedCell>(), .. Noted ? [PrintedCell.Blank] : Array.Empty<PrintedCell>(),
            ];
            return [.. cells.Select(cell => cell with { Strong = true })];
        }

        // A csv file has no unit line, so each heading says it.
        private static Bilingual Counted(Bilingual name, string unit) => unit.Length == 0 ? name : new($"{name.ZhHant}({unit})", $"{name.En} ({unit})");

        private static PrintedCell Number(string number) =>
            long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? PrintedCell.Whole(whole) : PrintedCell.Of(number);

        private static PrintedCell Share(decimal? total, decimal? subsidy) =>
            total is > 0 && subsidy is not null ? PrintedCell.Percent(Math.Round(subsidy.Value / total.Value, 4, MidpointRounding.AwayFromZero)) : PrintedCell.Blank;

        private static PrintedCell Amount(decimal? value) => value switch
        {
            null => PrintedCell.Blank,
            { } whole when whole == Math.Truncate(whole) && Math.Abs(whole) < 1_000_000_000_000_000 => PrintedCell.Amount((long)whole),
            { } broken => PrintedCell.Of(broken.ToString("#,0.####", CultureInfo.InvariantCulture)),
        };
    }
}
