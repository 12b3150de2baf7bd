using Guankao.Calendar;
using Guankao.Calendar.Rows;

namespace Guankao.Rules;

/// <summary>Reads one row of a set.</summary>
internal static class RuleRowReader
{
    private static readonly (string Member, RuleKind Kind)[] Payloads =
    [
        ("clock", RuleKind.Clock), ("amount", RuleKind.Amount), ("choice", RuleKind.Choice), ("options", RuleKind.Options),
        ("bands", RuleKind.Bands), ("tier", RuleKind.Tier), ("shares", RuleKind.Shares),
    ];

    public static RuleRow Read(string set, string file, RowReader row, IReadOnlyDictionary<string, RuleSource> sources, IReadOnlySet<string> cities)
    {
        var id = row.Text("id");
        var article = row.Text("article");
        var present = Payloads.Where(p => row.Has(p.Member)).ToList();
        var read = new RuleRow
        {
            Set = set,
            Id = id,
            City = City(row, cities),
            From = row.OptionalDay("from"),
            To = row.OptionalDay("to"),
            Text = row.Words("text"),
            Source = Source(row, sources),
            Article = article,
            Standing = row.Word("standing", CalendarFile.Standings),
            File = file,
            Line = row.Line,
            Kind = present is [var only] ? only.Kind : default,
            Clock = row.Inner("clock") is { } clock ? ClockRow.Read(clock, id, article) : null,
            Amount = Amount(row.Inner("amount")),
            Choice = row.Optional("choice"),
            Options = [.. row.Rows("options").Select(Option)],
            Bands = [.. row.Rows("bands").Select(Band)],
            Tier = row.OptionalNumber("tier", 1, 5),
            Shares = [.. row.Rows("shares").Select(Share)],
        };
        row.Done();
        Sense(row, read, present.Count);
        return read;
    }

    private static void Sense(RowReader row, RuleRow read, int payloads)
    {
        if (payloads != 1)
        {
            row.Wrong(row.Line, "rule-says-not-one-thing", $"每列須恰有 {Names} 其中之一。", $"A row must hold exactly one of {Names}.");
        }

        if (read.From > read.To)
        {
            row.Wrong(row.Line, "ends-before-it-begins", "to 早於 from。", "“to” is before “from”.");
        }

        for (var i = 1; i < read.Bands.Count; i++)
        {
            if (read.Bands[i].From is null || read.Bands[i].From != read.Bands[i - 1].To)
            {
                row.Wrong(row.Line, "bands-not-joined", $"「{read.Bands[i].Code}」的 from 須等於前一級的 to。",
                    $"“from” of {read.Bands[i].Code} must be “to” of the band before it.");
            }
        }
    }

    private static string Names => string.Join("、", Payloads.Select(p => p.Member));

    private static string? City(RowReader row, IReadOnlySet<string> cities)
    {
        var city = row.Optional("city");
        if (city is not null && !cities.Contains(city))
        {
            row.Wrong(row.Get("city")!.Line, "unknown-city", $"不認得「{city}」，請用全名如「臺北市」。", $"“{city}” is not a known city; write its full name such as 臺北市.");
        }

        return city;
    }

    private static RuleSource Source(RowReader row, IReadOnlyDictionary<string, RuleSource> sources)
    {
        var id = row.Text("source");
        if (sources.TryGetValue(id, out var source))
        {
            return source;
        }

        if (id.Length > 0)
        {
            row.Wrong(row.Get("source")!.Line, "unknown-source", $"來源「{id}」未列於 sources。", $"The source “{id}” is not among the sources.");
        }

        return new(id, id, null, null);
    }

    private static RuleAmount? Amount(RowReader? row)
    {
        if (row is null)
        {
            return null;
        }

        var amount = new RuleAmount(row.OptionalDecimal("value") ?? 0, row.Text("unit"));
        if (!row.Has("value"))
        {
            row.Wrong(row.Line, "missing-value", "缺少「value」。", "“value” is missing.");
        }

        row.Done();
        return amount;
    }

    private static RuleOption Option(RowReader row)
    {
        var option = new RuleOption(row.Text("code"), row.Words("text"));
        row.Done();
        return option;
    }

    private static RuleBand Band(RowReader row)
    {
        var band = new RuleBand(row.Text("code"), row.Words("text"), row.OptionalDecimal("from"), row.OptionalDecimal("to"), row.Flag("toIncluded"));
        row.Done();
        return band;
    }

    private static RuleShare Share(RowReader row)
    {
        var share = new RuleShare(row.Number("tier", 1, 5), row.OptionalNumber("year", 1, 999), row.Number("central", 0, 100));
        row.Done();
        return share;
    }
}
