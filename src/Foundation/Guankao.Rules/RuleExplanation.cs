using System.Globalization;
using Guankao.Calendar;
using Guankao.Kernel;

namespace Guankao.Rules;

/// <summary>A rule in the words of both languages, for a page or a terminal.</summary>
public static class RuleExplanation
{
    /// <summary>The rule's text, where and when it holds, its article, source and standing, line by line.</summary>
    public static IReadOnlyList<Bilingual> Explain(this RuleRow row)
    {
        var lines = new List<Bilingual>
        {
            row.Text,
            new($"適用：{row.City ?? "通則"}，{row.Validity().ZhHant}", $"Applies to: {row.City ?? "general"}, {row.Validity().En}"),
            new($"依據：{row.Article}", $"Basis: {row.Article}"),
            new($"來源：{row.Source.Title} {row.Source.Address}".TrimEnd(), $"Source: {row.Source.Title} {row.Source.Address}".TrimEnd()),
            row.Standing.Explain(),
        };
        if (row.Source.Gone is { } gone)
        {
            lines.Add(new($"來源網址自 {gone.Dotted()} 起已失效。", $"The source has been unreachable since {gone:yyyy-MM-dd}."));
        }

        lines.AddRange(row.Content());
        return lines;
    }

    /// <summary>The due date, then each step with its article, then what could not be known.</summary>
    public static IReadOnlyList<Bilingual> Explain(this RuleDue due) =>
    [
        new($"期限：{due.Date.Due.Words.ZhHant}", $"Due: {due.Date.Due.Words.En}"),
        new($"規則：{due.Row.Text.ZhHant}（{due.Row.Article}）", $"Rule: {due.Row.Text.En} ({due.Row.Article})"),
        .. due.Date.Steps.Select(s => s.Article is null
            ? s.Text
            : new Bilingual($"{s.Text.ZhHant}〔{s.Article}〕", $"{s.Text.En} [{s.Article}]")),
        .. due.Date.Caveats,
    ];

    /// <summary>What a standing means to who relies on the rule.</summary>
    public static Bilingual Explain(this Standing standing) => standing switch
    {
        Standing.Verified => new("已查證原文。", "Verified against the source."),
        Standing.Derived => new("由查證之規定推得。", "Derived from what was verified."),
        _ => new("通行作法，未經查證，各機關應自行訂定。", "Common practice, not verified; put your own in its place."),
    };

    /// <summary>When it holds.</summary>
    public static Bilingual Validity(this RuleRow row) => (row.From, row.To) switch
    {
        (null, null) => new("不限期間", "at all times"),
        ({ } from, null) => new($"自 {from.Dotted()} 起", $"from {from:yyyy-MM-dd}"),
        (null, { } to) => new($"至 {to.Dotted()} 止", $"until {to:yyyy-MM-dd}"),
        ({ } from, { } to) => new($"自 {from.Dotted()} 至 {to.Dotted()}", $"from {from:yyyy-MM-dd} to {to:yyyy-MM-dd}"),
    };

    /// <summary>Its number, word, list or ranges, line by line; none for a clock, whose text says it all.</summary>
    public static IEnumerable<Bilingual> Content(this RuleRow row) => row.Kind switch
    {
        RuleKind.Amount => [Say($"{row.Amount!.Value.Value:#,0.##} {row.Amount!.Value.Unit}")],
        RuleKind.Choice => [Say($"{row.Choice}")],
        RuleKind.Tier => [new($"第 {row.Tier} 級", $"tier {row.Tier}")],
        RuleKind.Options => row.Options.Select(o => o.Text),
        RuleKind.Bands => row.Bands.Select(b => new Bilingual($"{b.Text.ZhHant}：{Range(b)}", $"{b.Text.En}: {Range(b)}")),
        RuleKind.Shares => row.Shares.Select(s => new Bilingual(
            $"第 {s.Tier} 級{(s.Year is { } zh ? $" {zh} 年" : "")}：中央 {s.Central}%，地方 {100 - s.Central}%",
            $"tier {s.Tier}{(s.Year is { } en ? $" in {en + RocDate.Offset}" : "")}: centre {s.Central} %, city {100 - s.Central} %")),
        _ => [],
    };

    private static string Range(RuleBand band) => (band.From, band.To) switch
    {
        (null, { } to) => string.Create(CultureInfo.InvariantCulture, $"{(band.ToIncluded ? "≤" : "<")} {to}"),
        ({ } from, null) => string.Create(CultureInfo.InvariantCulture, $"≥ {from}"),
        ({ } from, { } to) => string.Create(CultureInfo.InvariantCulture, $"{from} … {to}"),
        _ => "…",
    };

    private static Bilingual Say(FormattableString text) => new(text.ToString(CultureInfo.InvariantCulture), text.ToString(CultureInfo.InvariantCulture));
}
