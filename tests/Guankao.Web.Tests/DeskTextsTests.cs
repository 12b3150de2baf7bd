using System.Text.RegularExpressions;
using System.Xml.Linq;
using Guankao.Desk;
using Guankao.Identity;
using Guankao.Notices;
using Guankao.Reporting;
using Guankao.Testing;

namespace Guankao.Web.Tests;

public partial class DeskTextsTests
{
    private static readonly string Web = Repository.File("src", "Apps", "Guankao.Web");

    [Fact]
    public void Texts_OfTheDesk_StandInBothLanguagesWithTheSamePlaces()
    {
        var (chinese, english) = (Read("DeskTexts.resx"), Read("DeskTexts.en.resx"));
        Assert.Equal(chinese.Keys.Order(), english.Keys.Order());
        Assert.All(chinese, text => Assert.Equal((text.Key, Places(text.Value)), (text.Key, Places(english[text.Key]))));
        Assert.All(chinese.Concat(english), text => Assert.False(string.IsNullOrWhiteSpace(text.Value), text.Key));
    }

    [Fact]
    public void Keys_UsedByTheDesk_AllExist()
    {
        var texts = Read("DeskTexts.resx");
        var used = Directory.EnumerateFiles(Path.Combine(Web, "Pages", "Desk"), "*.cs*", SearchOption.AllDirectories).Select(File.ReadAllText)
            .SelectMany(source => UsedKey().Matches(source).Select(match => match.Groups[1].Value)).Distinct().ToList();
        Assert.True(used.Count > 50, $"only {used.Count} keys were found in the pages; has the way of asking changed?");
        Assert.Equal([], used.Except(texts.Keys));
    }

    [Fact]
    public void Keys_MadeOfKinds_AllExist()
    {
        var texts = Read("DeskTexts.resx");
        var made = new[]
        {
            Made<DutyView>("desk.view."), Made<DutyView>("desk.lead."), Made<DutyView>("desk.none."), Made<PeriodKind>("periods.kind."),
            Made<PeriodState>("periods.state."), Made<LetterState>("letter."), Made<TableRowKind>("fill.kind."), Made<RetentionEnd>("retention.end."),
        };
        Assert.Equal([], made.SelectMany(keys => keys).Except(texts.Keys));
    }

    private static IEnumerable<string> Made<T>(string beginning) where T : struct, Enum => Enum.GetNames<T>().Select(name => beginning + name);

    private static string Places(string text) => string.Join(' ', Place().Matches(text).Select(match => match.Value).Distinct().Order());

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(Path.Combine(Web, "Resources", file)).Root!.Elements("data")
            .ToDictionary(each => each.Attribute("name")!.Value, each => each.Element("value")!.Value);

    [GeneratedRegex("""\bD\["([a-z][a-z0-9.-]*)"[],]""")]
    private static partial Regex UsedKey();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
