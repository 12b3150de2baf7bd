using System.Globalization;
using Guankao.Importing;
using Guankao.Testing;

namespace Guankao.Flow.Tests.Tables;

/// <summary>What does not add up is asked, with the figure that explains it; what adds up is left in peace.</summary>
public class SumTests
{
    private const string Beds =
        "行政區\t主體\t公立\t私立\t合計\n" +
        "東灣區\t長照\t120\t80\t200\n東灣區\t身障\t40\t35\t75\n東灣區\t小計\t160\t115\t275\n" +
        "西岸區\t長照\t90\t64\t154\n西岸區\t身障\t22\t18\t40\n西岸區\t小計\t112\t82\t194\n" +
        "總計\t\t272\t197\t469\n";

    [Fact]
    public void Table_ThatAddsUp_IsAskedNothing()
    {
        var table = Doctored.Text(Beds);

        Assert.Empty(table.Questions);
        Assert.True(table.SumsChecked >= 12, $"{table.SumsChecked} sums checked");
        Assert.Equal([RowPart.Item, RowPart.Item, RowPart.Subtotal, RowPart.Item, RowPart.Item, RowPart.Subtotal, RowPart.Total], table.Rows.Select(row => row.Part));
    }

    [Fact]
    public void Subtotal_ThatIsWrong_IsNamedAsTheCause()
    {
        var question = Assert.Single(Doctored.Text(Beds.Replace("小計\t112\t82\t194", "小計\t112\t83\t195", StringComparison.Ordinal)).Questions, q => q.Code == "sum-differs" && q.Column == 3);

        Assert.Equal((83m, 82m), (question.Sum!.Said, question.Sum.Computed));
        Assert.Equal("wrong-total", question.Sum.Cause?.Kind);
        Assert.Equal(82m, question.Sum.Cause?.Fitting);
    }

    [Fact]
    public void Item_ThatIsWrong_IsFoundByTheSumsThatNeedIt()
    {
        var questions = Doctored.Text(Beds.Replace("東灣區\t身障\t40\t35\t75", "東灣區\t身障\t40\t53\t75", StringComparison.Ordinal)).Questions;

        var question = Assert.Single(questions, q => q.Code == "sum-differs" && q.Sum!.Said == 115);
        Assert.Equal("digits-swapped", question.Sum!.Cause?.Kind);
        Assert.Equal((53m, 35m), (question.Sum.Cause!.Printed, question.Sum.Cause.Fitting));
        Assert.Contains(questions, q => q.Code == "row-sum-differs");
    }

    [Theory]
    [InlineData("504", "digits-swapped", "540")]
    [InlineData("523", "left-out", "17")]
    [InlineData("557", "counted-twice", "17")]
    public void Total_OfAPlainList_IsCheckedToo(string printed, string cause, string fitting)
    {
        var table = Doctored.Text($"編號\t項目\t經費(千元)\n1\t鋪面\t305\n2\t照明\t17\n3\t排水\t218\n合計\t\t{printed}\n".Replace("合計\t\t", "合計\t \t", StringComparison.Ordinal));

        var question = Assert.Single(table.Questions, q => q.Code == "sum-differs");
        Assert.Equal(540m, question.Sum!.Computed);
        Assert.Equal(cause, question.Sum.Cause?.Kind);
        Assert.Equal(decimal.Parse(fitting, CultureInfo.InvariantCulture), question.Sum.Cause!.Fitting);
    }

    [Fact]
    public void Row_ThatIsMissing_IsSeenByItsNumber()
    {
        var table = Doctored.Text("編號\t項目\t金額\n1\t鋪面\t305\n2\t照明\t170\n3\t排水\t218\n5\t植栽\t66\n6\t座椅\t31\n合計\t\t890\n");

        Assert.Contains(table.Questions, question => question.Code == "number-missing");
        Assert.Equal("row-missing", Assert.Single(table.Questions, question => question.Code == "sum-differs").Sum?.Cause?.Kind);
    }

    [Fact]
    public void OwnShareAndSubsidy_ThatDoNotGiveTheTotal_AreAsked()
    {
        var table = Doctored.Text(
            "計畫名稱\t總經費\t自籌經費\t補助經費\t自籌比率\n" +
            "早療服務\t2,000,000\t600,000\t1,400,000\t30.00%\n親職教育\t1,500,000\t450,000\t1,050,000\t30.00%\n" +
            "外展服務\t800,000\t200,000\t600,000\t25.00%\n社區據點\t1,200,000\t360,000\t820,000\t30.00%\n志工培訓\t400,000\t140,000\t260,000\t53.00%\n");

        var sum = Assert.Single(table.Questions, question => question.Code == "row-sum-differs");
        Assert.Equal((1_200_000m, 1_180_000m), (sum.Sum!.Said, sum.Sum.Computed));
        var share = Assert.Single(table.Questions, question => question.Code == "share-differs");
        Assert.Equal((53m, 35m), (share.Sum!.Said, share.Sum.Computed));
    }

    [Fact]
    public void Vacancies_ThatAreNotPostsLessPeople_AreAsked()
    {
        var table = Doctored.Text(
            "單位\t編制員額\t現有員額\t缺額\n社會局\t120\t108\t12\n衛生局\t96\t90\t6\n教育局\t60\t60\t0\n勞動局\t44\t39\t7\n");

        Assert.Equal("staffing", table.Kind.Code);
        var question = Assert.Single(table.Questions);
        Assert.Equal(("difference-differs", 7m, 5m), (question.Code, question.Sum!.Said, question.Sum.Computed));
    }

    [Fact]
    public void Rounding_OfThousands_IsNoDifference() => Assert.Empty(Doctored.Text(
        "單位：千元\n項目\t甲案\t乙案\t合計\n鋪面\t1,001\t500\t1,501\n照明\t333\t333\t667\n排水\t90\t10\t100\n植栽\t33\t67\t100\n總計\t1,458\t910\t2,368\n").Questions);

    [Fact]
    public void Amount_InAnotherUnitThanItsTable_IsAsked()
    {
        var table = Doctored.Text("單位：千元\n項目\t金額\n鋪面\t120\n照明\t85萬元\n排水\t60\n植栽\t44\n");

        Assert.Single(table.Questions, question => question.Code == "unit-differs");
    }

    [Fact]
    public void SocialHousing_OfTheTwoVersions_OnlyTheRevisedOneNoLongerAddsUp()
    {
        Assert.SkipWhen(Repository.Corpus("h08") is null || Repository.Corpus("h09") is null, "The two lists of social housing are not beside the repository.");
        var first = Assert.Single(Doctored.File(Repository.Corpus("h08")!).Tables);
        var revised = Assert.Single(Doctored.File(Repository.Corpus("h09")!).Tables);

        Assert.Equal(181_021m, Grand(first));
        Assert.Equal(180_999m, Grand(revised));
        Assert.Empty(first.Questions);

        // The city's sub-total was raised by 18, its row 地方 was not: both columns say so, at the sub-total and at the totals.
        var planned = revised.Columns.Single(column => column.Meaning == "planned").Index;
        var question = Assert.Single(revised.Questions, q => q.Row!.Row == 8 && q.Column == planned);
        Assert.Equal((15_322m, 15_304m, 18m), (question.Sum!.Said, question.Sum.Computed, question.Sum.Difference));
        Assert.Equal((7, planned, 11_218m, 11_236m), (question.Sum.Cause!.Row!.Row, question.Sum.Cause.Column, question.Sum.Cause.Printed, question.Sum.Cause.Fitting));
        Assert.All(revised.Questions, q => Assert.Equal(7, q.Sum!.Cause!.Row!.Row));
    }

    private static decimal Grand(TableDraft table) => ((FigureReading)table.Rows[^1].Cells[^1].Reading!).Value;
}
