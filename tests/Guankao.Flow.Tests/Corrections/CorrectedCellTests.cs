using Guankao.Importing;

namespace Guankao.Flow.Tests.Corrections;

public class CorrectedCellTests
{
    public static readonly TheoryData<PolicyColumn, string> Cells = new()
    {
        { PolicyColumn.Number, "7" }, { PolicyColumn.Domain, "安居" }, { PolicyColumn.Outline, "居住" }, { PolicyColumn.Category, "一、社會宅" },
        { PolicyColumn.Title, "興建青年社宅" }, { PolicyColumn.Lead, "臺北市政府工務局" }, { PolicyColumn.Supporting, "臺北市政府財政局" },
        { PolicyColumn.Goal, "完工 320 戶" }, { PolicyColumn.Milestones, "1. 113.6.30前完成320戶。" }, { PolicyColumn.Report, "113年6月1日完成320戶。" },
        { PolicyColumn.Grade, "B" },
    };

    [Theory]
    [MemberData(nameof(Cells))]
    public void Cell_WrittenByHand_ReadsSoAndKeepsWhatWasPrinted(PolicyColumn column, string told)
    {
        var before = Table.Open();
        var after = before.Write(0, column, told);
        Assert.Equal(told, CellText.Of(after.Draft.Items[0], column));
        Assert.Equal(before.Draft.Items[0].RawCells, after.Draft.Items[0].RawCells);
        var correction = Assert.Single(after.Draft.Items[0].Corrections);
        Assert.Equal(
            (column.Word(), CellText.Of(before.Draft.Items[0], column), told, "研考會承辦", Table.Now),
            (correction.Column, correction.Old, correction.New, correction.Who, correction.At));
        Assert.Equal(before.Draft.Items[0].Locator, correction.Row);
        foreach (var other in CellText.Columns.Where(other => other != column))
        {
            Assert.Equal(CellText.Of(before.Draft.Items[0], other), CellText.Of(after.Draft.Items[0], other));
        }
    }

    [Theory]
    [MemberData(nameof(Cells))]
    public void Correction_TakenBack_LeavesNoTrace(PolicyColumn column, string told)
    {
        var before = Table.Open();
        var written = before.Write(0, column, told);
        var after = written.Without(written.Corrections[0]).Value;
        Assert.Equal(Shown(before), Shown(after));
        Assert.Equal(Shown(before), Shown(written.Write(0, column, CellText.Of(before.Draft.Items[0], column))));
        Assert.Equal(Shown(before), Shown(written.Reset().Value));
    }

    [Fact]
    public void WorkItems_WrittenByHand_AreSplitDatedAndAuditedAgain()
    {
        var open = Table.Open().Write(0, PolicyColumn.Milestones, "1. 113.3.31前完成100戶。 2. 113.5.31前完成200戶。 3. 113.6.30前完成300戶。");
        var item = open.Draft.Items[0];
        Assert.Equal(["2024-03-31", "2024-05-31", "2024-06-30"], item.Milestones.Select(m => $"{m.Due.Single().Due:yyyy-MM-dd}"));
        Assert.Equal([100m, 200m, 300m], item.Milestones.Select(m => m.Targets.Single().Value));
        Assert.DoesNotContain(item.Questions, question => question.Code == "date-impossible");
        Assert.Equal(3, PolicyTableAudit.Of(open.Draft)[0].Milestones.Count);
    }

    [Fact]
    public void Report_WrittenByHand_ChangesTheVerdict()
    {
        var open = Table.Open();
        var before = PolicyTableAudit.Of(open.Draft)[2].Milestones[0].Verdict;
        var after = PolicyTableAudit.Of(open.Write(2, PolicyColumn.Report, "113年5月20日辦理3場。").Draft)[2].Milestones[0].Verdict;
        Assert.NotEqual(before, after);
    }

    [Fact]
    public void Label_PrintedAndCorrected_IsCarriedDown_ButOneWrittenIntoABlankCellIsNot()
    {
        var printed = Table.Open().Write(0, PolicyColumn.Domain, "安居");
        Assert.Equal(["安居", "安居", "安全"], printed.Draft.Items.Select(item => item.Domain));
        var blank = Table.Open().Write(1, PolicyColumn.Domain, "安居");
        Assert.Equal(["宜居", "安居", "安全"], blank.Draft.Items.Select(item => item.Domain));
        Assert.DoesNotContain(blank.Draft.Items[1].Repairs, repair => repair.Kind == "carried-down" && repair.Role == PolicyColumn.Domain);
    }

    [Fact]
    public void Title_WrittenWithoutItsNumber_KeepsTheNumber() =>
        Assert.Equal((1, "興建國宅"), Table.Open().Write(0, PolicyColumn.Title, "興建國宅").Draft.Items[0] is var item ? (item.Number, item.Title) : default);

    [Fact]
    public void Number_CorrectedToOneThatIsTaken_IsAskedAbout() =>
        Assert.Contains(Table.Open().Write(1, PolicyColumn.Number, "1").Draft.Questions, question => question.Code == "number-duplicate");

    [Fact]
    public void Cell_CorrectedTwice_KeepsTheFirstReadingAsTheOldOne()
    {
        var open = Table.Open().Write(0, PolicyColumn.Goal, "完工 310 戶").Write(0, PolicyColumn.Goal, "完工 320 戶");
        var correction = Assert.Single(open.Corrections);
        Assert.Equal(("完工 300 戶", "完工 320 戶"), (correction.Old, correction.New));
    }

    [Theory]
    [InlineData("number", "十八", "number-unreadable")]
    [InlineData("number", "0", "number-unreadable")]
    [InlineData("number", "", "number-unreadable")]
    [InlineData("grade", "很好", "grade-unknown")]
    [InlineData("title", " ", "text-missing")]
    [InlineData("lead", "—", "text-missing")]
    [InlineData("lead", "甲局\n乙局", "text-unprintable")]
    [InlineData("report", "完成\u0001", "text-unprintable")]
    [InlineData("colour", "紅", "column-unknown")]
    [InlineData("goal", "完工 300 戶", "correction-empty")]
    public void Cell_WithNonsense_IsRefused(string column, string told, string code)
    {
        var refused = Table.Open().Hand(0).Cells(new Dictionary<string, string> { [column] = told });
        Assert.Equal(code, refused.Refusal?.Code);
    }

    [Fact]
    public void Cell_FarTooLong_IsRefused() =>
        Assert.Equal("text-too-long", Table.Open().Hand(0).Cells(new Dictionary<string, string> { ["title"] = new('宅', 401) }).Refusal?.Code);

    private static string Shown(OpenDraft open)
    {
        using var stream = new MemoryStream();
        PolicyTableJson.Write(open.Draft, stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
