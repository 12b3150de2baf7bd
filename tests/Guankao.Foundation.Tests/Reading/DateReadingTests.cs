using Guankao.Reading;

namespace Guankao.Foundation.Tests.Reading;

public class DateReadingTests
{
    private static readonly ReadingContext Report112 = new(new DateOnly(2023, 12, 31), "臺北市");

    [Theory]
    [InlineData("112.6.30前決標", null, "2023-06-30")]
    [InlineData("於112/6/30開工", "2023-06-30", "2023-06-30")]
    [InlineData("１１２年６月３０日", "2023-06-30", "2023-06-30")]
    [InlineData("民國一百一十二年六月底", "2023-06-30", "2023-06-30")]
    [InlineData("自112年10月11日起開放", "2023-10-11", null)]
    [InlineData("7月17日至21日巡檢", "2023-07-17", "2023-07-21")]
    public void Date_AsWritten_IsThatInterval(string text, string? from, string? to)
    {
        var date = Assert.Single(new ProseReader().Read(text, Report112).Dates);
        Assert.Equal((from, to), (date.From?.ToString("yyyy-MM-dd"), date.To?.ToString("yyyy-MM-dd")));
    }
}
