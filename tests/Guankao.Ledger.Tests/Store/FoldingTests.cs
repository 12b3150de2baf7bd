using Guankao.Store.Search;

namespace Guankao.Ledger.Tests.Store;

public class FoldingTests
{
    [Theory]
    [InlineData("台北市", "臺北市")]
    [InlineData("１１２年　ＢＯＴ案（第二期）", "112年 bot案(第二期)")]
    [InlineData("Wi-Fi 熱點", "wi-fi 熱點")]
    public void Fold_SpellingsThatAreMixed_BecomeOne(string text, string expected) => Assert.Equal(expected, Folding.Fold(text));

    [Fact]
    public void Fold_AnyText_KeepsEveryPlace()
    {
        const string text = "台電１１２𠮷年İß";
        Assert.Equal(text.Length, Folding.Fold(text).Length);
    }
}
