using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using Guankao.Testing;
using Guankao.Web.Parts;
using Guankao.Web.Resources;

namespace Guankao.Web.Tests;

public sealed partial class ActWordsTests(FilledSite site) : IClassFixture<FilledSite>
{
    private static readonly ResourceManager Words = new(typeof(Texts).FullName!, typeof(Texts).Assembly);

    [Theory]
    [InlineData("zh-Hant")]
    [InlineData("en")]
    public void EveryKindOfAct_HasWordsInTheLanguage(string language) => Assert.Equal([], Kinds().Where(kind => !Has("act." + kind, language)));

    [Theory]
    [InlineData("zh-Hant")]
    [InlineData("en")]
    public void EveryFieldOfAnAct_HasWordsInTheLanguage(string language) => Assert.Equal([], Fields().Where(field => !Has("field." + field, language)));

    [Fact]
    public void TheSource_IsReadForKindsAndFields()
    {
        Assert.Superset(new HashSet<string> { "CommitmentOpened", "ReportAccepted", "ClockMoved", "CommitmentSuspended", "DutyFollowed" }, Kinds());
        Assert.Superset(new HashSet<string> { "status", "agency-due", "owner", "depart" }, Fields());
    }

    [Theory]
    [InlineData("milestone-2-due", "..2024-06-30 (By, Day)", "113.6.30前", "by 2024-06-30")]
    [InlineData("milestone-2-due", "2024-06-01..2024-06-30 (Within, Month)", "113.6.1至113.6.30", "2024-06-01 to 2024-06-30")]
    [InlineData("milestone-1-due", "..2024-06-30 (By, Day)、..2024-09-30 (By, Day)", "113.6.30前、113.9.30前", "by 2024-06-30、by 2024-09-30")]
    [InlineData("due", "2024-06-30", "113.6.30", "2024-06-30")]
    [InlineData("goal-targets", "Ge 95%、320戶", "至少95%、320戶", "at least 95%、320戶")]
    [InlineData("light-schedule", "Yellow", "有延誤", "Some late")]
    [InlineData("milestone-3-verdict", "MetOnTime", "如期完成", "Met on time")]
    [InlineData("status", "suspended", "暫緩", "suspended")]
    [InlineData("late-entry", "WithPermission", "須經准予", "with permission")]
    [InlineData("title", "自 2024-06-30 起的計畫", "自 2024-06-30 起的計畫", "自 2024-06-30 起的計畫")]
    public void WhatStandsInAField_IsSaidAndNotShownAsKept(string what, string kept, string chinese, string english)
    {
        Assert.Equal(chinese, PrintedHistory.Words("zh-Hant").Value(what, kept));
        Assert.Equal(english, PrintedHistory.Words("en").Value(what, kept));
    }

    [Theory]
    [InlineData("/changes?since=2020-01-01")]
    [InlineData("commitment")]
    public async Task PagesWithAHistory_ShowNoWordsOfTheProgram(string page)
    {
        using var visitor = site.NewVisitor();
        var address = page == "commitment" ? (await visitor.Page("/commitments")).QuerySelector(".list a[href^='/commitments/']")!.GetAttribute("href")! : page;
        var shown = (await visitor.Page(address)).QuerySelector("main")!.TextContent;

        Assert.Contains("開始列管", shown, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"MetOnTime|Unlit|\bGreen\b|\(By, |light-|milestone-\d|\bGe \d", shown);
    }

    private static bool Has(string key, string language) =>
        Words.GetResourceSet(language == "en" ? CultureInfo.GetCultureInfo("en") : CultureInfo.InvariantCulture, true, false)!.GetString(key) is not null;

    private static HashSet<string> Kinds() =>
    [
        .. Sources().SelectMany(text => Recorded().Matches(text)).SelectMany(match => match.Groups["kind"].Captures).Select(kind => kind.Value),
        .. Enum.GetNames<Commitments.RequestKind>().SelectMany(kind => new[] { kind + "Asked", kind + "Granted", kind + "Refused" }),
    ];

    private static HashSet<string> Fields() =>
        [.. Sources().SelectMany(text => Changed().Matches(text)).Select(match => match.Groups["field"].Value)];

    private static IEnumerable<string> Sources() =>
        from floor in new[] { "Ledger", "Sources", "Flow", "Foundation" }
        from path in Directory.EnumerateFiles(Repository.File("src", floor), "*.cs", SearchOption.AllDirectories)
        where !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
        let text = File.ReadAllText(path)
        where text.Contains("ActChange", StringComparison.Ordinal) || text.Contains("NewAct(", StringComparison.Ordinal)
            || text.Contains(".Record(", StringComparison.Ordinal) || text.Contains("AtHand", StringComparison.Ordinal) || text.Contains("ClockInHand", StringComparison.Ordinal)
        select text;

    // The first words of a call that records an act: NewAct("X", Move("X", Record(again ? "X" : "Y".
    [GeneratedRegex("""\b(?:NewAct|Record|Move|Done|Stand)\((?:[^"();]|\([^()]*\))*?(?:"(?<kind>[A-Z][A-Za-z]+)"(?:\s*:\s*)?)+""", RegexOptions.ExplicitCapture)]
    private static partial Regex Recorded();

    // A refusal is made with new("code", new(…)) too; what an act changed is followed by what stood there.
    [GeneratedRegex("""\b(?:ActChange|new)\("(?<field>[a-z][a-z-]*)", (?!new\(|new Bilingual|\s)""", RegexOptions.ExplicitCapture)]
    private static partial Regex Changed();
}
