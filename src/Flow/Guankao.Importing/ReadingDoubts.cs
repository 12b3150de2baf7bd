using System.Buffers;
using System.Globalization;
using Guankao.Calendar;
using Guankao.Kernel;
using Guankao.Reading;

namespace Guankao.Importing;

/// <summary>Turns what reading doubted into questions, each with the words it is about.</summary>
internal static class ReadingDoubts
{
    private static readonly SearchValues<char> DayEnds = SearchValues.Create("0123456789日號");

    internal static void Add(string text, int offset, PolicyColumn role, Mentions mentions, List<Question> questions)
    {
        foreach (var date in mentions.Dates)
        {
            if (OfDate(text, date) is var (code, message))
            {
                questions.Add(new Question(code, message, role, date.Span.Shifted(offset))
                {
                    Offers = Day(text, date) is { } day ? [new OfferedReading(role, date.Span.Of(text), day)] : [],
                });
            }
        }

        foreach (var quantity in mentions.Quantities)
        {
            if (quantity.Traits.HasFlag(QuantityTraits.Damaged))
            {
                var value = quantity.Value.ToString("#,0.##", CultureInfo.InvariantCulture);
                questions.Add(new Question("quantity-damaged", new Bilingual(
                    $"數字「{quantity.Span.Of(text)}」不完整，可能是 {value}，請向機關確認。",
                    $"The figure {quantity.Span.Of(text)} is damaged; it may be {value}. Please ask the agency."),
                    role, quantity.Span.Shifted(offset))
                {
                    Offers = [new OfferedReading(role, quantity.Span.Of(text), value + quantity.Unit)],
                });
            }
        }
    }

    // The day that was meant, written the way it is printed; of a range only its author knows which end is wrong.
    private static string? Day(string text, DateReading date)
    {
        if (date.Due is not { } day || (date.From is { } from && from != day))
        {
            return null;
        }

        var printed = date.Span.Of(text);
        var end = printed.AsSpan().LastIndexOfAny(DayEnds) + 1;
        var written = printed.Contains('月', StringComparison.Ordinal)
            ? string.Create(CultureInfo.InvariantCulture, $"{day.RocYear()}年{day.Month}月{day.Day}日")
            : day.Dotted();
        return end == 0 ? null : written + printed[end..];
    }

    private static (string Code, Bilingual Message)? OfDate(string text, DateReading date)
    {
        var printed = date.Span.Of(text);
        var (zh, en) = date.Due is { } day
            ? ($"可能是 {day.Dotted()}", $"it may be {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}")
            : ("無法推定", "the intention cannot be told");
        return date.Doubt switch
        {
            DateDoubt.Impossible => ("date-impossible", new Bilingual(
                $"日期「{printed}」不存在，{zh}，請確認。", $"There is no day {printed}; {en}. Please confirm.")),
            DateDoubt.YearSlip => ("date-year-slip", new Bilingual(
                $"日期「{printed}」的年份與文件不符，{zh}，請確認。", $"The year of {printed} does not suit the document; {en}. Please confirm.")),
            DateDoubt.WrongWeekday => ("date-wrong-weekday", new Bilingual(
                $"日期「{printed}」與所註星期不符，請確認。", $"{printed} is not that weekday. Please confirm.")),
            DateDoubt.Reversed => ("date-reversed", new Bilingual(
                $"期間「{printed}」的迄日早於起日，請確認。", $"{printed} ends before it begins. Please confirm.")),
            _ => null,
        };
    }
}
