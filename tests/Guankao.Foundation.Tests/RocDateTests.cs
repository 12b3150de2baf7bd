using Guankao.Calendar;

namespace Guankao.Foundation.Tests;

public class RocDateTests
{
    [Theory]
    [InlineData(112, 6, 30, "2023-06-30")]
    [InlineData(113, 2, 29, "2024-02-29")]
    [InlineData(112, 11, 31, null)]
    [InlineData(112, 2, 29, null)]
    public void Day_OfRocYear_IsThatDayOrNone(int year, int month, int day, string? expected) =>
        Assert.Equal(expected, RocDate.Day(year, month, day)?.ToString("yyyy-MM-dd"));

    [Theory]
    [InlineData("113.9.20", "2024-09-20")]
    [InlineData("113/09/20", "2024-09-20")]
    [InlineData(" 2024-9-20 ", "2024-09-20")]
    [InlineData("民國113年9月20日", "2024-09-20")]
    [InlineData("１１３．０９．２０", "2024-09-20")]
    [InlineData("113.2.30", null)]
    [InlineData("113.9", null)]
    [InlineData("20240920", null)]
    [InlineData("-113.9.20", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Typed_AsPeopleType_IsADayOrNothing(string? text, string? day) =>
        Assert.Equal(day, RocDate.Typed(text)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}
