using System.Text.RegularExpressions;
using System.Xml.Linq;
using Guankao.Audit;
using Guankao.Importing;
using Guankao.Publishing;
using Guankao.Testing;
using Guankao.Web.Parts;

namespace Guankao.Web.Tests;

public partial class TextsTests
{
    private static readonly string Web = Repository.File("src", "Apps", "Guankao.Web");

    [Fact]
    public void Texts_InBothLanguages_HaveTheSameKeysAndNoneIsEmpty()
    {
        var (chinese, english) = (Read("Texts.resx"), Read("Texts.en.resx"));
        Assert.Equal(chinese.Keys.Order(), english.Keys.Order());
        Assert.All(chinese.Concat(english), text => Assert.False(string.IsNullOrWhiteSpace(text.Value), text.Key));
    }

    [Fact]
    public void Texts_InBothLanguages_TakeTheSameValues()
    {
        var english = Read("Texts.en.resx");
        foreach (var (key, text) in Read("Texts.resx"))
        {
            Assert.Equal((key, Places(text)), (key, Places(english[key])));
        }
    }

    [Fact]
    public void Keys_UsedByPages_AllExist()
    {
        var texts = Read("Texts.resx");
        var used = Sources().SelectMany(source => UsedKey().Matches(source).Select(m => m.Groups[1].Value)).ToList();
        Assert.True(used.Count > 100, $"only {used.Count} keys were found in the pages; has the way of asking changed?");
        Assert.Equal([], used.Distinct().Except(texts.Keys));
    }

    [Fact]
    public void Keys_MadeOfKinds_AllExist()
    {
        var texts = Read("Texts.resx");
        var made = new[]
        {
            Made<Light>("light."), Made<Light>("light.official."), Made<Light>("light.evidence."), Made<Light>("light.schedule."),
            Made<Light>("method.colour."), Made<MilestoneVerdictKind>("milestone."), Made<MilestoneVerdictKind>("method.milestone."),
            Made<GoalVerdictKind>("goal."), Made<Severity>("severity."), Made<CommitmentSort>("sort."), Made<PolicyColumn>("column."),
            Made<MarkKind>("kind."),
        };
        Assert.Equal([], made.SelectMany(keys => keys).Except(texts.Keys));
    }

    private static IEnumerable<string> Made<T>(string beginning) where T : struct, Enum =>
        Enum.GetNames<T>().Select(name => beginning + name);

    private static IEnumerable<string> Sources() => Directory.EnumerateFiles(Web, "*.cs*", SearchOption.AllDirectories)
        .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".cshtml", StringComparison.Ordinal))
        .Select(File.ReadAllText);

    private static string Places(string text) => string.Join(' ', Place().Matches(text).Select(m => m.Groups[1].Value).Distinct().Order());

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(Path.Combine(Web, "Resources", file)).Root!.Elements("data")
            .ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value);

    [GeneratedRegex("""\b(?:T|texts)\["([a-z][a-z0-9.-]*)"[],]""")]
    private static partial Regex UsedKey();

    [GeneratedRegex(@"\{(\d)(?::\w+)?\}")]
    private static partial Regex Place();
}
