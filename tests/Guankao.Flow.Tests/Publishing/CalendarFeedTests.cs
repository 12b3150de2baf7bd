using System.Text;
using Guankao.Calendar;
using Guankao.Publishing;

namespace Guankao.Flow.Tests.Publishing;

public class CalendarFeedTests
{
    private static readonly DateTime Made = new(2026, 3, 1, 2, 3, 4, DateTimeKind.Utc);

    [Fact]
    public void Feed_OfADay_IsAWholeDayWithEveryRequiredProperty()
    {
        var lines = Lines(Entry(Moment.EndOf(new(2023, 10, 31))));
        Assert.Equal(["BEGIN:VCALENDAR", "VERSION:2.0"], lines[..2]);
        Assert.Contains("UID:a@guankao", lines);
        Assert.Contains("DTSTAMP:20260301T020304Z", lines);
        Assert.Contains("DTSTART;VALUE=DATE:20231031", lines);
        Assert.Equal("END:VCALENDAR", lines[^1]);
        Assert.DoesNotContain("BEGIN:VALARM", lines);
    }

    [Fact]
    public void Feed_OfANoon_IsThatInstantInUniversalTime() =>
        Assert.Contains("DTSTART:20241223T040000Z", Lines(Entry(Moment.NoonOf(new(2024, 12, 23)))));

    [Fact]
    public void Reminder_OfADay_RingsWhenOfficesOpen()
    {
        var lines = Lines(Entry(Moment.EndOf(new(2024, 12, 23))) with { Reminders = [Moment.StartOf(new(2024, 12, 16))] });
        Assert.Contains("TRIGGER;VALUE=DATE-TIME:20241216T010000Z", lines);
    }

    [Fact]
    public void Text_WithMarksAndBreaks_IsEscapedAndCannotBeginALineOfItsOwn()
    {
        var lines = Lines(Entry(Moment.EndOf(new(2024, 1, 1))) with { Summary = "甲,乙;丙\\丁\r\nEND:VCALENDAR" });
        Assert.Contains(@"SUMMARY:甲\,乙\;丙\\丁\nEND:VCALENDAR", lines);
        Assert.Single(lines, "END:VCALENDAR");
    }

    [Fact]
    public void Address_WithABreak_StaysOneLine() =>
        Assert.Contains("URL:http://a/bEND:VEVENT", Lines(Entry(Moment.EndOf(new(2024, 1, 1))) with { Address = "http://a/b\r\nEND:VEVENT" }));

    [Theory]
    [InlineData("設置托育床位並完成驗收")]
    [InlineData("a設置托育床位並完成驗收")]
    [InlineData("ab設置托育床位並完成驗收😀")]
    public void LongLine_IsFoldedByOctetsWithoutCuttingACharacter(string words)
    {
        var text = string.Concat(Enumerable.Repeat(words, 12));
        var file = new CalendarFeed("期限", [Entry(Moment.EndOf(new(2024, 1, 1))) with { Description = text }]).Write(Made);
        var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);
        var printed = strict.GetString(file).Split("\r\n")[..^1];
        Assert.All(printed, line => Assert.InRange(strict.GetByteCount(line), 1, 75));
        Assert.Contains(printed, line => line.StartsWith(' '));
        Assert.Contains("DESCRIPTION:" + text, Unfolded(file));
        Assert.DoesNotContain(Encoding.UTF8.GetString(file).Replace("\r\n", "", StringComparison.Ordinal), c => c is '\r' or '\n');
    }

    private static CalendarEntry Entry(Moment at) => new("a@guankao", at, "公園更新", "完成3處", "https://example.org/commitments/1", []);

    private static string[] Lines(CalendarEntry entry) => Unfolded(new CalendarFeed("期限", [entry]).Write(Made));

    private static string[] Unfolded(byte[] file) =>
        Encoding.UTF8.GetString(file).Replace("\r\n ", "", StringComparison.Ordinal).TrimEnd().Split("\r\n");
}
