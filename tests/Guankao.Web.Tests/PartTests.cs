using Guankao.Audit;
using Guankao.Publishing;
using Guankao.Web.Pages.Commitments;
using Guankao.Web.Parts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Guankao.Web.Tests;

public class PartTests
{
    [Theory]
    [InlineData(1, 1, "1")]
    [InlineData(1, 3, "1 2 3")]
    [InlineData(1, 9, "1 2 … 9")]
    [InlineData(5, 9, "1 … 4 5 6 … 9")]
    [InlineData(3, 9, "1 2 3 4 … 9")]
    [InlineData(4, 6, "1 2 3 4 5 6")]
    [InlineData(99, 3, "1 2 3")]
    public void Pager_AtAPage_OffersEndsAndNeighbours(int current, int pages, string offered) =>
        Assert.Equal(offered, string.Join(' ', Pager.Offered(current, pages).Select(p => p?.ToString() ?? "…")));

    [Fact]
    public void Search_AsAddress_ComesBackTheSame()
    {
        var search = new CommitmentSearch(
            "社宅 & 租金", "幸福社福", "都市發展局", "A", GoalVerdictKind.NotMet, "late", CommitmentSort.Findings, true, 3, 50,
            "北投區", new DateOnly(2023, 12, 31), "一、擴充社會住宅", "100m-1b");
        Assert.Equal(search, Read(Links.Commitments.List(search)));
    }

    [Fact]
    public void Search_OfNothing_IsThePlainAddress() =>
        Assert.Equal("/commitments", Links.Commitments.List(new CommitmentSearch()));

    [Fact]
    public void Search_WithWordsNobodyUnderstands_LeavesThemAside() =>
        Assert.Equal(new CommitmentSearch(Size: 200), Read("/commitments?verdict=blue&sort=colour&period=summer&page=-3&size=9999&desc=maybe&q=%20"));

    [Fact]
    public void Bar_OfCounts_SaysThemInWordsAndLeavesOutEmptyParts()
    {
        using var writer = new StringWriter();
        new LightBar("期程", [new("good", "如期", 3), new("look", "有延誤", 0), new("bad", "未完成", 1)]).WriteTo(writer, Symbols.Encoder);
        var svg = writer.ToString();
        Assert.Contains("aria-label=\"期程: 如期 3, 有延誤 0, 未完成 1\"", svg, StringComparison.Ordinal);
        Assert.Contains("<rect class=\"good\" x=\"0%\" width=\"75%\"", svg, StringComparison.Ordinal);
        Assert.Contains("<rect class=\"bad\" x=\"75%\" width=\"25%\"", svg, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"look\"", svg, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("承諾事項", 4, "承諾事項")]
    [InlineData("承諾事項", 2, "承諾…")]
    [InlineData("市𠮷府", 2, "市…")]
    public void Shorten_LongText_EndsBeforeHalfACharacter(string text, int most, string expected) =>
        Assert.Equal(expected, Shorten.To(text, most));

    private static CommitmentSearch Read(string address) =>
        SearchAddress.Read(new QueryCollection(QueryHelpers.ParseQuery(new Uri("http://x" + address).Query)));
}
