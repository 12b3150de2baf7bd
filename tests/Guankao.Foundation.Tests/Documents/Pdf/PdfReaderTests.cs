using Guankao.Documents;

namespace Guankao.Foundation.Tests.Documents.Pdf;

public class PdfReaderTests
{
    private static readonly double[] Columns = [50, 110, 300, 420, 540];

    public PdfReaderTests() => Poppler.OrSkip();

    [Fact]
    public void Table_WithRulesAndMergedCells_KeepsRowsColumnsAndLineBreaks()
    {
        var table = Only(new PdfSample().Page().Table(100, Columns, 40,
            ["區別", "項目", "期限", "件數"],
            ["東區", "公園整建\n含廁所", "112.6.30", "12"],
            [null, "人行道", "112.9.30", "3"]));

        Assert.Equal(["區別|項目|期限|件數", "東區(1×2)|公園整建/含廁所|112.6.30|12", "人行道|112.9.30|3"], table.Shape());
    }

    [Fact]
    public void Table_CutByAPage_IsOneTableWithItsHeaderOnce()
    {
        var document = Read.File(new PdfSample()
            .Page().Table(600, Columns, 40, ["區別", "項目", "期限", "件數"], ["東區", "公園", "112.6.30", "12"], [null, "步道", "112.7.31", "4"], [null, "停車場", "112.8.31", "6"])
            .Page().Table(60, Columns, 40, ["區別", "項目", "期限", "件數"], ["", "綠廊", "112.9.30", "5"], [null, "廣場", "112.10.31", "2"], ["西區", "橋梁", "112.11.30", "1"])
            .Bytes(), "a.pdf");

        var table = Assert.Single(document.Blocks.OfType<Table>());
        Assert.Equal(
            ["區別|項目|期限|件數", "東區(1×5)|公園|112.6.30|12", "步道|112.7.31|4", "停車場|112.8.31|6", "綠廊|112.9.30|5", "廣場|112.10.31|2", "西區|橋梁|112.11.30|1"],
            table.Shape());
        Assert.Equal(new Locator(Page: 2, Table: 1, Row: 5), table.Rows[4].Locator);
        Assert.Equal("區別\t項目\t期限\t件數", Assert.Single(document.Blocks.OfType<Margin>(), m => m.Kind == MarginKind.RepeatedHeader).Text);
    }

    [Fact]
    public void Row_CutByAPage_IsPutTogether()
    {
        var document = Read.File(new PdfSample()
            .Page().Table(680, Columns, 40, ["編號", "辦理情形", "期限", "件數"], ["1", "完成設計", "112.6.30", "12"], ["2", "完成發包", "112.7.31", "4"], ["3", "施工中，路面", "112.8.31", "6"])
            .Page().Table(60, Columns, 40, ["", "已完成八成", "", ""], ["4", "驗收", "112.9.30", "5"])
            .Bytes(), "a.pdf");

        Assert.Equal("3|施工中，路面/已完成八成|112.8.31|6", Assert.Single(document.Blocks.OfType<Table>()).Shape()[3]);
    }

    [Fact]
    public void Table_WithoutRules_IsFoundByAlignment()
    {
        var sample = new PdfSample().Page().Text(50, 80, "以下為各機關辦理件數及完成比率統計。");
        string[][] rows = [["機關", "件數", "已結", "比率"], ["工務局", "120", "90", "75.0%"], ["教育局", "80", "60", "75.0%"], ["環境保護局", "1,200", "300", "25.0%"]];
        for (var r = 0; r < rows.Length; r++)
        {
            for (var c = 0; c < 4; c++)
            {
                sample.Text((c * 120) + (c == 0 ? 50 : 150 - (rows[r][c].Length * 5)), 120 + (r * 18), rows[r][c]);
            }
        }

        var document = Read.File(sample.Text(50, 300, "資料來源由各機關填報後彙整而成。").Bytes(), "a.pdf");
        Assert.Equal(rows.Select(row => string.Join('|', row)), Assert.Single(document.Blocks.OfType<Table>()).Shape());
        Assert.Equal(["以下為各機關辦理件數及完成比率統計。", "資料來源由各機關填報後彙整而成。"], document.Paragraphs());
    }

    [Fact]
    public void Figures_SharingOneRuledRow_BecomeRows()
    {
        var table = Only(new PdfSample().Page().Line(50, 100, 540, 100).Line(50, 120, 540, 120).Line(50, 200, 540, 200)
            .Line(50, 100, 50, 200).Line(300, 100, 300, 200).Line(420, 100, 420, 200).Line(540, 100, 540, 200)
            .Text(55, 113, "科目").Text(305, 113, "預算數").Text(425, 113, "決算數")
            .Text(55, 135, "一般行政").Text(305, 135, "12,300").Text(425, 135, "11,900")
            .Text(55, 153, "設備及投資").Text(305, 153, "800").Text(425, 153, "790")
            .Text(55, 171, "合計").Text(305, 171, "13,100").Text(425, 171, "12,690"));

        Assert.Equal(["科目|預算數|決算數", "一般行政|12,300|11,900", "設備及投資|800|790", "合計|13,100|12,690"], table.Shape());
    }

    [Fact]
    public void Word_CrossedByALine_IsParted()
    {
        var table = Only(new PdfSample().Page().Table(100, Columns, 20, ["甲", "", "乙", "丙"], ["一", "二", "三", "四"]).Text(370, 114, "左左左左左右右右右右"));
        Assert.Equal("右右右右右", table.Rows[0].Cells[3].Text[..5]);
    }

    [Fact]
    public void Underline_InsideACell_IsNoBorder()
    {
        var table = Only(new PdfSample().Page().Table(100, Columns, 30, ["甲", "乙", "丙", "丁"], ["一", "疫苗接種", "三", "四"]).Line(113, 145.5, 133, 145.5));
        Assert.Equal(["甲|乙|丙|丁", "一|疫苗接種|三|四"], table.Shape());
    }

    [Fact]
    public void HeaderAndPageNumber_OnEveryPage_AreMargins()
    {
        var sample = new PdfSample();
        for (var page = 1; page <= 3; page++)
        {
            sample.Page().Text(50, 40, "河岸市列管計畫").Text(50, 200, $"本頁說明第{page}項工作之辦理情形。").Text(290, 820, $"- {page} -");
        }

        var document = Read.File(sample.Bytes(), "a.pdf");
        Assert.Equal(3, document.Paragraphs().Length);
        Assert.Equal(["- 1 -", "- 2 -", "- 3 -"], document.Blocks.OfType<Margin>().Where(m => m.Kind == MarginKind.PageNumber).Select(m => m.Text));
        Assert.Equal(3, document.Blocks.OfType<Margin>().Count(m => m is { Kind: MarginKind.Header, Text: "河岸市列管計畫" }));
    }

    [Fact]
    public void Note_UnderAShortLine_StandsApart()
    {
        var document = Read.File(new PdfSample().Page().Text(50, 100, "補助經費共五百萬元，分兩年辦理。", 12)
            .Line(50, 700, 200, 700).Text(50, 715, "1", 8).Text(60, 715, "含中央補助款。", 8).Bytes(), "a.pdf");
        Assert.Equal(("1", "含中央補助款。"), Assert.Single(document.Blocks.OfType<Footnote>()) is var note ? (note.Mark, note.Text) : default);
    }

    [Fact]
    public void Page_WithoutText_IsRefusedWithAWayOut() =>
        Assert.Equal("pdf-only-pictures", Read.Refusal(new PdfSample().Page().Line(1, 1, 500, 1).Bytes(), "掃描.pdf").Code);

    [Fact]
    public void Pages_BeyondTheLimit_AreRefused()
    {
        var limits = ReadLimits.Default with { Pdf = PdfLimits.Default with { Pages = 1 } };
        var pdf = new PdfSample().Page().Text(50, 50, "一").Page().Text(50, 50, "二").Bytes();
        Assert.Equal("pdf-too-long", DocumentReader.Read(new MemoryStream(pdf), "a.pdf", limits).Refusal?.Code);
    }

    [Fact]
    public void Time_RunOut_IsRefused()
    {
        var limits = ReadLimits.Default with { Pdf = PdfLimits.Default with { Time = TimeSpan.Zero } };
        Assert.Equal("file-takes-too-long", DocumentReader.Read(new MemoryStream(new PdfSample().Page().Text(50, 50, "一").Bytes()), "a.pdf", limits).Refusal?.Code);
    }

    private static Table Only(PdfSample sample) => Assert.Single(Read.File(sample.Bytes(), "a.pdf").Blocks.OfType<Table>());
}
