using Guankao.Importing;

namespace Guankao.Flow.Tests.Corrections;

public class CorrectedColumnTests
{
    private static readonly string Odd = Table.Head.Replace("113年上半年辦理情形", "113年上半年備忘", StringComparison.Ordinal);

    private static OpenDraft Open() => OpenDraft.Of(
        Table.Whole("臺北市政府113年上半年政策辦理情形表\n\n" + Odd + "\n" + string.Join('\n', Table.Rows)), Guankao.Reading.AgencyRegister.Taiwan, RememberedReadings.None).Value;

    [Fact]
    public void Column_GivenItsMeaning_IsReadSo()
    {
        var open = Open();
        Assert.Null(open.Draft.Columns[8].Role);
        var after = open.With(CorrectColumn.Meaning(open.Draft, 8, "report", Table.Now, null).Value).Value;
        Assert.Equal("113年6月28日完成300戶。", after.Draft.Items[0].Report);
        Assert.Equal(("113年上半年備忘", "", "report"), after.Draft.Corrections.Single() is var c ? (c.Column, c.Old, c.New) : default);
    }

    [Theory]
    [InlineData(8, "colour", "column-unknown")]
    [InlineData(99, "report", "column-unknown")]
    [InlineData(4, "lead", "correction-empty")]
    public void Meaning_ThatMakesNoSense_IsRefused(int place, string word, string code) =>
        Assert.Equal(code, CorrectColumn.Meaning(Open().Draft, place, word, Table.Now, null).Refusal?.Code);

    [Fact]
    public void Column_WithoutWhichNoItemCanBeRead_CannotBeTakenAway()
    {
        var open = Table.Open();
        Assert.NotNull(open.With(CorrectColumn.Meaning(open.Draft, 3, "", Table.Now, null).Value).Refusal);
    }

    [Theory]
    [InlineData("113年上半年辦理情形", "114年度下半年辦理情形")]
    [InlineData("辦理情形及成果 (截至112年12月底)", "辦理情形及成果(截至113年6月底)")]
    [InlineData("１１３年目標", "１１４年目標")]
    public void Fingerprint_OfTheNextEdition_IsTheSame(string one, string next) =>
        Assert.Equal(TableFingerprint.Of(["主辦", one]), TableFingerprint.Of(["主辦", next]));

    [Fact]
    public void Fingerprint_OfOtherHeadingsOrAnotherOrder_IsAnother()
    {
        Assert.NotEqual(TableFingerprint.Of(["主辦", "協辦"]), TableFingerprint.Of(["協辦", "主辦"]));
        Assert.NotEqual(TableFingerprint.Of(["主辦", "協辦"]), TableFingerprint.Of(["主辦", "會辦"]));
    }
}
