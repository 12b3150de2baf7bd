using Guankao.Reading;
using Guankao.Web.Parts;

namespace Guankao.Web.Tests;

public class MarkedTextTests
{
    [Fact]
    public void MarkedText_WithoutMarks_EscapesTheText() =>
        Assert.Equal("達 &lt;b&gt;3&lt;/b&gt; &amp; 4", Render("達 <b>3</b> & 4"));

    [Fact]
    public void MarkedText_WithADay_IsATimeThatMachinesRead() =>
        Assert.Equal(
            "<time class=\"k-date\" datetime=\"2023-06-30\" title=\"不晚於\">112.6.30前</time>完成",
            Render("112.6.30前完成", new TextMark(new(0, 9), MarkKind.Date, "不晚於", Instant: "2023-06-30")));

    [Fact]
    public void MarkedText_MarkInsideAnother_IsNested() =>
        Assert.Equal(
            "<mark class=\"k-evidence\">已完成<span class=\"k-quantity\">3場</span></mark>。",
            Render("已完成3場。", Mark(0, 5, MarkKind.Evidence), Mark(3, 5, MarkKind.Quantity)));

    [Fact]
    public void MarkedText_MarksThatOverlap_AreCutAtTheBorder() =>
        Assert.Equal(
            "<mark class=\"k-evidence\">甲乙<span class=\"k-finding\">丙</span></mark><span class=\"k-finding\">丁</span>戊",
            Render("甲乙丙丁戊", Mark(0, 3, MarkKind.Evidence), Mark(2, 4, MarkKind.Finding)));

    [Fact]
    public void MarkedText_MarkCutInTwo_HasItsIdOnceInFrontAndItsLinkOnceBehind()
    {
        var cut = new TextMark(new(1, 3), MarkKind.Evidence, null, "e0-0", new MarkLink("#m0", "1", "回到 1"));
        Assert.Equal(
            "<span class=\"k-finding\">甲<mark class=\"k-evidence\" id=\"e0-0\">乙</mark></span>" +
            "<mark class=\"k-evidence\">丙</mark><a class=\"ref\" href=\"#m0\" title=\"回到 1\">1</a>丁",
            Render("甲乙丙丁", cut, Mark(0, 2, MarkKind.Finding)));
    }

    [Fact]
    public void MarkedText_TwoAnswersInTheSameWords_ShowBoth() =>
        Assert.Equal(
            "<mark class=\"k-evidence\"><mark class=\"k-evidence\">甲</mark></mark>",
            Render("甲", Mark(0, 1, MarkKind.Evidence), Mark(0, 1, MarkKind.Evidence)));

    [Fact]
    public void MarkedText_MarkBeyondTheText_IsCutOff() =>
        Assert.Equal("甲<span class=\"k-verb\">乙</span>", Render("甲乙", Mark(1, 99, MarkKind.Verb), Mark(5, 9, MarkKind.Date), Mark(1, 1, MarkKind.Date)));

    [Fact]
    public void MarkedText_NewPoint_BreaksBeforeTheMarkThatBeginsThere()
    {
        var text = new MarkedText("一、甲二、乙", [Mark(3, 6, MarkKind.Evidence)], [0, 3]);
        Assert.Equal("一、甲<span class=\"point\"></span><mark class=\"k-evidence\">二、乙</mark>", Written(text));
    }

    [Fact]
    public void MarkedText_WordsInReasonsAndLinks_AreEscaped() =>
        Assert.Equal(
            "<span class=\"k-finding\" title=\"&quot;&gt;&lt;i&gt;\">甲</span>",
            Render("甲", new TextMark(new(0, 1), MarkKind.Finding, "\"><i>")));

    [Fact]
    public void MarkedText_ManyMarksInAnyOrder_KeepsEveryCharacterOnce()
    {
        var random = new Random(7);
        var text = string.Concat(Enumerable.Range(0, 120).Select(i => (char)('一' + i)));
        for (var round = 0; round < 300; round++)
        {
            var marks = Enumerable.Range(0, 12).Select(_ =>
            {
                var start = random.Next(-3, 118);
                return Mark(start, start + random.Next(0, 40), (MarkKind)random.Next(0, 9));
            });
            var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(Render(text, [.. marks]));
            Assert.Equal(text, page.Body!.TextContent);
        }
    }

    private static TextMark Mark(int start, int end, MarkKind kind) => new(new TextSpan(start, end), kind);

    private static string Render(string text, params TextMark[] marks) => Written(new MarkedText(text, marks));

    private static string Written(MarkedText text)
    {
        using var writer = new StringWriter();
        text.WriteTo(writer, Symbols.Encoder);
        return writer.ToString();
    }
}
