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
}
