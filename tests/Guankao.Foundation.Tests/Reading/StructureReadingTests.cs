using Guankao.Reading;

namespace Guankao.Foundation.Tests.Reading;

public class StructureReadingTests
{
    [Theory]
    [InlineData("一、盤點現況", "一、=1.1")]
    [InlineData("壹、前言", "壹、=0.1")]
    [InlineData("(三)後續規劃", "(三)=2.3")]
    [InlineData("（三）後續規劃", "（三）=2.3")]
    [InlineData("2. 辦理招商", "2.=3.2")]
    [InlineData("1.112.6.30前盤點", "1.=3.1")]
    [InlineData("(5)新設場館", "(5)=4.5")]
    [InlineData("B. 各區公所", "B.=5.2")]
    [InlineData("③辦理驗收", "③=6.3")]
    [InlineData("註2：工程延宕", "註2：=7.2")]
    [InlineData("一、甲案。 二、乙案。", "一、=1.1", "二、=1.2")]
    [InlineData("1.5公里路段")]
    [InlineData("5、14、15項")]
    [InlineData("共一、二處")]
    public void OutlineMark_AtTheHeadOfAPoint_HasLevelAndNumber(string text, params string[] expected) =>
        Assert.Equal(expected, Read(text).Outline.Select(mark => $"{mark.Span.Of(text)}={mark.Level}.{mark.Number}"));

    [Theory]
    [InlineData("以府法綜字第1123013348號令發布", "府法綜字第1123013348號")]
    [InlineData("北市都企字第10930112A號函", "北市都企字第10930112A號")]
    [InlineData("府授工字第○九二○三一一號", "府授工字第○九二○三一一號")]
    [InlineData("崔字以第1120614001號函復", "第1120614001號")]
    [InlineData("民安第9號演習")]
    public void DocumentNumber_InRunningText_IsRead(string text, params string[] expected) =>
        Assert.Equal(expected, Read(text).DocumentNumbers.Select(number => number.Span.Of(text)));

    [Theory]
    [InlineData("修正「臺中市公園管理自治條例」", "臺中市公園管理自治條例=自治條例")]
    [InlineData("訂定「補助住宿機構作業要點(草案)」", "補助住宿機構作業要點=作業要點")]
    [InlineData("依災害防救法辦理", "災害防救法=法")]
    [InlineData("舉辦「城市論壇」")]
    public void Law_ByNameOrInBrackets_HasItsKind(string text, params string[] expected) =>
        Assert.Equal(expected, Read(text).Laws.Select(law => $"{law.Span.Of(text)}={law.Kind}"));

    [Theory]
    [InlineData("預計明年啟用", VerbSense.Promise, VerbSense.Done)]
    [InlineData("尚未完成驗收", VerbSense.NotDone)]
    [InlineData("已完成驗收", VerbSense.Done)]
    [InlineData("刻正辦理細部設計", VerbSense.UnderWay)]
    [InlineData("因故暫緩上網", VerbSense.Stopped)]
    [InlineData("業務科提供說明")]
    [InlineData("將來展望")]
    public void Verb_ThatPromisesOrReports_HasItsSense(string text, params VerbSense[] expected) =>
        Assert.Equal(expected, Read(text).Verbs.Select(verb => verb.Sense));

    [Theory]
    [InlineData("返國翌日起3個月內提出報告", "返國翌日起3個月內", 3, CalendarUnit.Month, true)]
    [InlineData("請於文到7日內函復", "文到7日內", 7, CalendarUnit.Day, false)]
    [InlineData("於5個工作日內召開", "5個工作日內", 5, CalendarUnit.WorkingDay, false)]
    [InlineData("決標後2週內開工", "決標後2週內", 2, CalendarUnit.Week, false)]
    public void Period_FromAnEvent_HasCountUnitAndEvent(string text, string span, int count, CalendarUnit unit, bool nextDay)
    {
        var period = Assert.Single(Read(text).Periods);
        Assert.Equal((span, count, unit, nextDay), (period.Span.Of(text), period.Count, period.Unit, period.FromNextDay));
    }

    [Theory]
    [InlineData("每半年至少1次", 1, CalendarUnit.Half, 1, true)]
    [InlineData("原則每4個月召開1次", 4, CalendarUnit.Month, 1, false)]
    [InlineData("每季公布", 1, CalendarUnit.Quarter, null, false)]
    [InlineData("應每二年增給", 2, CalendarUnit.Year, null, false)]
    [InlineData("按月回報", 1, CalendarUnit.Month, null, false)]
    public void Recurrence_InRunningText_HasStepAndTimes(string text, int every, CalendarUnit unit, int? times, bool atLeast)
    {
        var recurrence = Assert.Single(Read(text).Recurrences);
        Assert.Equal((every, unit, times, atLeast), (recurrence.Every, recurrence.Unit, recurrence.Times, recurrence.AtLeast));
    }

    [Theory]
    [InlineData("經本府第2236次市政會議通過", 2236, null)]
    [InlineData("召開第1屆第3次委員會議", 3, 1)]
    public void Meeting_WithOrdinal_HasNumberAndTerm(string text, int number, int? term)
    {
        var meeting = Assert.Single(Read(text).Meetings);
        Assert.Equal((number, term), (meeting.Number, meeting.Term));
    }

    private static Mentions Read(string text) => new ProseReader(AgencyRegister.Taiwan).Read(text, new ReadingContext(null, "臺北市"));
}
