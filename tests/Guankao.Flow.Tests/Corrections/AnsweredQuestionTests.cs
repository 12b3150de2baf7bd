using Guankao.Importing;

namespace Guankao.Flow.Tests.Corrections;

public class AnsweredQuestionTests
{
    [Fact]
    public void ImpossibleDay_AnsweredByTheOfferedOne_IsThatDay()
    {
        var open = Table.Open();
        var place = open.Question(0, "date-impossible");
        Assert.Equal("113.2.29前", open.Draft.Items[0].Questions[place].Offers.Single().Text);
        var after = open.With(open.Hand(0).Answer(place, 0).Value).Value;
        Assert.Equal("1. 113.2.29前完成100戶。 2. 113.6.30前完成300戶。", after.Draft.Items[0].Work);
        Assert.Equal(-1, after.Question(0, "date-impossible"));
        Assert.Equal(new DateOnly(2024, 2, 29), after.Draft.Items[0].Milestones[0].Due.Single().Due);
    }

    [Fact]
    public void UnknownAgency_AnsweredByTheOfferedName_IsThatAgency()
    {
        var open = Table.Open();
        var place = open.Question(2, "agency-unknown");
        var offer = open.Draft.Items[2].Questions[place].Offers.ToList().FindIndex(o => o.Text == "臺北市政府消防局");
        Assert.True(offer >= 0);
        var after = open.With(open.Hand(2).Answer(place, offer).Value).Value;
        Assert.Equal("臺北市政府消防局", after.Draft.Items[2].Lead);
        Assert.Equal(["臺北市政府社會局"], after.Draft.Items[2].Supporting);
        Assert.Equal(-1, after.Question(2, "agency-unknown"));
    }

    [Fact]
    public void UnknownGrade_AnsweredByOneOfTheList_IsThatGrade()
    {
        var open = Table.Open();
        var place = open.Question(1, "grade-unknown");
        var after = open.With(open.Hand(1).Answer(place, 0).Value).Value;
        Assert.Equal(open.Draft.Items[1].Questions[place].Offers[0].Text, after.Draft.Items[1].Grade);
    }

    [Fact]
    public void LostNumber_AnsweredByTheInferredOne_IsNoQuestionAnyMore()
    {
        var open = Table.Open(Table.Rows[0], Table.Rows[1].Replace("2、", "", StringComparison.Ordinal), Table.Rows[2]);
        var place = open.Question(1, "number-missing");
        var after = open.With(open.Hand(1).Answer(place, 0).Value).Value;
        Assert.Equal(2, after.Draft.Items[1].Number);
        Assert.Equal(-1, after.Question(1, "number-missing"));
    }

    [Fact]
    public void Question_UpheldAsItReads_IsGoneAndTheReadingStays()
    {
        var open = Table.Open();
        var after = open.With(open.Hand(2).Uphold(open.Question(2, "agency-unknown")).Value).Value;
        Assert.Equal(-1, after.Question(2, "agency-unknown"));
        Assert.Equal(open.Draft.Items[2].Lead, after.Draft.Items[2].Lead);
        Assert.True(after.Reset().Value.Question(2, "agency-unknown") >= 0);
    }

    [Theory]
    [InlineData(99, 0)]
    [InlineData(0, 99)]
    [InlineData(-1, 0)]
    [InlineData(0, -1)]
    public void Answer_ThatWasNotOffered_IsRefused(int question, int choice) =>
        Assert.Equal("answer-unknown", Table.Open().Hand(0).Answer(question, choice).Refusal?.Code);
}
