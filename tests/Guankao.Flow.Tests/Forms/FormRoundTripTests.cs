using System.Text;
using Guankao.Audit;
using Guankao.Documents;
using Guankao.Documents.Writing;
using Guankao.Hosting;
using Guankao.Importing;
using Guankao.Publishing;
using Guankao.Publishing.Forms;
using Guankao.Testing;

namespace Guankao.Flow.Tests.Forms;

/// <summary>Every official form in every format, PDF too: what we hand out, we read again without a loss.</summary>
public class FormRoundTripTests
{
    private const string Pdf = HandedOut.Pdf;

    // A csv file holds header and rows alone, for machines.
    private const string Bare = "csv";

    private const string Grants =
        "海安市113年度社區照顧補助經費明細表\n單位：元\n編號\t計畫名稱\t受補助單位\t總經費\t自籌款\t補助款\t備註\n" +
        "1\t日間托老計畫\t青松協會\t1,200,000\t200,000\t1,000,000\t分兩期撥付\n2\t共餐計畫\t白沙協會\t900,000\t150,000\t750,000\t\n" +
        "3\t關懷訪視計畫\t石橋協會\t2,000,000\t400,000\t1,600,000\t限社福用途\n合計\t\t\t4,100,000\t750,000\t3,350,000\t\n註：經費由公益彩券盈餘支應。\n";

    private const string Rulings =
        "海安市政府第12次市政會議裁示事項辦理情形表\n截至113年6月底\n案號\t案由\t裁示事項\t主辦機關\t協辦機關\t完成期限\t辦理情形\t列管情形\n" +
        "1\t公園步道積水\t請於三個月內改善排水\t海安市政府工務局\t海安市政府水利局\t113/9/30\t已會勘，預定8月施工。\t繼續列管\n" +
        "2\t校門口號誌\t請增設行人號誌\t海安市政府交通局\t\t113/6/15\t113年6月10日完成設置。\t解除列管\n3\t夜市清潔\t請加派清潔人力\t海安市政府環境保護局\t\t113/12/31\t辦理中。\t繼續列管\n";

    public static TheoryData<string> Formats => [.. Enum.GetValues<OutputFormat>().Select(format => format.Ending()), Pdf];

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task GrantTable_HandedOut_ReadsAsTheSameGrantsWithTheirTotals(string ending)
    {
        var first = Assert.Single(HandedOut.Tables(Encoding.UTF8.GetBytes(Grants), "補助.txt").Tables);
        var file = await HandedOut.File(TableForms.Official(first)!, ending);
        Assert.Equal($"海安市113年度社區照顧補助經費明細表.{ending}", file.Name);

        var again = Assert.Single(HandedOut.Tables(file).Tables);

        Assert.Equal("budget", again.Kind.Code);
        Assert.All(again.Columns.Where(column => column.Type == ColumnType.Amount), column => Assert.Equal("元", column.Unit));
        Assert.Empty(again.Questions);
        Assert.Equal(["number", "item", "agency", "total-cost", "own-share", "subsidy", "ratio", "remark"], again.Columns.Select(column => column.Meaning));
        Assert.Equal(
            TableForms.Grants(first)!.Lines.Select(line => (line.Number, line.Name, line.Payee, line.Total, line.Own, line.Subsidy, line.Note)),
            TableForms.Grants(again)!.Lines.Select(line => (line.Number, line.Name, line.Payee, line.Total, line.Own, line.Subsidy, line.Note)));
        var total = again.Rows.Single(row => row.Part == RowPart.Total);
        Assert.Equal([4_100_000m, 750_000m, 3_350_000m], total.Cells.Skip(3).Take(3).Select(cell => ((FigureReading)cell.Reading!).Value));
        Assert.True(ending == Bare || again.Around.Any(line => line.Cells.Any(cell => cell.Contains("公益彩券盈餘", StringComparison.Ordinal))));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task RulingTable_HandedOut_ReadsAsTheSameRulingsWithTheirStates(string ending)
    {
        var first = Assert.Single(HandedOut.Tables(Encoding.UTF8.GetBytes(Rulings), "裁示.txt").Tables);
        var file = await HandedOut.File(TableForms.Official(first)!, ending);
        Assert.Equal($"海安市政府第12次市政會議裁示事項辦理情形表(截至113年6月底).{ending}", file.Name);

        var again = Assert.Single(HandedOut.Tables(file).Tables);

        Assert.Equal("ruling", again.Kind.Code);
        Assert.Equal(RulingRows.Of(first).Select(Told), RulingRows.Of(again).Select(Told));
        Assert.True(ending == Bare || HandedOut.Tight(string.Join(' ', again.Around.SelectMany(line => line.Cells))).Contains("共3案：繼續列管2案、解除列管1案", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public async Task CommitmentList_HandedOut_ReadsAsTheSameRows(string ending)
    {
        var rows = Enumerable.Range(1, 30).Select(number => new CommitmentRow(
            Guid.CreateVersion7(), number, $"增設第{number}處托育設施", "海安市政府社會局", "社會福利", new DateOnly(2024, 12, 31), "B", GoalVerdictKind.NotMet,
            new ThreeLights(Light.Yellow, Light.Red, Light.Unlit), 4, 1, 2)).ToList();
        var document = CommitmentListPrint.Of(rows, new CommitmentSearch());
        var printed = Assert.IsType<PrintedTable>(Assert.Single(document.Parts));

        var file = await HandedOut.File(document, ending);
        var again = Assert.Single(HandedOut.Tables(file).Tables);

        Assert.Equal(printed.Header[0].Select(cell => HandedOut.Tight(cell.Text)), again.Columns.Select(column => HandedOut.Tight(column.Name)));
        Assert.Equal(printed.Rows.Select(row => Line(row.Select(cell => ending == Bare && cell.Date is { } day ? $"{day:yyyy-MM-dd}" : cell.Text))), again.Rows.Select(row => Line(row.Cells.Select(cell => cell.Text))));
    }

    [Fact]
    public async Task PolicyTable_PrintedAsPdf_ReadsAsTheSameItems()
    {
        var path = Repository.File("samples", "policy-table.txt");
        var first = HandedOut.Tables(System.IO.File.ReadAllBytes(path), "policy-table.txt").Policy!;

        var file = await HandedOut.File(PolicyTablePrint.Of(DraftForms.Table(first)), Pdf);
        var again = HandedOut.Tables(file).Policy!;

        Assert.Equal(first.Items.Select(Told), again.Items.Select(Told));
    }

    [Theory]
    [InlineData("odt")]
    [InlineData("docx")]
    [InlineData("pdf")]
    public async Task CommitmentPage_HandedOut_HoldsEveryWordOfIt(string ending)
    {
        var document = CommitmentPagePrint.Of(Pages.Nursery(), Pages.Words);
        var file = await HandedOut.File(document, ending);
        Assert.True(DocumentReader.Read(new MemoryStream(file.Content), file.Name).Is(out var read, out var refusal), refusal?.Sentence.En);

        var text = HandedOut.Tight(string.Concat(read.Blocks.SelectMany(Texts)));
        Assert.All(document.Parts.SelectMany(Words).Select(HandedOut.Tight), words => Assert.Contains(words, text, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Words(PrintedPart part) => part switch
    {
        PrintedHeading heading => [heading.Text],
        PrintedParagraph paragraph => [paragraph.Text],
        PrintedTable table => table.Header.Concat(table.Rows).SelectMany(row => row).Select(cell => cell.Text),
        _ => [],
    };

    private static IEnumerable<string> Texts(Block block) => block switch
    {
        Paragraph paragraph => [paragraph.Text],
        Table table => table.Rows.SelectMany(row => row.Cells).Select(cell => cell.Text),
        _ => [],
    };

    private static string Told(RulingRow row) => HandedOut.Tight(
        $"{row.Number}|{row.Matter}|{row.Decision}|{string.Join('、', row.Leads)}|{string.Join('、', row.Supporting)}|{row.Due:yyyy-MM-dd}|{row.Handling}|{row.Tracking}");

    // A browser breaks lines where the cell ends; where they were broken before cannot be seen on paper.
    private static string Told(DraftItem item) => HandedOut.Tight(
        $"{item.Number}|{item.Title}|{item.Lead}|{string.Join('、', item.Supporting)}|{item.Domain}|{item.Outline}|{item.Category}|{item.Goal?.Text}|{string.Concat(item.Milestones.Select(work => $"{work.Path} {work.Text}"))}|{item.Report}|{item.GradePrinted}");

    private static string Line(IEnumerable<string> cells) => string.Join('|', cells.Select(HandedOut.Tight));
}
