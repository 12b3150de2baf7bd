using System.Globalization;
using Guankao.Calendar;
using Guankao.Rules;

namespace Guankao.Foundation.Tests.Rules;

public class RuleBookTests
{
    private const string Own = """
        {
          "set": "council",
          "title": { "zh": "議會", "en": "Council" },
          "sources": [ { "id": "own", "title": "本府規定" } ],
          "rows": [
            {
              "id": "council.answer", "city": "高雄市", "from": "2026-01-01", "to": null, "standing": "verified", "source": "own", "article": "本府規定第3點",
              "text": { "zh": "質詢後10日內答復。", "en": "Answer within 10 days." },
              "clock": { "event": { "zh": "質詢日", "en": "day of questioning" }, "length": { "count": 10, "unit": "days" } }
            }
          ]
        }
        """;

    [Fact]
    public void City_ThatAddsARow_HasItsOwnDeadlineFromThatDay()
    {
        var book = RuleBook.Shipped.With([new("own.json", Own)]).Value;
        Assert.Equal(new DateOnly(2026, 3, 12), book.Due("council.answer", "高雄市", new DateOnly(2026, 3, 2), CalendarShelf.Shipped).Value.Date.Due.Day);
        Assert.Equal(new DateOnly(2025, 3, 10), book.Due("council.answer", "高雄市", new DateOnly(2025, 3, 3), CalendarShelf.Shipped).Value.Date.Due.Day);
        Assert.Equal(new DateOnly(2026, 3, 9), book.Due("council.answer", "臺中市", new DateOnly(2026, 3, 2), CalendarShelf.Shipped).Value.Date.Due.Day);
    }

    [Fact]
    public void City_ThatAddsARowOverAShippedOne_IsHeardFirst()
    {
        var book = RuleBook.Shipped.With([new("own.json", Own.Replace("高雄市", "臺中市", StringComparison.Ordinal))]).Value;
        Assert.Equal("own", book.Find("council.answer", "臺中市", new DateOnly(2026, 3, 2)).Value.Source.Id);
        Assert.Equal("taichung-council", book.Find("council.answer", "臺中市", new DateOnly(2025, 3, 2)).Value.Source.Id);
    }

    [Theory]
    [InlineData("\"unit\": \"days\"", "\"unit\": \"fortnights\"", "unknown-unit", 9)]
    [InlineData("\"source\": \"own\",", "", "missing-source", 6)]
    [InlineData("\"source\": \"own\"", "\"source\": \"else\"", "unknown-source", 7)]
    [InlineData("\"count\": 10", "\"count\": 0", "not-a-number", 9)]
    [InlineData("高雄市", "高雄", "unknown-city", 7)]
    [InlineData("\"from\": \"2026-01-01\"", "\"from\": \"115.1.1\"", "not-a-day", 7)]
    [InlineData("\"to\": null", "\"to\": \"2025-01-01\"", "ends-before-it-begins", 6)]
    [InlineData("\"length\"", "\"lenght\"", "unknown-member", 9)]
    [InlineData("\"standing\": \"verified\"", "\"standing\": \"sure\"", "unknown-standing", 7)]
    [InlineData("\"en\": \"Answer within 10 days.\"", "\"fr\": \"dix jours\"", "missing-en", 8)]
    [InlineData("\"rows\": [", "\"rows\": ", "not-json", 11)]
    public void File_ThatIsWrong_IsRefusedWholeWithLineAndReason(string was, string becomes, string code, int line)
    {
        var text = Own.Replace(was, becomes, StringComparison.Ordinal);
        Assert.NotEqual(Own, text);
        var flaws = RuleBook.Shipped.Check([new("own.json", text)]);
        Assert.Contains(flaws, f => f.Code == code && f.File == "own.json" && f.Line == line);
        var refusal = RuleBook.Shipped.With([new("own.json", text)]).Refusal!;
        Assert.Contains("own.json", refusal.Sentence.ZhHant, StringComparison.Ordinal);
        Assert.Contains("own.json, line", refusal.Sentence.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_ThatOverlap_AreRefusedAndBothLinesNamed()
    {
        var row = Own[Own.IndexOf("    {\n", StringComparison.Ordinal)..(Own.LastIndexOf("    }\n", StringComparison.Ordinal) + 5)];
        var flaw = Assert.Single(RuleBook.Shipped.Check([new("own.json", Own.Replace(row, row + ",\n" + row.Replace("2026-01-01", "2026-06-01", StringComparison.Ordinal), StringComparison.Ordinal))]));
        Assert.Equal("rules-overlap", flaw.Code);
        Assert.Equal(11, flaw.Line);
        Assert.Contains("own.json, line 6", flaw.Why.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"length\": { \"count\": 10, \"unit\": \"days\" }", "\"length\": { \"count\": 10, \"unit\": \"hours\" }, \"end\": \"article-48\"", "hours-run-at-once")]
    [InlineData("\"length\": { \"count\": 10, \"unit\": \"days\" }", "\"length\": { \"count\": 10, \"unit\": \"hours\" }, \"before\": true", "before-without-days")]
    [InlineData("\"length\": { \"count\": 10, \"unit\": \"days\" }", "\"start\": \"next-day\"", "clock-without-end")]
    [InlineData("\"length\": { \"count\": 10, \"unit\": \"days\" }", "\"every\": { \"count\": 5, \"unit\": \"months\" }", "round-not-of-the-calendar")]
    [InlineData("\"unit\": \"days\" }", "\"unit\": \"days\" }, \"extension\": { \"count\": 1, \"unit\": \"months\" }", "extension-in-other-unit")]
    [InlineData("\"clock\"", "\"choice\": \"x\", \"clock\"", "rule-says-not-one-thing")]
    public void Clock_ThatMakesNoSense_IsRefused(string was, string becomes, string code) =>
        Assert.Contains(RuleBook.Shipped.Check([new("own.json", Own.Replace(was, becomes, StringComparison.Ordinal))]), f => f.Code == code);

    [Fact]
    public void RunningRules_AfterABadFile_StayAsTheyWere()
    {
        var folder = Directory.CreateTempSubdirectory("guankao-city-");
        try
        {
            var file = Path.Combine(folder.CreateSubdirectory("rules").FullName, "own.json");
            File.WriteAllText(file, Own);
            var running = new RunningRules(Basis.Shipped);
            Assert.Null(running.Reload(folder.FullName).Refusal);
            var good = running.Current;
            File.WriteAllText(file, Own.Replace("days", "moons", StringComparison.Ordinal));
            Assert.Contains("own.json", running.Reload(folder.FullName).Refusal!.Sentence.En, StringComparison.Ordinal);
            Assert.Same(good, running.Current);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void DeadSource_IsNamed()
    {
        var text = Own.Replace("\"title\": \"本府規定\"", "\"title\": \"本府規定\", \"address\": \"https://example.org/rule\", \"gone\": \"2026-02-01\"", StringComparison.Ordinal);
        var row = Assert.Single(RuleBook.Shipped.With([new("own.json", text)]).Value.RowsWithDeadSources);
        Assert.Contains(row.Explain(), l => l.ZhHant.Contains("已失效", StringComparison.Ordinal));
    }

    [Fact]
    public void Find_WhatNoOneRules_IsRefused()
    {
        Assert.Equal("unknown-rule", RuleBook.Shipped.Find("trip.lunch", "臺北市", new DateOnly(2025, 1, 1)).Refusal?.Code);
        Assert.Equal("rule-not-in-force", RuleBook.Shipped.Find("grant.tier", "臺中市", new DateOnly(2023, 1, 1)).Refusal?.Code);
        Assert.Equal("rule-is-no-clock", RuleBook.Shipped.Due("grant.tier", "臺中市", new DateOnly(2026, 1, 1), CalendarShelf.Shipped).Refusal?.Code);
    }

    [Theory]
    [InlineData(9998, 0, "start-out-of-range")]
    [InlineData(1800, 0, "start-out-of-range")]
    [InlineData(2025, -1, "pause-out-of-range")]
    [InlineData(2025, 9000, "pause-out-of-range")]
    public void Due_OfAnImpossibleRun_IsRefused(int year, int paused, string code)
    {
        var start = new DateOnly(year, 3, 3);
        var run = new ClockRun(Moment.StartOf(start), [new(start, start.AddDays(paused))]);
        Assert.Equal(code, RuleBook.Shipped.Due("application.handling", null, run, CalendarShelf.Shipped).Refusal?.Code);
    }

    [Fact]
    public void Folder_WithTablesOfOthers_GivesItsRuleFilesAlone()
    {
        var book = RuleBook.Read(RuleFile.At(Guankao.Testing.Repository.File("data", "rules"))).Value;
        Assert.Equal(RuleBook.Shipped.Rows.Count, book.Rows.Count);
    }

    [Theory]
    [InlineData("臺北市", "2025-06-01", 1)]
    [InlineData("桃園市", "2023-06-01", 3)]
    [InlineData("臺東縣", "2026-06-01", 1)]
    [InlineData("臺南市", "2028-12-31", 5)]
    public void Tier_OfACity_DependsOnTheYear(string city, string on, int tier) =>
        Assert.Equal(tier, RuleBook.Shipped.Find("grant.tier", city, DateOnly.Parse(on, CultureInfo.InvariantCulture)).Value.Tier);

    [Fact]
    public void Share_OfAProgramme_FallsByYearAndIsRoundedForTheCentre()
    {
        var resilience = RuleBook.Shipped.Find("grant.share.resilience", null, new DateOnly(2025, 1, 1)).Value;
        Assert.Equal((50, 46, 90), (resilience.ShareOf(1, 112)!.Central, resilience.ShareOf(1, 116)!.Central, resilience.ShareOf(5, 114)!.Central));
        var safety = RuleBook.Shipped.Find("grant.share.ssn-2", null, new DateOnly(2023, 1, 1)).Value;
        Assert.Equal(27_974_102, safety.ShareOf(3, 112)!.OwnOf(93_247_004));
        Assert.Null(safety.ShareOf(2, 112));
    }

    [Theory]
    [InlineData("lights.progress", 0, "green")]
    [InlineData("lights.progress", -4.99, "yellow")]
    [InlineData("lights.progress", -5, "red")]
    [InlineData("lights.public-works", -10, "alarm")]
    [InlineData("lights.public-works", -20, "special")]
    [InlineData("lights.year-grade", 80, "first")]
    [InlineData("lights.year-grade", 79.99, "second")]
    [InlineData("lights.year-grade", 90, "excellent")]
    public void Band_OfANumber_IsAsPractised(string id, double number, string code) =>
        Assert.Equal(code, RuleBook.Shipped.Find(id, null, new DateOnly(2025, 1, 1)).Value.BandOf((decimal)number)?.Code);

    [Fact]
    public void List_OfACity_HoldsItsRowsAndTheGeneralOnes()
    {
        var rows = RuleBook.Shipped.List("council", "臺中市", new DateOnly(2025, 1, 1)).ToList();
        Assert.Contains(rows, r => r.City == "臺中市");
        Assert.Contains(rows, r => r.City is null);
        Assert.DoesNotContain(rows, r => r.City == "新北市");
        Assert.Equal(9, RuleBook.Shipped.Sets.Count);
    }

    [Fact]
    public void EveryRow_ExplainsItselfInBothLanguages() =>
        Assert.All(RuleBook.Shipped.Rows, r => Assert.True(r.Explain().Count >= 5));
}
