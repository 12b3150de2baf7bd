using System.Globalization;
using Guankao.Calendar;
using Guankao.Kernel;

namespace Guankao.Foundation.Tests.Calendar;

public class OfficeCalendarCsvTests
{
    private static readonly DateOnly Issued = new(2025, 6, 13);

    [Fact]
    public void Csv_OfAWholeYear_GivesTheSameDaysAsTheShippedFile()
    {
        foreach (var year in CalendarShelf.Shipped.Years)
        {
            var read = Read(string.Join("\r\n", Lines(year))).Value;
            Assert.Equal(year.RocYear, read.RocYear);
            Assert.Equal(year.Days.Select(d => (d.Day, Off: d.Kind.IsRest())), read.Days.Select(d => (d.Day, Off: d.Kind.IsRest())));
            Assert.Equal(year.RestDayCount, read.RestDayCount);
        }
    }

    [Fact]
    public void Csv_KeepsKindsAndNames()
    {
        var read = Read(string.Join('\n', Lines(CalendarShelf.Shipped.Years.Single(y => y.RocYear == 112)))).Value;
        Assert.Contains(read.Days, d => d is { Kind: DayKind.MakeUpWork, Name.En: "make-up working day" } && d.Day == new DateOnly(2023, 2, 18));
        Assert.Contains(read.Days, d => d is { Kind: DayKind.Adjusted } && d.Day == new DateOnly(2023, 10, 9));
        Assert.Contains(read.Days, d => d is { Kind: DayKind.NationalHoliday, Name.En: "Mid-Autumn Festival" });
    }

    [Fact]
    public void Csv_Of400Days_IsRefusedWithTheFirstLineTooMany()
    {
        var lines = Lines(CalendarShelf.Shipped.Years[^1]).ToList();
        for (var day = new DateOnly(2028, 1, 1); lines.Count <= 400; day = day.AddDays(1))
        {
            lines.Add($"{day:yyyyMMdd},{"日一二三四五六"[(int)day.DayOfWeek]},0,");
        }

        var refusal = Read(string.Join('\n', lines)).Refusal!;
        Assert.Equal("too-many-days", refusal.Code);
        Assert.Contains("第 367 行", refusal.Sentence.ZhHant, StringComparison.Ordinal);
        Assert.Contains("line 367", refusal.Sentence.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("日期,星期,放假,備註\n", "not-office-calendar", 1)]
    [InlineData("西元日期,星期,是否放假,備註\n20260101,五,2,開國紀念日", "wrong-weekday", 2)]
    [InlineData("西元日期,星期,是否放假,備註\n20260101,四,1,開國紀念日", "unknown-flag", 2)]
    [InlineData("西元日期,星期,是否放假,備註\n20260101,四,2,開國紀念日\n20260103,六,2,", "day-out-of-order", 3)]
    [InlineData("西元日期,星期,是否放假,備註\n20260230,四,2,", "not-a-day", 2)]
    [InlineData("西元日期,星期,是否放假,備註\n20260101,四,2,開國紀念日", "year-not-whole", 2)]
    public void Csv_ThatIsWrong_IsRefusedWithLineAndReason(string text, string code, int line)
    {
        var refusal = Read(text).Refusal!;
        Assert.Equal(code, refusal.Code);
        Assert.Contains($"line {line}:", refusal.Sentence.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"year":115,"version":1,"issued":"2025-06-13","source":"s","days":[{"day":"2026-01-01","kind":"holiday","name":{"zh":"甲","en":"a"},"standing":"verified","source":"x"}],"sources":[{"id":"x","title":"y"}]}""", "unknown-kind")]
    [InlineData("""{"year":115,"version":1,"issued":"2025-06-13","source":"s","days":[{"day":"2027-01-01","kind":"substitute","name":{"zh":"甲","en":"a"},"standing":"verified","source":"x"}],"sources":[{"id":"x","title":"y"}]}""", "other-year")]
    [InlineData("""{"year":115,"version":1,"issued":"2025-06-13","source":"s","days":[{"day":"2026-01-01","kind":"substitute","name":{"zh":"甲","en":"a"},"standing":"verified","source":"z"}],"sources":[{"id":"x","title":"y"}]}""", "unknown-source")]
    [InlineData("""{"year":115,"version":1,"issued":"2025-06-13","source":"s","days":[{"day":"2026-01-01","kind":"substitute","name":{"zh":"甲"},"standing":"verified","source":"x"}],"sources":[{"id":"x","title":"y"}]}""", "missing-en")]
    [InlineData("""{"year":115,"version":1,""", "not-json")]
    public void HandEditedFile_ThatIsWrong_IsRefused(string json, string code) =>
        Assert.Equal(code, CalendarFile.Year("115.json", json).Refusal?.Code);

    private static Outcome<CalendarYear> Read(string text) => OfficeCalendarCsv.Read("calendar.csv", text, 9, Issued, "test");

    private static IEnumerable<string> Lines(CalendarYear year)
    {
        yield return "\uFEFF西元日期,星期,是否放假,備註";
        var days = RestDays.Of([year]);
        for (var day = new DateOnly(year.RocYear + 1911, 1, 1); day.Year == year.RocYear + 1911; day = day.AddDays(1))
        {
            yield return string.Create(CultureInfo.InvariantCulture,
                $"{day:yyyyMMdd},{"日一二三四五六"[(int)day.DayOfWeek]},{(days.IsRest(day) ? 2 : 0)},{days.MarkOf(day)?.Name.ZhHant}");
        }
    }
}
