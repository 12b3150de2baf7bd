using System.Globalization;
using Guankao.Calendar;
using Guankao.Kernel;

namespace Guankao.Foundation.Tests.Calendar;

public class RestDayTests
{
    private static readonly RestDays Nation = CalendarShelf.Shipped.For();

    [Theory]
    [InlineData(112, 1, 116)]
    [InlineData(113, 1, 115)]
    [InlineData(114, 1, 115)]
    [InlineData(114, 2, 118)]
    [InlineData(115, 1, 120)]
    public void Year_Shipped_HasAsManyRestDaysAsItsLetterSays(int year, int version, int restDays) =>
        Assert.Equal(restDays, CalendarShelf.Shipped.Years.Single(y => y.RocYear == year && y.Version == version).RestDayCount);

    [Theory]
    [InlineData("2023-01-07", DayKind.MakeUpWork)]
    [InlineData("2024-02-17", DayKind.MakeUpWork)]
    [InlineData("2025-02-08", DayKind.MakeUpWork)]
    [InlineData("2023-01-27", DayKind.Adjusted)]
    [InlineData("2025-09-28", DayKind.NationalHoliday)]
    [InlineData("2025-10-24", DayKind.Substitute)]
    [InlineData("2026-10-26", DayKind.Substitute)]
    [InlineData("2027-12-31", DayKind.Substitute)]
    [InlineData("2024-09-21", DayKind.Weekend)]
    [InlineData("2024-09-23", DayKind.Working)]
    public void KindOf_Shipped_IsAsPublished(string day, DayKind kind) => Assert.Equal(kind, Nation.KindOf(DateOnly.Parse(day, CultureInfo.InvariantCulture)));

    [Fact]
    public void Festivals_Shipped_FallOnTheirLunarDays()
    {
        var lunar = new TaiwanLunisolarCalendar();
        (string Name, int Month, int Day)[] festivals = [("春節", 1, 1), ("端午節", 5, 5), ("中秋節", 8, 15)];
        foreach (var year in CalendarShelf.Shipped.Years)
        {
            foreach (var (name, month, day) in festivals)
            {
                var leap = lunar.GetLeapMonth(year.RocYear);
                var due = DateOnly.FromDateTime(lunar.ToDateTime(year.RocYear, leap > 0 && month >= leap ? month + 1 : month, day, 0, 0, 0, 0));
                Assert.Equal(due, year.Days.First(d => d.Name.ZhHant == name).Day);
            }

            Assert.Contains(year.Days, d => d.Name.ZhHant == "農曆除夕"
                && d.Day == year.Days.First(s => s.Name.ZhHant == "春節").Day.AddDays(-1));
        }
    }

    [Fact]
    public void Holidays_OnWeekends_AreMadeUpOnce()
    {
        foreach (var year in CalendarShelf.Shipped.Years)
        {
            var lost = year.Days.Count(d => d.Kind == DayKind.NationalHoliday && d.Day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
            var made = year.Days.Count(d => d.Kind == DayKind.Substitute);

            // 113 and 114 join two holidays on one day (4.4), and 116 ends with a day for the New Year of 117.
            var joined = year.Days.Count(d => d.Name.ZhHant == "兒童節及民族掃墓節") + (year.RocYear == 116 ? 1 : 0);
            Assert.Equal(lost + joined, made);
        }
    }

    [Fact]
    public void Retrocession_BeforeTheActWasIssued_WasAWorkingDayEve()
    {
        var bridge = new DateOnly(2025, 10, 24);
        Assert.False(CalendarShelf.Shipped.KnownOn(new DateOnly(2025, 6, 12)).IsRest(bridge));
        Assert.True(CalendarShelf.Shipped.KnownOn(new DateOnly(2025, 6, 13)).IsRest(bridge));
    }

    [Fact]
    public void Closure_OfOneCity_LeavesOthersAtWork()
    {
        var typhoon = new DateOnly(2024, 10, 31);
        Assert.True(CalendarShelf.Shipped.For("臺北市").IsRest(typhoon));
        Assert.False(CalendarShelf.Shipped.For("高雄市").IsRest(typhoon));
        Assert.Contains("康芮", CalendarShelf.Shipped.For("臺北市").NameOf(typhoon).ZhHant, StringComparison.Ordinal);
    }

    [Fact]
    public void Closure_OfADistrict_ReachesThatDistrictAlone()
    {
        var day = new DateOnly(2025, 11, 11);
        var shelf = CalendarShelf.Shipped.With(A.Closure(day, city: "新北市", district: "烏來區"));
        Assert.True(shelf.For("新北市", "烏來區").IsRest(day));
        Assert.False(shelf.For("新北市", "板橋區").IsRest(day));
        Assert.False(shelf.For("臺北市", "烏來區").IsRest(day));
    }

    [Fact]
    public void Closures_OfBothHalves_CloseTheDay()
    {
        var day = new DateOnly(2025, 7, 7);
        var half = CalendarShelf.Shipped.With(A.Closure(day, DayPart.Afternoon));
        Assert.Equal(DayKind.AfternoonClosure, half.For("臺北市").KindOf(day));
        Assert.False(half.For("臺北市").IsRest(day));
        Assert.True(half.With(A.Closure(day, DayPart.Morning)).For("臺北市").IsRest(day));
    }

    [Fact]
    public void Version_ThatIsTaken_IsRefused()
    {
        var again = CalendarShelf.Shipped.With(CalendarShelf.Shipped.Years[0]);
        Assert.Equal("calendar-version-taken", again.Refusal?.Code);
    }

    /// <summary>Closures for tests.</summary>
    internal static class A
    {
        public static Closure Closure(DateOnly day, DayPart part = DayPart.Whole, string? city = null, string? district = null) =>
            new(day, part, city, district, new Bilingual("颱風停止上班", "closed, typhoon"), Standing.Verified, "test");
    }
}
