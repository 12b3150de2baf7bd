using System.Text;
using Guankao.Documents;
using Guankao.Importing;
using Guankao.Reading;

namespace Guankao.Flow.Tests.Tables;

/// <summary>Tables of any kind, corrected by hand.</summary>
public class CorrectedTableTests
{
    private static readonly DateTime At = new(2024, 7, 1, 2, 0, 0, DateTimeKind.Utc);

    private const string Grants =
        "海安市社區照顧補助表\n單位：元\n編號\t補助單位\t總經費\t自籌款\t補助款\n" +
        "1\t青松協會\t1,200\t200\t1,000\n2\t白沙協會\t900\t150\t750\n3\t石橋協會\t2,000\t400\t1,600\n合計\t\t4,100\t750\t3,530\n";

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Cell_OfAnyKind_ReadsAsItWasWritten(string kind, string text)
    {
        var open = Opened(text);
        var table = Assert.Single(open.Read.Tables);
        Assert.Equal(kind, table.Kind.Code);
        foreach (var column in table.Columns)
        {
            var row = table.Rows.First(row => row.Part == RowPart.Item);
            var told = row.Cells[column.Index].Text + "改";
            var corrected = Assert.Single(Done(open, Hand(table).Cells(row, new Dictionary<int, string> { [column.Place] = told })).Read.Tables);

            var again = corrected.Rows.First(r => r.Locator == row.Locator);
            Assert.Equal(told, again.Cells.Zip(corrected.Columns).First(cell => cell.Second.Place == column.Place).First.Text);
            Assert.Equal(row.RawCells, again.RawCells);
        }
    }

    public static TheoryData<string, string> Kinds => new()
    {
        { "ruling", "案號\t案由\t決議\t主辦機關\t辦理情形\t列管情形\n1\t公園步道積水\t請改善排水\t工務局\t已會勘\t繼續列管\n2\t校門口號誌\t請增設號誌\t交通局\t已設置\t解除列管\n3\t夜市清潔\t請加派人力\t環保局\t辦理中\t繼續列管\n" },
        { "budget", Grants },
        { "project", "工程名稱\t主辦機關\t預定完工\t實際進度\n濱海步道\t工務局\t113/12/31\t45%\n青年住宅\t都發局\t114/06/30\t20%\n親水公園\t水利局\t113/10/31\t80%\n" },
        { "staffing", "單位\t編制\t現有\t缺額\n社工科\t10\t8\t2\n救助科\t6\t6\t0\n兒少科\t12\t9\t3\n" },
        { "resource", "類型\t目標\t已開辦\t籌設中\n日照中心\t20\t15\t3\n托老據點\t40\t33\t4\n家庭中心\t8\t6\t1\n" },
        { "itinerary", "日期\t時間\t行程\t地點\n113/5/1\t09:00\t拜會市政府\t福岡\n113/5/2\t10:00\t參訪資源中心\t福岡\n113/5/3\t14:00\t參觀港口\t長崎\n" },
        { "delegation", "姓名\t服務機關\t職稱\n王大同\t海安市政府社會局\t局長\n林小美\t海安市政府教育局\t科長\n陳一心\t海安市政府秘書處\t專員\n" },
        { "plain", "品名\t顏色\t產地\n帳篷\t綠\t南岸\n睡袋\t紅\t北岸\n背包\t黑\t西岸\n" },
    };

    [Fact]
    public void Total_ThatDiffers_IsSettledByTheOfferedFigureAndTakenBack()
    {
        var open = Opened(Grants);
        var table = open.Read.Tables[0];
        var question = table.Questions.Single(q => q.Code == "sum-differs");
        var offer = table.Offer(question);
        Assert.Equal("3,350", offer?.Text);

        var corrected = Done(open, Hand(table).Answer(table.Questions.ToList().IndexOf(question)));
        Assert.DoesNotContain(corrected.Read.Tables[0].Questions, q => q.Code == "sum-differs");

        var decision = Assert.Single(corrected.Corrections);
        Assert.Equal(("3,530", "3,350"), (decision.Old, decision.New));
        Assert.True(corrected.Without(decision).Is(out var back, out _));
        Assert.Contains(back.Read.Tables[0].Questions, q => q.Code == "sum-differs");
    }

    [Fact]
    public void Question_ThatAPersonAnswersByLeavingTheReading_IsAskedNoMore()
    {
        var open = Opened(Grants);
        var upheld = Done(open, Hand(open.Read.Tables[0]).Uphold(0));

        Assert.Equal(open.Read.Tables[0].Questions.Count - 1, upheld.Read.Tables[0].Questions.Count);
    }

    [Fact]
    public void CarriedLabels_Undone_StandAsPrinted()
    {
        var open = Opened("區別\t工程名稱\t預定完工\t主辦機關\n東區\t甲橋\t113/12/31\t工務局\n\t乙橋\t114/6/30\t工務局\n西區\t丙橋\t114/3/31\t工務局\n\t丁橋\t114/9/30\t工務局\n");
        var table = open.Read.Tables[0];
        Assert.Equal(["東區", "東區", "西區", "西區"], table.Rows.Select(row => row.Cells[0].Text));
        var place = table.Repairs.ToList().FindIndex(repair => repair.Kind == "label-carried");

        var undone = Done(open, Hand(table).UndoRepair(place));

        Assert.Equal(["東區", "", "西區", ""], undone.Read.Tables[0].Rows.Select(row => row.Cells[0].Text));
        Assert.DoesNotContain(undone.Read.Tables[0].Repairs, repair => repair.Kind == "label-carried");
    }

    [Fact]
    public void MovedCells_Undone_StandWhereTheyWerePrinted()
    {
        var open = Opened("日期\t時間\t行程\n113/5/1\t09:00\t拜會市政府洽談姊妹市合作\n09:30\t參訪資源回收中心的處理流程\t\n113/5/3\t14:00\t參觀港口自由貿易區的作業\n113/5/4\t15:00\t返程\n");
        var table = open.Read.Tables[0];
        var place = table.Repairs.ToList().FindIndex(repair => repair.Kind == "cells-moved");
        Assert.True(place >= 0, string.Join(' ', table.Repairs.Select(repair => repair.Kind)));

        var undone = Done(open, Hand(table).UndoRepair(place)).Read.Tables[0];

        Assert.Equal("09:30", undone.Rows[1].Cells[0].Text);
    }

    private const string Torn =
        "案號\t案由\t裁示事項\t主辦機關\t列管情形\n1\t公園積水\t請改善\t工務局水利局\t繼續列管\n2\t號誌\t請增設\t交通局\t解除列管\n\t\t\t警察局\t\n3\t夜市清潔\t請加派人力\t環保局\t繼續列管\n";

    [Fact]
    public void RowThatOnlyGoesOn_IsJoinedAndCanBePartedAgain()
    {
        var open = Opened(Torn);
        var table = open.Read.Tables[0];
        Assert.Equal(3, table.Rows.Count);
        Assert.Equal(["交通局", "警察局"], ((AgenciesReading)table.Rows[1].Cells[3].Reading!).Names);
        Assert.Contains("警察局", table.Rows[1].RawCells);

        var undone = Done(open, Hand(table).UndoRepair(table.Repairs.ToList().FindIndex(repair => repair.Kind == "row-torn"))).Read.Tables[0];

        Assert.Equal(4, undone.Rows.Count);
        Assert.Equal("警察局", undone.Rows[2].Cells[3].Text);
    }

    [Fact]
    public void GluedNames_ArePartedAndCanBePutBack()
    {
        var open = Opened(Torn);
        var table = open.Read.Tables[0];
        Assert.Equal("工務局、水利局", table.Rows[0].Cells[3].Text);

        var undone = Done(open, Hand(table).UndoRepair(table.Repairs.ToList().FindIndex(repair => repair.Kind == "glued-names-split"))).Read.Tables[0];

        Assert.Equal("工務局水利局", undone.Rows[0].Cells[3].Text);
    }

    [Fact]
    public void CellOfACarriedLabel_LeftBlank_StaysBlank()
    {
        var open = Opened("區別\t工程名稱\t預定完工\t主辦機關\n東區\t甲橋\t113/12/31\t工務局\n\t乙橋\t114/6/30\t工務局\n西區\t丙橋\t114/3/31\t工務局\n\t丁橋\t114/9/30\t工務局\n");
        var table = open.Read.Tables[0];

        var corrected = Done(open, Hand(table).Cells(table.Rows[1], new Dictionary<int, string> { [0] = "" })).Read.Tables[0];

        Assert.Equal(["東區", "", "西區", "西區"], corrected.Rows.Select(row => row.Cells[0].Text));
    }

    [Fact]
    public void Column_GivenItsMeaning_ChangesTheKindOfTable()
    {
        var open = Opened("品項\t歸誰\t何時\t說明\n護欄\t工務局\t113/12/31\t更換\n路燈\t養工處\t114/1/31\t檢修\n號誌\t交通局\t114/2/28\t增設\n");
        var table = open.Read.Tables[0];
        Assert.Equal("plain", table.Kind.Code);

        var told = Done(open, Hand(table).Meaning(0, "matter"));
        told = Done(told, Hand(told.Read.Tables[0]).Meaning(1, "lead"));

        Assert.Equal("ruling", told.Read.Tables[0].Kind.Code);
        Assert.Equal("column-unknown", Hand(table).Meaning(0, "nonsense").Refusal?.Code);
        Assert.Equal("column-unknown", Hand(table).Meaning(9, "lead").Refusal?.Code);
    }

    [Fact]
    public void WrittenText_ThatCannotBePrinted_IsRefused()
    {
        var table = Opened(Grants).Read.Tables[0];

        Assert.Equal("text-unprintable", Hand(table).Cells(table.Rows[0], new Dictionary<int, string> { [1] = "青\u0001松" }).Refusal?.Code);
        Assert.Equal("text-too-long", Hand(table).Cells(table.Rows[0], new Dictionary<int, string> { [1] = new('長', 20_001) }).Refusal?.Code);
        Assert.Equal("correction-empty", Hand(table).Cells(table.Rows[0], new Dictionary<int, string> { [1] = " 青松協會 " }).Refusal?.Code);
        Assert.Equal("repair-unknown", Hand(table).UndoRepair(77).Refusal?.Code);
        Assert.Equal("answer-unknown", Hand(table).Answer(77).Refusal?.Code);
    }

    [Fact]
    public void EqualHeadings_AreCorrectedEachByItsPlace()
    {
        var open = Opened("項目\t經費\t經費\n甲\t100\t200\n乙\t300\t400\n丙\t500\t600\n");
        var table = open.Read.Tables[0];

        var corrected = Done(open, Hand(table).Cells(table.Rows[1], new Dictionary<int, string> { [1] = "301", [2] = "402" })).Read.Tables[0];

        Assert.Equal(["乙", "301", "402"], corrected.Rows[1].Cells.Select(cell => cell.Text));
    }

    internal static OpenTables Opened(string text, string name = "表.txt", RememberedReadings? remembered = null)
    {
        Assert.True(DocumentReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)), name).Is(out var document, out var refusal), refusal?.Sentence.En);
        Assert.True(OpenTables.Of(document, AgencyRegister.Taiwan, remembered ?? RememberedReadings.None).Is(out var open, out refusal), refusal?.Sentence.En);
        return open;
    }

    internal static CorrectTable Hand(TableDraft table) => new(table, At, "王承辦");

    internal static OpenTables Done(OpenTables open, Guankao.Kernel.Outcome<IReadOnlyList<Correction>> made)
    {
        Assert.True(made.Is(out var corrections, out var refusal), refusal?.Sentence.En);
        Assert.True(open.With(corrections).Is(out var corrected, out refusal), refusal?.Sentence.En);
        return corrected;
    }
}
