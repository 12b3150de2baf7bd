using Guankao.Store.Search;

namespace Guankao.Ledger.Tests.Store;

public class SearchWordsTests
{
    [Theory]
    [InlineData("社會住宅", "社會 會住 住宅 宅")]
    [InlineData("年", "年")]
    [InlineData("112年度bot案", "112 年度 度 bot 案")]
    [InlineData("社宅、托育", "社宅 宅 托育 育")]
    [InlineData("𠮷野家", "𠮷野 野家 家")]
    [InlineData("二〇二四", "二〇 〇二 二四 四")]
    [InlineData("，。（）", "")]
    public void Of_Text_CutsPairsAndWholeWords(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', SearchWords.Of(text)));

    [Theory]
    [InlineData("住宅", "住宅")]
    [InlineData("年", "年*")]
    [InlineData("112年", "112 年*")]
    [InlineData("會住宅", "會住 住宅")]
    public void Sought_Term_AsksForWordsThatTheIndexHas(string term, string expected) =>
        Assert.Equal(expected, string.Join(' ', SearchWords.Sought(term).Select(word => word.Text + (word.Beginning ? "*" : ""))));

    [Fact]
    public void Sought_BrokenSurrogate_IsLeftOut() => Assert.Empty(SearchWords.Sought("\uD842"));
}
